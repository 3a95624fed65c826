package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.directory.BodySummary;
import org.plenary.framework.BodyScene.Tie;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.plenary.workshop.Capacity;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-82: which bodies are asked. */
@PlenaryTest
class ConsultedBodiesTest {

    @Autowired Positions positions;
    @Autowired ConsultedBodies consulted;
    @Autowired FrameworkScene scene;
    @Autowired BodyScene bodies;

    private Cast cast;
    private Tree tree;
    private BodySummary body;
    private Tie speaker;

    @BeforeEach
    void a_framework_that_asks_one_body() {
        cast = scene.draft();
        tree = scene.tree(cast);
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        body = bodies.body("Institute");
        speaker = bodies.speaker(body);
        ask(body);
    }

    @Test
    void a_body_that_is_not_asked_is_visible_as_such_and_takes_no_position() {
        BodySummary silent = bodies.body("000 Bureau");
        Tie its = bodies.speaker(silent);
        assertThatThrownBy(() -> take(its.account(), tree.first(), silent, Stand.ENDORSES, "", 0))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not consulted");
        assertThat(of(cast.member(), tree.first()).notConsulted())
                .contains(silent)
                .doesNotContain(body);
        ask(silent);
        assertThat(answer(cast.member(), tree.first(), silent).kind())
                .isEqualTo(BodyAnswer.Kind.NONE);
    }

    @Test
    void editors_say_who_is_asked_and_an_answer_keeps_the_body_on_the_list() {
        BodySummary silent = bodies.body("Bureau");
        for (AccountId other : List.of(cast.drafter(), cast.member(), cast.networkOrganizer())) {
            assertThatThrownBy(() ->
                            AsAccount.run(
                                    other, () -> consulted.add(cast.framework(), silent.id())))
                    .isInstanceOf(NotAllowed.class);
        }
        ask(silent);
        AsAccount.run(cast.editor(), () -> consulted.remove(cast.framework(), silent.id()));
        assertThat(call(cast.member(), () -> consulted.of(cast.framework()))).containsExactly(body);
        take(speaker.account(), tree.first(), body, Stand.ENDORSES, "", 0);
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.editor(), () -> consulted.remove(cast.framework(), body.id())))
                .isInstanceOf(InvalidInput.class);
    }

    private void ask(BodySummary one) {
        AsAccount.run(cast.editor(), () -> consulted.add(cast.framework(), one.id()));
    }

    private void take(
            AccountId who, ItemId item, BodySummary one, Stand stand, String words, int before) {
        long version = scene.item(item, cast.member()).version();
        AsAccount.run(
                who,
                () ->
                        positions.take(
                                item,
                                one.id(),
                                new PositionPlan(
                                        stand, words, Capacity.OFFICIAL, version, before)));
    }

    private ItemPositions of(AccountId reader, ItemId item) {
        return call(reader, () -> positions.of(item));
    }

    private BodyAnswer answer(AccountId reader, ItemId item, BodySummary one) {
        return of(reader, item).answers().stream()
                .filter(a -> a.body().equals(one))
                .findFirst()
                .orElseThrow();
    }

    private int number(ItemId item, BodySummary one) {
        Position position = answer(cast.member(), item, one).position();
        return position == null ? 0 : position.number();
    }
}

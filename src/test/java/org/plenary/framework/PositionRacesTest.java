package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.directory.BodySummary;
import org.plenary.directory.MergePreview;
import org.plenary.directory.Merges;
import org.plenary.framework.BodyScene.Tie;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.plenary.workshop.Capacity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * UC-82: a body has one position, whoever presses at the same moment and whatever it merged with.
 */
@PlenaryTest
class PositionRacesTest {
    private static final int ROUNDS = 8;

    @Autowired Positions positions;
    @Autowired ConsultedBodies consulted;
    @Autowired Merges merges;
    @Autowired FrameworkScene scene;
    @Autowired BodyScene bodies;
    @Autowired JdbcClient jdbc;

    private Cast cast;
    private Tree tree;
    private BodySummary body;
    private Tie one;
    private Tie other;

    @BeforeEach
    void a_body_with_two_speakers() {
        cast = scene.draft();
        tree = scene.tree(cast);
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        body = bodies.body("Institute");
        one = bodies.speaker(body);
        other = bodies.speaker(body);
        ask(body);
    }

    @Test
    void of_two_speakers_at_the_same_moment_one_is_stored_and_the_other_is_told() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<RuntimeException> refused =
                    both(
                            press(one, Stand.ENDORSES, "Words " + round, round),
                            press(other, Stand.ABSTAINS, "Words " + round, round));
            assertThat(refused).singleElement().isInstanceOf(StaleChange.class);
            assertThat(standing()).as("round %s", round).isOne();
        }
        assertThat(call(cast.member(), () -> positions.history(tree.first(), body.id())))
                .extracting(Position::number)
                .containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void the_same_press_of_both_at_the_same_moment_is_one_position() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(
                            both(
                                    press(one, Stand.ABSTAINS, "Same " + round, round),
                                    press(other, Stand.ABSTAINS, "Same " + round, round)))
                    .isEmpty();
        }
        assertThat(call(cast.member(), () -> positions.history(tree.first(), body.id())))
                .hasSize(ROUNDS);
    }

    @Test
    void what_an_adopted_text_was_answered_with_stands_and_an_older_page_withdraws_nothing() {
        take(one, body, Stand.ENDORSES, 0);
        take(one, body, Stand.ABSTAINS, 1);
        assertThatThrownBy(() ->
                        AsAccount.run(
                                one.account(),
                                () -> positions.withdraw(tree.first(), body.id(), 1)))
                .isInstanceOf(StaleChange.class);
        scene.put(cast.framework(), FrameworkState.ADOPTED);
        assertThatThrownBy(() -> take(one, body, Stand.ENDORSES, 2)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        AsAccount.run(
                                one.account(),
                                () -> positions.withdraw(tree.first(), body.id(), 2)))
                .isInstanceOf(NotAllowed.class);
        assertThat(standing()).isOne();
    }

    @Test
    void the_same_stand_in_another_capacity_is_another_position_and_the_trail_names_no_stand() {
        take(one, body, Stand.ENDORSES, 0);
        long version = scene.item(tree.first(), cast.member()).version();
        var plan = new PositionPlan(Stand.ENDORSES, "", Capacity.AD_REFERENDUM, version, 1);
        AsAccount.run(one.account(), () -> positions.take(tree.first(), body.id(), plan));
        assertThat(call(cast.member(), () -> positions.history(tree.first(), body.id())))
                .hasSize(2);
        assertThat(
                        jdbc.sql(
                                        "select details::text from audit_entry where subject_id = ? and action = 'position-taken'")
                                .param(tree.first().toString())
                                .query(String.class)
                                .list())
                .hasSize(2)
                .allMatch(d -> d.contains(body.id().toString()))
                .noneMatch(d -> d.toLowerCase().contains("endorses"));
    }

    @Test
    void bodies_that_became_one_have_one_position_and_go_on_from_the_latest() {
        BodySummary larger = bodies.body("Larger institute");
        Tie its = bodies.speaker(larger);
        take(one, body, Stand.OBJECTS, 0);
        merge(larger, body);
        assertThat(call(cast.member(), () -> consulted.of(cast.framework())))
                .containsExactly(larger);
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.editor(),
                                () -> consulted.remove(cast.framework(), larger.id())))
                .as("what the one that went has answered stays said")
                .isInstanceOf(InvalidInput.class);
        AsAccount.run(its.account(), () -> positions.withdraw(tree.first(), larger.id(), 1));
        assertThat(standing()).as("what the one that went had said").isZero();
        take(its, larger, Stand.ABSTAINS, 1);
        take(one, larger, Stand.ENDORSES, 2);
        assertThat(answer(larger).position().stand()).isEqualTo(Stand.ENDORSES);
        assertThat(standing()).isOne();
        assertThat(call(cast.member(), () -> positions.history(tree.first(), larger.id())))
                .extracting(Position::stand)
                .containsExactly(Stand.ENDORSES, Stand.ABSTAINS, Stand.OBJECTS);
        ask(larger);
        assertThat(call(cast.member(), () -> consulted.of(cast.framework()))).hasSize(1);
        AsAccount.run(one.account(), () -> positions.withdraw(tree.first(), larger.id(), 3));
        assertThat(standing()).isZero();
        AsAccount.run(cast.editor(), () -> consulted.remove(cast.framework(), larger.id()));
        assertThat(call(cast.member(), () -> consulted.of(cast.framework()))).isEmpty();
    }

    @Test
    void of_two_answers_of_what_became_one_body_the_later_stands_and_the_next_ends_both() {
        BodySummary larger = bodies.body("Larger institute");
        Tie its = bodies.speaker(larger);
        ask(larger);
        take(its, larger, Stand.ABSTAINS, 0);
        take(its, larger, Stand.ENDORSES, 1);
        take(one, body, Stand.OBJECTS, 0);
        merge(larger, body);
        assertThat(answer(larger).position().stand()).isEqualTo(Stand.OBJECTS);
        assertThat(call(cast.member(), () -> positions.of(tree.first())).answers()).hasSize(1);
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.editor(),
                                () -> consulted.remove(cast.framework(), larger.id())))
                .as("it has answered")
                .isInstanceOf(InvalidInput.class);
        take(its, larger, Stand.ENDORSES, 1);
        assertThat(standing()).isOne();
        assertThat(answer(larger).position().stand()).isEqualTo(Stand.ENDORSES);
        assertThat(answer(larger).position().number()).as("none is used twice").isEqualTo(3);
    }

    @Test
    void who_only_edits_or_reads_does_not_ask_bodies_or_stop_asking_them() {
        for (AccountId who : List.of(cast.drafter(), cast.member(), cast.networkOrganizer())) {
            assertThatThrownBy(() ->
                            AsAccount.run(who, () -> consulted.remove(cast.framework(), body.id())))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> call(cast.outsider(), () -> consulted.of(cast.framework())))
                .isInstanceOf(NotFound.class);
    }

    private Callable<Void> press(Tie who, Stand stand, String words, int before) {
        return () -> {
            long version = scene.item(tree.first(), cast.member()).version();
            var plan = new PositionPlan(stand, words, Capacity.OFFICIAL, version, before);
            AsAccount.run(who.account(), () -> positions.take(tree.first(), body.id(), plan));
            return null;
        };
    }

    /** Lets both go at the same moment; gives what was thrown. */
    private static List<RuntimeException> both(Callable<Void> first, Callable<Void> second)
            throws Exception {
        var barrier = new CyclicBarrier(2);
        var refused = new ArrayList<RuntimeException>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var presses = new ArrayList<Future<Void>>();
            for (Callable<Void> press : List.of(first, second)) {
                presses.add(
                        pool.submit(() -> {
                            barrier.await();
                            return press.call();
                        }));
            }
            for (Future<Void> press : presses) {
                try {
                    press.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    refused.add((RuntimeException) e.getCause());
                }
            }
        }
        return refused;
    }

    private void take(Tie who, BodySummary as, Stand stand, int before) {
        long version = scene.item(tree.first(), cast.member()).version();
        String words = stand.needsStatement() ? "Too soon." : "";
        var plan = new PositionPlan(stand, words, Capacity.OFFICIAL, version, before);
        AsAccount.run(who.account(), () -> positions.take(tree.first(), as.id(), plan));
    }

    private void merge(BodySummary kept, BodySummary gone) {
        AccountId organizer = cast.networkOrganizer();
        MergePreview p = call(organizer, () -> merges.preview(kept.id(), gone.id()));
        AsAccount.run(
                organizer,
                () -> merges.merge(kept.id(), p.kept().version(), gone.id(), p.gone().version()));
    }

    private void ask(BodySummary asked) {
        AsAccount.run(cast.editor(), () -> consulted.add(cast.framework(), asked.id()));
    }

    private BodyAnswer answer(BodySummary of) {
        return call(cast.member(), () -> positions.of(tree.first())).answers().stream()
                .filter(a -> a.body().equals(of))
                .findFirst()
                .orElseThrow();
    }

    private int standing() {
        return jdbc.sql(
                        "select count(*) from framework_position where item_id = ? and ended_at is null")
                .param(tree.first().value())
                .query(Integer.class)
                .single();
    }
}

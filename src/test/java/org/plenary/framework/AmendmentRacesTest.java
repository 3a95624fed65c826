package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.framework.FrameworkScene.call;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.StaleChange;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** People who decide in the same second, on threads and connections of their own. */
@PlenaryTest
class AmendmentRacesTest {
    @Autowired FrameworkScene scene;
    @Autowired AmendmentScene on;
    @Autowired Seats seats;
    @Autowired Items items;
    @Autowired Amendments amendments;
    @Autowired AmendmentDecisions decisions;
    @Autowired AmendmentReading reading;

    private Cast cast;
    private Tree tree;
    private AccountId second;

    @BeforeEach
    void two_editors() {
        cast = scene.draft();
        tree = scene.tree(cast);
        second = scene.draft().drafter();
        AsAccount.run(
                cast.editor(), () -> seats.appoint(cast.framework(), second, FrameworkRole.EDITOR));
        on.write(cast, tree.first(), AmendmentScene.TEXT);
    }

    @RepeatedTest(5)
    void of_two_amendments_to_one_paragraph_one_wins_and_the_other_is_answered() throws Exception {
        Amendment one = proposed("share", "publish");
        Amendment two = proposed("one year", "two years");
        List<Object> answers = atOnce(acceptance(one, cast.editor()), acceptance(two, second));
        assertThat(answers).filteredOn(Amendment.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(StaleChange.class::isInstance).hasSize(1);
        Amendment left = answers.getFirst() instanceof Amendment ? two : one;
        AmendmentDetails brought = on.details(left.id(), second);
        assertThat(brought.amendment().fits()).isTrue();
        assertThat(brought.amendment().wording().text()).contains("publish", "two years");
        on.accept(cast, left.id());
        assertThat(text()).contains("publish", "two years");
    }

    @RepeatedTest(5)
    void an_edit_and_an_acceptance_at_once_lose_neither() throws Exception {
        Amendment amendment = proposed("share", "publish");
        Item seen = scene.item(tree.first(), second);
        List<Object> answers =
                atOnce(
                        acceptance(amendment, cast.editor()),
                        () ->
                                call(
                                        second,
                                        () ->
                                                items.edit(
                                                        tree.first(),
                                                        seen.version(),
                                                        seen.plan()
                                                                .withText(
                                                                        seen.title(),
                                                                        "Entirely other."))));
        assertThat(answers).filteredOn(StaleChange.class::isInstance).hasSize(1);
        Amendment now = on.details(amendment.id(), second).amendment();
        if (answers.getFirst() instanceof Amendment) {
            assertThat(text()).contains("publish");
        } else {
            assertThat(text()).isEqualTo("Entirely other.");
            assertThat(now.state()).isEqualTo(AmendmentState.OPEN);
            assertThat(now.wording().text()).contains("publish");
        }
    }

    @RepeatedTest(3)
    void one_amendment_decided_twice_at_once_is_decided_once() throws Exception {
        Amendment amendment = proposed("share", "publish");
        List<Object> answers =
                atOnce(
                        acceptance(amendment, cast.editor()),
                        () ->
                                call(
                                        second,
                                        () ->
                                                decisions.reject(
                                                        amendment.id(),
                                                        amendment.version(),
                                                        "No.")));
        assertThat(answers).filteredOn(Amendment.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(StaleChange.class::isInstance).hasSize(1);
        boolean accepted =
                on.details(amendment.id(), second).amendment().state() == AmendmentState.ACCEPTED;
        assertThat(text().contains("publish")).isEqualTo(accepted);
    }

    @RepeatedTest(3)
    void numbers_are_given_once() throws Exception {
        atOnce(() -> proposed("share", "publish"), () -> proposed("share", "lend"));
        assertThat(
                        call(
                                        second,
                                        () ->
                                                reading.page(
                                                        cast.framework(),
                                                        AmendmentFilter.of(
                                                                AmendmentFilter.Show.ALL),
                                                        0))
                                .amendments())
                .extracting(Amendment::number)
                .containsExactly(2, 1);
    }

    private Callable<Object> acceptance(Amendment amendment, AccountId by) {
        return () ->
                call(
                        by,
                        () ->
                                decisions.accept(
                                        amendment.id(),
                                        amendment.version(),
                                        amendment.itemVersion(),
                                        "Agreed."));
    }

    private Amendment proposed(String words, String instead) {
        return on.propose(
                cast, cast.drafter(), tree.first(), AmendmentScene.TEXT.replace(words, instead));
    }

    private String text() {
        return scene.item(tree.first(), second).text();
    }

    /** What each of them gave or threw. */
    private static List<Object> atOnce(Callable<?> one, Callable<?> two) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Future<Object>>();
            for (Callable<?> work : List.of(one, two)) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            try {
                                return (Object) work.call();
                            } catch (StaleChange e) {
                                return e;
                            }
                        }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }
}

package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-83 without its pages: polls, and that a hidden one keeps its secret until it closes. */
@PlenaryTest
class PollsTest {

    @Autowired Polls polls;
    @Autowired Positions positions;
    @Autowired ConsultedBodies consulted;
    @Autowired List<AdoptionCheck> checks;
    @Autowired FrameworkScene scene;
    @Autowired BodyScene bodies;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Cast cast;
    private Tree tree;
    private BodySummary body;
    private BodySummary other;
    private Tie speaker;
    private Tie otherSpeaker;

    @BeforeEach
    void two_bodies_are_asked() {
        cast = scene.draft();
        tree = scene.tree(cast);
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        body = bodies.body("Institute");
        other = bodies.body("Agency");
        speaker = bodies.speaker(body);
        otherSpeaker = bodies.speaker(other);
        for (BodySummary one : List.of(body, other)) {
            AsAccount.run(cast.editor(), () -> consulted.add(cast.framework(), one.id()));
        }
    }

    @Test
    void an_open_poll_without_hiding_shows_everything() {
        open(null, false);
        take(speaker, tree.first(), Stand.ABSTAINS, "");
        ItemPositions shown = of(cast.member(), tree.first());
        assertThat(shown.counts().of(Stand.ABSTAINS)).isEqualTo(1);
        assertThat(shown.poll()).isNotNull();
    }

    @Test
    void editors_run_polls_and_others_do_not() {
        PollPlan plan = plan(null, true, Duration.ofHours(1), Duration.ofHours(2));
        for (AccountId one :
                List.of(
                        cast.drafter(),
                        cast.commenter(),
                        cast.member(),
                        cast.networkOrganizer(),
                        speaker.account())) {
            assertThatThrownBy(
                            () -> AsAccount.run(one, () -> polls.announce(cast.framework(), plan)))
                    .isInstanceOf(NotAllowed.class);
        }
        PollId id = call(cast.editor(), () -> polls.announce(cast.framework(), plan));
        assertThat(call(cast.editor(), () -> polls.announce(cast.framework(), plan))).isEqualTo(id);
        assertThatThrownBy(() -> AsAccount.run(cast.editor(), () -> polls.close(id, 0)))
                .isInstanceOf(InvalidInput.class);
        AsAccount.run(cast.editor(), () -> polls.cancel(id, 0));
        assertThat(call(cast.member(), () -> polls.of(cast.framework()))).isEmpty();
    }

    @Test
    void times_that_cannot_be_and_polls_that_overlap_are_refused() {
        for (PollPlan plan :
                List.of(
                        plan(null, true, Duration.ofHours(2), Duration.ofHours(1)),
                        plan(null, true, Duration.ofHours(-2), Duration.ofHours(-1)),
                        plan(null, true, Duration.ZERO, Duration.ofDays(367)))) {
            assertThatThrownBy(() -> announce(plan)).isInstanceOf(InvalidInput.class);
        }
        announce(plan(tree.first(), true, Duration.ofHours(1), Duration.ofHours(3)));
        announce(plan(tree.second(), true, Duration.ofHours(1), Duration.ofHours(3)));
        announce(plan(tree.first(), true, Duration.ofHours(3), Duration.ofHours(4)));
        assertThatThrownBy(
                        () -> announce(plan(null, false, Duration.ofHours(2), Duration.ofHours(5))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Another poll");
    }

    @Test
    void an_open_poll_stays_until_it_is_closed_and_its_outcome_is_that_of_the_moment() {
        PollId poll = open(tree.first(), true);
        take(speaker, tree.first(), Stand.ENDORSES, "");
        assertThatThrownBy(() -> AsAccount.run(cast.editor(), () -> polls.cancel(poll, 0)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> call(cast.editor(), () -> polls.outcome(poll)))
                .isInstanceOf(InvalidInput.class);
        closeNow(poll);
        take(speaker, tree.first(), Stand.OBJECTS, "Now we see it.");
        List<Polls.Outcome> outcome = call(cast.member(), () -> polls.outcome(poll));
        assertThat(outcome)
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.counts().of(Stand.ENDORSES)).isEqualTo(1);
                    assertThat(o.counts().consulted()).isEqualTo(2);
                    assertThat(o.consensus()).isEqualTo(Consensus.REACHED);
                });
        assertThat(of(cast.member(), tree.first()).consensus()).isEqualTo(Consensus.OBJECTED);
    }

    @Test
    void adoption_waits_for_open_polls() {
        assertThat(openMatters()).isEmpty();
        PollId poll = open(null, true);
        assertThat(openMatters()).singleElement().matches(m -> m.text().contains("still open"));
        closeNow(poll);
        assertThat(openMatters()).isEmpty();
    }

    private List<OpenMatter> openMatters() {
        return checks.stream()
                .flatMap(c -> c.open(cast.framework()).stream())
                .filter(m -> m.kind().equals("open-poll"))
                .toList();
    }

    private ItemPositions of(AccountId reader, ItemId item) {
        return call(reader, () -> positions.of(item));
    }

    private PollId open(ItemId item, boolean hidden) {
        return announce(plan(item, hidden, Duration.ofMinutes(-1), Duration.ofHours(1)));
    }

    private PollId announce(PollPlan plan) {
        return call(cast.editor(), () -> polls.announce(cast.framework(), plan));
    }

    private PollPlan plan(ItemId item, boolean hidden, Duration opens, Duration closes) {
        Instant now = clock.instant();
        return new PollPlan(item, now.plus(opens), now.plus(closes), hidden);
    }

    /** Its time passes. */
    private void closeNow(PollId poll) {
        jdbc.sql("update framework_poll set closes_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), poll.value())
                .update();
    }

    private void take(Tie who, ItemId item, Stand stand, String words) {
        Item here = scene.item(item, cast.member());
        int before =
                call(who.account(), () -> positions.history(item, who.body().id())).stream()
                        .mapToInt(Position::number)
                        .max()
                        .orElse(0);
        AsAccount.run(
                who.account(),
                () ->
                        positions.take(
                                item,
                                who.body().id(),
                                new PositionPlan(
                                        stand, words, Capacity.OFFICIAL, here.version(), before)));
    }
}

package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.plenary.framework.FrameworkScene.call;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.AuditFilter;
import org.plenary.access.AuditReading;
import org.plenary.base.InvalidInput;
import org.plenary.base.Signals;
import org.plenary.base.WorkItems;
import org.plenary.directory.BodySummary;
import org.plenary.framework.BodyScene.Tie;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.Capacity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-83: a hidden poll keeps its secret until it closes. */
@PlenaryTest
class HiddenPollTest {
    private static final String PLANTED = "Planted words of an objection";

    @Autowired Polls polls;
    @Autowired Positions positions;
    @Autowired ConsultedBodies consulted;
    @Autowired ConsensusRecords records;
    @Autowired AuditReading audit;
    @Autowired List<AdoptionCheck> checks;
    @Autowired List<WorkItems> work;
    @Autowired FrameworkWatch watch;
    @Autowired Signals signals;
    @Autowired FrameworkScene scene;
    @Autowired BodyScene bodies;
    @Autowired TestAccounts accounts;
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
    void nobody_learns_a_hidden_stand_by_any_way_before_the_poll_closes() {
        var heard = new CopyOnWriteArrayList<FrameworkChanged>();
        Runnable stop = watch.watch(cast.framework(), heard::add);
        PollId poll = open(null, true);
        everythingIsHeard();
        await().until(() -> !heard.isEmpty());
        int before = heard.size();
        take(speaker, tree.first(), Stand.OBJECTS, PLANTED);
        take(speaker, tree.second(), Stand.OBJECTS, PLANTED);
        everythingIsHeard();
        stop.run();
        for (AccountId reader : everybodyElse()) {
            assertThat(everythingFor(reader))
                    .doesNotContain(PLANTED)
                    .doesNotContain("stand=OBJECTS")
                    .doesNotContain("kind=TAKEN")
                    .doesNotContain("1 objects");
        }
        assertThat(administratorsTrail()).doesNotContain(PLANTED).doesNotContain("OBJECTS");
        assertThat(heard).hasSize(before);
        // the body itself knows what it said
        assertThat(everythingFor(speaker.account())).contains(PLANTED).contains("stand=OBJECTS");

        closeNow(poll);
        for (AccountId reader : everybodyElse()) {
            assertThat(everythingFor(reader)).contains(PLANTED);
        }
    }

    @Test
    void a_poll_on_one_item_hides_that_item_only_and_also_what_was_said_before() {
        take(speaker, tree.first(), Stand.OBJECTS, PLANTED);
        take(speaker, tree.second(), Stand.ENDORSES, "");
        open(tree.first(), true);
        ItemPositions hidden = of(cast.editor(), tree.first());
        assertThat(hidden.hidden()).isTrue();
        assertThat(hidden.consensus()).isEqualTo(Consensus.HIDDEN);
        assertThat(hidden.answers())
                .allMatch(a -> a.kind() == BodyAnswer.Kind.HIDDEN && a.position() == null);
        assertThat(of(cast.editor(), tree.second()).answers())
                .filteredOn(a -> a.body().equals(body))
                .allMatch(a -> a.kind() == BodyAnswer.Kind.TAKEN);
    }

    @Test
    void hiding_is_not_taken_back_by_refusals_that_tell() {
        open(null, true);
        take(speaker, tree.first(), Stand.OBJECTS, PLANTED);
        // the same refusal whether the body has answered or not
        for (BodySummary one : List.of(body, other)) {
            assertThatThrownBy(() ->
                            AsAccount.run(
                                    cast.editor(),
                                    () -> consulted.remove(cast.framework(), one.id())))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("hidden results");
        }
        assertThatThrownBy(
                        () -> AsAccount.run(cast.editor(), () -> records.record(tree.first(), "x")))
                .isInstanceOf(InvalidInput.class);
    }

    /** Signals come in their order, so all before this one are here too. */
    private void everythingIsHeard() {
        String channel = "polls-test-" + UUID.randomUUID();
        var marks = new CopyOnWriteArrayList<String>();
        signals.subscribe(channel, marks::add);
        signals.publish(channel, "here");
        await().until(() -> !marks.isEmpty());
    }

    /** All that a reader is answered, in one text. */
    private String everythingFor(AccountId reader) {
        var all = new ArrayList<Object>();
        for (ItemId item : List.of(tree.first(), tree.second())) {
            all.add(call(reader, () -> positions.of(item)));
            all.add(call(reader, () -> positions.history(item, body.id())));
            all.add(call(reader, () -> records.of(item)));
        }
        all.add(call(reader, () -> positions.matrix(cast.framework(), 0)));
        all.add(call(reader, () -> positions.all(cast.framework())));
        all.add(call(reader, () -> polls.of(cast.framework())));
        work.forEach(w -> all.add(call(reader, w::waiting)));
        checks.forEach(c -> all.add(c.open(cast.framework())));
        return all.toString();
    }

    private String administratorsTrail() {
        return call(
                accounts.administrator(),
                () ->
                        audit.page(new AuditFilter("", "position", tree.first().toString()), 0, 50)
                                .toString());
    }

    private List<AccountId> everybodyElse() {
        return List.of(
                cast.editor(),
                cast.drafter(),
                cast.commenter(),
                cast.member(),
                cast.networkOrganizer(),
                accounts.administrator(),
                otherSpeaker.account(),
                bodies.affiliated(body, null, null).account());
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

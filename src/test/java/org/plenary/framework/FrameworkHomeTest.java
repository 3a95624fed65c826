package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.framework.FrameworkScene.call;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.Dates;
import org.plenary.base.WorkItem;
import org.plenary.directory.BodySummary;
import org.plenary.framework.BodyScene.Tie;
import org.plenary.framework.EvidenceScene.Stage;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.summary.PassageKey;
import org.plenary.testing.PlenaryTest;
import org.plenary.workshop.Capacity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-50: what frameworks put on somebody's Home, and on whose. */
@PlenaryTest
class FrameworkHomeTest {
    @Autowired SeatWork seats;
    @Autowired SpeakerWork speakers;
    @Autowired Positions positions;
    @Autowired ConsultedBodies consulted;
    @Autowired FollowUpWriting writing;
    @Autowired Frameworks frameworks;
    @Autowired FrameworkScene scene;
    @Autowired EvidenceScene evidence;
    @Autowired BodyScene bodies;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Cast cast;
    private Tree tree;
    private BodySummary body;
    private Tie speaker;
    private LocalDate today;

    @BeforeEach
    void a_framework_and_a_body() {
        cast = scene.draft();
        tree = scene.tree(cast);
        body = bodies.body("Institute");
        speaker = bodies.speaker(body);
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void statements_to_be_read_wait_for_the_editors_and_are_counted_to_twenty() {
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        statements(1);
        assertThat(ofSeats(cast.editor()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title())
                            .isEqualTo("A statement from outside to publish or hold back");
                    assertThat(item.path()).isEqualTo(FrameworkPaths.statements(cast.slug()));
                    assertThat(item.since()).isNotNull();
                });
        statements(30);
        assertThat(ofSeats(cast.editor()).getFirst().title()).startsWith("20+ statements");
        for (AccountId other : List.of(cast.drafter(), cast.commenter(), cast.member())) {
            assertThat(ofSeats(other)).isEmpty();
        }
        assertThat(seats.waiting()).as("nobody signed in").isEmpty();
    }

    @Test
    void changed_evidence_waits_for_those_who_may_read_what_changed() {
        Stage stage = evidence.open();
        AccountId blind = bodies.affiliated(body, null, null).account();
        AsAccount.run(
                stage.editor(), () -> frameworks.appoint(stage.id(), blind, FrameworkRole.DRAFTER));
        PassageKey passage = evidence.finding(stage, "Evaluations differ.");
        evidence.link(stage, stage.items().first(), passage);
        assertThat(ofSeats(stage.editor())).isEmpty();
        evidence.reword(stage, passage, "Evaluations agree.");
        assertThat(ofSeats(stage.editor()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title()).isEqualTo("Evidence whose passage changed");
                    assertThat(item.need()).isEqualTo(WorkItem.Need.CHECK);
                });
        assertThat(ofSeats(blind)).as("a draft that is not theirs to read").isEmpty();
    }

    @Test
    void positions_wait_for_the_speakers_of_bodies_that_are_asked() {
        assertThat(ofSpeaker()).isEmpty();
        AsAccount.run(cast.editor(), () -> consulted.add(cast.framework(), body.id()));
        assertThat(ofSpeaker()).as("a draft asks nobody yet").isEmpty();
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        assertThat(ofSpeaker())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title())
                            .isEqualTo("3 items without a position of " + body.label());
                    assertThat(item.path()).isEqualTo(FrameworkPaths.positions(cast.slug()));
                });
        for (ItemId item : List.of(tree.objective(), tree.first())) {
            take(item);
        }
        assertThat(ofSpeaker().getFirst().title()).startsWith("One item without a position of");
        take(tree.second());
        assertThat(ofSpeaker()).isEmpty();
        assertThat(ofSpeakers(bodies.affiliated(body, null, null).account())).isEmpty();
    }

    @Test
    void a_poll_in_a_draft_asks_for_its_item_while_it_is_open() {
        AsAccount.run(cast.editor(), () -> consulted.add(cast.framework(), body.id()));
        Instant now = clock.instant();
        poll(tree.section(), now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1)));
        assertThat(ofSpeaker()).isEmpty();
        poll(tree.section(), now.minus(Duration.ofMinutes(30)), now.plus(Duration.ofHours(1)));
        assertThat(ofSpeaker().getFirst().title()).startsWith("One item without a position of");
    }

    @Test
    void overdue_milestones_wait_for_those_who_lead_until_they_are_reached() {
        ItemId milestone = scene.add(cast, ItemKind.MILESTONE, tree.first(), "First suite");
        leads(tree.first());
        due(milestone, today.minusDays(3));
        assertThat(ofSpeaker()).as("not adopted").isEmpty();
        scene.put(cast.framework(), FrameworkState.ADOPTED);
        assertThat(ofSpeaker())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title())
                            .isEqualTo(
                                    "M1 First suite was due on " + Dates.day(today.minusDays(3)));
                    assertThat(item.path()).isEqualTo(FrameworkPaths.item(cast.slug(), "M1"));
                });
        ItemId second = scene.add(put(FrameworkState.DRAFT), ItemKind.MILESTONE, tree.first(), "X");
        due(second, today.minusDays(9));
        scene.put(cast.framework(), FrameworkState.ADOPTED);
        assertThat(ofSpeaker().getFirst().title()).isEqualTo("2 milestones are overdue");
        for (ItemId late : List.of(milestone, second)) {
            AsAccount.run(
                    speaker.account(),
                    () -> writing.reached(late, new StepPlan(body.id(), today, "", 0)));
        }
        assertThat(ofSpeaker()).isEmpty();
    }

    @Test
    void an_action_without_a_word_for_half_a_year_waits_for_a_report_of_its_lead() {
        leads(tree.first());
        scene.put(cast.framework(), FrameworkState.ADOPTED);
        assertThat(ofSpeaker()).isEmpty();
        age(tree.first(), Duration.ofDays(200));
        age(tree.second(), Duration.ofDays(200));
        assertThat(ofSpeaker())
                .as("only what the body leads")
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title()).startsWith("A1 Share test suites: no report since ");
                    assertThat(item.need()).isEqualTo(WorkItem.Need.REPORT);
                });
        AsAccount.run(
                speaker.account(),
                () ->
                        writing.report(
                                tree.first(),
                                new ProgressPlan(
                                        body.id(), ItemStatus.UNDER_WAY, 10, "Begun.", "", 0)));
        age(tree.first(), Duration.ofDays(200));
        assertThat(ofSpeaker()).isEmpty();
    }

    private List<WorkItem> ofSeats(AccountId who) {
        return call(who, () -> seats.waiting());
    }

    private List<WorkItem> ofSpeaker() {
        return ofSpeakers(speaker.account());
    }

    private List<WorkItem> ofSpeakers(AccountId who) {
        return call(who, () -> speakers.waiting());
    }

    private Cast put(FrameworkState state) {
        scene.put(cast.framework(), state);
        return cast;
    }

    private void take(ItemId item) {
        long version = scene.item(item, speaker.account()).version();
        AsAccount.run(
                speaker.account(),
                () ->
                        positions.take(
                                item,
                                body.id(),
                                new PositionPlan(
                                        Stand.ENDORSES, "", Capacity.OFFICIAL, version, 0)));
    }

    private void poll(ItemId item, Instant opens, Instant closes) {
        jdbc.sql(
                        """
                        insert into framework_poll
                          (id, framework_id, item_id, opens_at, closes_at, hidden, created_at)
                        values (?, ?, ?, ?, ?, false, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        cast.framework().value(),
                        item.value(),
                        Timestamp.from(opens),
                        Timestamp.from(closes),
                        Timestamp.from(opens))
                .update();
    }

    private void leads(ItemId item) {
        jdbc.sql("insert into framework_item_lead values (?, ?, 0)")
                .params(item.value(), body.id().value())
                .update();
    }

    private void due(ItemId milestone, LocalDate day) {
        jdbc.sql("update framework_item set due_on = ? where id = ?")
                .params(day, milestone.value())
                .update();
    }

    private void age(ItemId item, Duration by) {
        jdbc.sql("update framework_item set changed_at = ? where id = ?")
                .params(Timestamp.from(clock.instant().minus(by)), item.value())
                .update();
    }

    private void statements(int many) {
        jdbc.sql(
                        """
                        insert into framework_statement (id, framework_id, number, name,
                          organisation, email, text, fingerprint, submitted_at, state)
                        select gen_random_uuid(), :framework,
                          n + (select count(*) from framework_statement
                               where framework_id = :framework),
                          '', '', '', 'Words', decode(md5(random()::text), 'hex'), now(), 'PENDING'
                        from generate_series(1, :many) n
                        """)
                .param("framework", cast.framework().value())
                .param("many", many)
                .update();
    }
}

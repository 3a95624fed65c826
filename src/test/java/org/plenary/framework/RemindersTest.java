package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.framework.FrameworkScene.call;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.directory.BodySummary;
import org.plenary.directory.MergePreview;
import org.plenary.directory.Merges;
import org.plenary.framework.BodyScene.Tie;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-86: who is reminded of an overdue milestone, and when. */
@PlenaryTest
class RemindersTest {
    @Autowired FollowUpWriting writing;
    @Autowired AdoptionRegister register;
    @Autowired Reminders reminders;
    @Autowired Notices notices;
    @Autowired FrameworkScene scene;
    @Autowired BodyScene bodies;
    @Autowired Merges merges;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Cast cast;
    private Tree tree;
    private ItemId milestone;
    private BodySummary lead;
    private Tie speaker;
    private LocalDate today;

    @BeforeEach
    void an_adopted_framework_with_a_lead_body() {
        cast = scene.draft();
        tree = scene.tree(cast);
        milestone = scene.add(cast, ItemKind.MILESTONE, tree.first(), "First suite is out");
        lead = bodies.body("Institute", "Kenya");
        speaker = bodies.speaker(lead);
        jdbc.sql("insert into framework_item_lead values (?, ?, 0)")
                .params(tree.first().value(), lead.id().value())
                .update();
        scene.put(cast.framework(), FrameworkState.ADOPTED);
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void speakers_of_the_lead_are_reminded_once_a_week_of_what_is_overdue() {
        due(today.minusDays(1));
        Tie left = bodies.speaker(lead, null, today.minusDays(1));
        reminders.remind();
        reminders.remind();
        assertThat(reminded(speaker.account()))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.title()).contains("M1", "First suite is out");
                    assertThat(n.path()).isEqualTo(FrameworkPaths.item(cast.slug(), "M1"));
                });
        assertThat(reminded(left.account())).isEmpty();
        assertThat(reminded(cast.editor())).isEmpty();
        jdbc.sql(
                        "update framework_reminder set reminded_at = reminded_at - interval '7 days' where item_id = ?")
                .param(milestone.value())
                .update();
        reminders.remind();
        reminders.remind();
        assertThat(reminded(speaker.account())).hasSize(2);
    }

    @Test
    void two_runs_at_the_same_time_remind_once() throws Exception {
        due(today.minusDays(1));
        Future<?> second;
        try (var pool = Executors.newSingleThreadExecutor()) {
            second =
                    transaction.execute(t -> {
                        reminders.remind();
                        Future<?> meanwhile = pool.submit(reminders::remind);
                        // it has gone by when it asked who else runs; else it waits for us here
                        Awaitility.await()
                                .atMost(5, TimeUnit.SECONDS)
                                .until(() -> meanwhile.isDone() || waits());
                        return meanwhile;
                    });
        }
        second.get();
        assertThat(reminded(speaker.account())).hasSize(1);
    }

    /** Whether another transaction waits for one. */
    private boolean waits() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void speakers_of_the_body_that_the_lead_went_into_are_reminded() {
        due(today.minusDays(1));
        BodySummary larger = bodies.body("Larger", "Kenya");
        Tie its = bodies.speaker(larger);
        AccountId organizer = cast.networkOrganizer();
        MergePreview p = call(organizer, () -> merges.preview(larger.id(), lead.id()));
        AsAccount.run(
                organizer,
                () -> merges.merge(larger.id(), p.kept().version(), lead.id(), p.gone().version()));
        reminders.remind();
        assertThat(reminded(its.account())).hasSize(1);
        assertThat(reminded(speaker.account())).hasSize(1);
        assertThat(reminded(cast.editor())).isEmpty();
    }

    @Test
    void nobody_is_reminded_of_what_is_reached_moved_or_not_adopted() {
        due(today.minusDays(1));
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        reminders.remind();
        scene.put(cast.framework(), FrameworkState.ADOPTED);
        step(() -> writing.moved(milestone, step(today, "One more day", 0)));
        reminders.remind();
        step(() -> writing.reached(milestone, step(today.minusDays(1), "", 1)));
        reminders.remind();
        assertThat(reminded(speaker.account())).isEmpty();
    }

    @Test
    void where_nobody_speaks_for_the_lead_the_editors_are_told() {
        due(today.minusDays(1));
        jdbc.sql("update affiliation set speaks_for_body = false where id = ?")
                .param(speaker.affiliation())
                .update();
        reminders.remind();
        assertThat(reminded(speaker.account())).isEmpty();
        assertThat(reminded(cast.editor()))
                .singleElement()
                .matches(n -> n.text().contains("goes to the editors"));
    }

    private Cast put(FrameworkState state) {
        scene.put(cast.framework(), state);
        return cast;
    }

    private void due(LocalDate day) {
        jdbc.sql("update framework_item set due_on = ? where id = ?")
                .params(day, milestone.value())
                .update();
    }

    private List<NoticeItem> reminded(AccountId account) {
        return call(account, () -> notices.mine(0, 50)).stream()
                .filter(n -> n.kind().equals("milestone-overdue"))
                .toList();
    }

    private void report(AccountId who, ProgressPlan plan) {
        AsAccount.run(who, () -> writing.report(tree.first(), plan));
    }

    private void enter(AccountId who, RegisterPlan plan) {
        AsAccount.run(who, () -> register.enter(cast.framework(), plan));
    }

    private void step(Runnable work) {
        AsAccount.run(speaker.account(), work);
    }

    private StepPlan step(LocalDate day, String note, int before) {
        return new StepPlan(lead.id(), day, note, before);
    }
}

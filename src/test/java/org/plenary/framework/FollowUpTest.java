package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodySummary;
import org.plenary.framework.BodyScene.Tie;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-86 without its pages: what is reported after adoption, and who is reminded. */
@PlenaryTest
class FollowUpTest {
    @Autowired FollowUp followUp;
    @Autowired FollowUpWriting writing;
    @Autowired AdoptionRegister register;
    @Autowired FrameworkScene scene;
    @Autowired BodyScene bodies;
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
    void who_speaks_for_a_lead_body_reports_in_its_name_and_editors_in_their_own() {
        BodySummary other = bodies.body("Agency");
        record Case(String who, AccountId account, BodyId body, Class<?> refusal) {}
        for (Case one :
                List.of(
                        new Case("speaker", speaker.account(), lead.id(), null),
                        new Case("editor for the editors", cast.editor(), null, null),
                        new Case("editor for a body", cast.editor(), lead.id(), NotAllowed.class),
                        new Case("speaker as editor", speaker.account(), null, NotAllowed.class),
                        new Case(
                                "affiliated only",
                                bodies.affiliated(lead, null, null).account(),
                                lead.id(),
                                NotAllowed.class),
                        new Case(
                                "left",
                                bodies.speaker(lead, null, today.minusDays(1)).account(),
                                lead.id(),
                                NotAllowed.class),
                        new Case(
                                "speaks for a body that does not lead",
                                bodies.speaker(other).account(),
                                other.id(),
                                NotAllowed.class),
                        new Case("drafter", cast.drafter(), null, NotAllowed.class),
                        new Case("member", cast.member(), null, NotAllowed.class),
                        new Case("outsider", cast.outsider(), null, NotFound.class))) {
            int before = action().last();
            Runnable report =
                    () ->
                            report(
                                    one.account(),
                                    plan(one.body(), ItemStatus.UNDER_WAY, 10, one.who(), before));
            if (one.refusal() == null) {
                report.run();
                assertThat(action().last()).as(one.who()).isEqualTo(before + 1);
            } else {
                assertThatThrownBy(report::run).as(one.who()).isInstanceOf(one.refusal());
                assertThat(action().last()).as(one.who()).isEqualTo(before);
            }
        }
    }

    @Test
    void reports_stand_beside_the_ones_before_and_the_board_follows() {
        report(speaker.account(), plan(lead.id(), ItemStatus.UNDER_WAY, 40, "Half written", 0));
        report(speaker.account(), plan(lead.id(), ItemStatus.UNDER_WAY, 40, "Half written", 0));
        report(speaker.account(), plan(lead.id(), ItemStatus.DONE, 100, "Out", 1));
        ActionProgress now = action();
        assertThat(now.reports()).extracting(ProgressReport::percent).containsExactly(100, 40);
        assertThat(now.reports().getFirst().by()).isEqualTo(lead.label());
        assertThat(scene.item(tree.first(), cast.member()).status()).isEqualTo(ItemStatus.DONE);
        assertThatThrownBy(() ->
                        report(cast.editor(), plan(null, ItemStatus.STOPPED, 40, "No money", 1)))
                .isInstanceOfSatisfying(
                        StaleChange.class, e -> assertThat(e.theirs()).contains("Done, 100 %"));
    }

    @Test
    void what_cannot_be_is_refused() {
        for (ProgressPlan bad :
                List.of(
                        plan(lead.id(), ItemStatus.UNDER_WAY, -1, "", 0),
                        plan(lead.id(), ItemStatus.UNDER_WAY, 101, "", 0),
                        plan(lead.id(), ItemStatus.DONE, 99, "", 0),
                        plan(lead.id(), ItemStatus.NOT_STARTED, 1, "", 0),
                        new ProgressPlan(
                                lead.id(), ItemStatus.UNDER_WAY, 1, "", "javascript:alert(1)", 0),
                        plan(lead.id(), ItemStatus.UNDER_WAY, 1, "x".repeat(2_001), 0))) {
            assertThatThrownBy(() -> report(speaker.account(), bad))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() ->
                        AsAccount.run(
                                speaker.account(),
                                () ->
                                        writing.report(
                                                milestone,
                                                plan(lead.id(), ItemStatus.UNDER_WAY, 1, "", 0))))
                .isInstanceOf(InvalidInput.class);
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        assertThatThrownBy(() ->
                        report(speaker.account(), plan(lead.id(), ItemStatus.UNDER_WAY, 1, "", 0)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not adopted");
    }

    @Test
    void milestones_are_reached_and_moved_and_it_is_all_kept() {
        due(today.minusDays(3));
        assertThat(now().overdue()).isTrue();
        step(() -> writing.moved(milestone, step(today.plusDays(10), "Late delivery", 0)));
        assertThat(now().overdue()).isFalse();
        assertThat(now().dueOn()).isEqualTo(today.plusDays(10));
        step(() -> writing.reached(milestone, step(today, "Delivered", 1)));
        step(() -> writing.reached(milestone, step(today, "Delivered", 1)));
        assertThat(now().doneOn()).isEqualTo(today);
        assertThat(now().history()).extracting(MilestoneStep::number).containsExactly(2, 1);
        assertThat(scene.item(milestone, cast.member()).status()).isEqualTo(ItemStatus.DONE);
        assertThatThrownBy(() ->
                        step(() -> writing.reached(milestone, step(today.plusDays(1), "", 2))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> step(() -> writing.moved(milestone, step(today.plusDays(1), " ", 2))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        step(() -> writing.moved(milestone, step(today.minusDays(1), "x", 2))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> step(() -> writing.moved(milestone, step(today.plusDays(5), "x", 1))))
                .isInstanceOf(StaleChange.class);
        step(() -> writing.moved(milestone, step(today.plusDays(5), "Came back", 2)));
        assertThat(scene.item(milestone, cast.member()).status())
                .as("no longer reached")
                .isEqualTo(ItemStatus.UNDER_WAY);
        assertThat(
                        jdbc.sql("select action from audit_entry where subject_id = ? order by id")
                                .param(milestone.toString())
                                .query(String.class)
                                .list())
                .containsSequence("milestone-moved", "milestone-reached", "milestone-moved");
        assertThatThrownBy(() -> call(cast.outsider(), () -> followUp.progress(cast.framework())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void overdue_actions_stand_first() {
        ItemId later = scene.tree(put(FrameworkState.DRAFT)).first();
        ItemId late = scene.add(cast, ItemKind.MILESTONE, later, "Overdue one");
        jdbc.sql("update framework_item set due_on = ? where id = ?")
                .params(today.minusDays(1), late.value())
                .update();
        put(FrameworkState.ADOPTED);
        FrameworkProgress progress = call(cast.member(), () -> followUp.progress(cast.framework()));
        assertThat(progress.actions().getFirst().item().id()).isEqualTo(later);
        assertThat(progress.overdue()).isEqualTo(1);
    }

    @Test
    void the_register_is_kept_by_editors_and_by_who_speaks_for_the_jurisdiction() {
        RegisterPlan kenya = register("Kenya", Uptake.PARTLY, "https://example.org/act", 0);
        assertThatThrownBy(() -> enter(cast.drafter(), kenya)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        enter(
                                speaker.account(),
                                register("Japan", Uptake.NOT, "https://example.org", 0)))
                .isInstanceOf(NotAllowed.class);
        enter(speaker.account(), kenya);
        enter(speaker.account(), kenya);
        enter(cast.editor(), register("Kenya", Uptake.TAKEN_UP, "https://example.org/act2", 1));
        enter(cast.editor(), register("Japan", Uptake.NOT, "https://example.org", 0));
        assertThat(call(cast.member(), () -> followUp.progress(cast.framework())).register())
                .filteredOn(RegisterEntry::current)
                .extracting(RegisterEntry::jurisdiction, RegisterEntry::uptake)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Japan", Uptake.NOT),
                        org.assertj.core.groups.Tuple.tuple("Kenya", Uptake.TAKEN_UP));
        for (String bad : List.of("", "example.org", "javascript:alert(1)")) {
            assertThatThrownBy(() -> enter(cast.editor(), register("Chile", Uptake.NOT, bad, 0)))
                    .as(bad)
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() ->
                        enter(
                                cast.editor(),
                                register("Kenya", Uptake.NOT, "https://example.org", 1)))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void anybody_reads_the_history_once_it_is_adopted_and_no_words_of_items() {
        report(speaker.account(), plan(lead.id(), ItemStatus.UNDER_WAY, 40, "Half written", 0));
        // nobody is signed in here
        ProgressHistory history = followUp.history(cast.framework());
        assertThat(history.toString())
                .contains("Half written", lead.label())
                .doesNotContain("Share test suites");
        Cast draft = scene.draft();
        assertThatThrownBy(() -> followUp.history(draft.framework())).isInstanceOf(NotFound.class);
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

    private ActionProgress action() {
        return call(cast.member(), () -> followUp.of(tree.first()));
    }

    private MilestoneProgress now() {
        return action().milestones().getFirst();
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

    private static ProgressPlan plan(
            BodyId body, ItemStatus status, int percent, String note, int before) {
        return new ProgressPlan(body, status, percent, note, "", before);
    }

    private RegisterPlan register(String jurisdiction, Uptake uptake, String source, int before) {
        return new RegisterPlan(null, jurisdiction, uptake, today, source, "", before);
    }
}

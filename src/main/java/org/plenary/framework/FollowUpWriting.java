package org.plenary.framework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.Dates;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.StaleChange;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodySummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what happened after adoption. Reported by those who speak for a lead body at that
 * moment, in its name, and by the framework's editors in their own. Nothing is overwritten: each
 * report stands beside the ones before it.
 */
@Service
@Transactional
public class FollowUpWriting {
    private final FollowUpRows rows;
    private final FollowUp followUp;
    private final FrameworkRows frameworks;
    private final Items items;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final SpeakersToday speakers;
    private final AuditTrail audit;
    private final Clock clock;

    FollowUpWriting(
            FollowUpRows rows,
            FollowUp followUp,
            FrameworkRows frameworks,
            Items items,
            FrameworkPeople people,
            FrameworkChanges changes,
            SpeakersToday speakers,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.followUp = followUp;
        this.frameworks = frameworks;
        this.items = items;
        this.people = people;
        this.changes = changes;
        this.speakers = speakers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * In whose names somebody reports; what each may is asked again when they do.
     *
     * @param bodies those that the person speaks for now
     * @param editor whether also in the name of the framework's editors
     */
    public record Reporter(Set<BodyId> bodies, boolean editor) {}

    /** In whose names the current account reports on the framework. */
    @Transactional(readOnly = true)
    public Reporter reporter(FrameworkId framework) {
        return new Reporter(
                speakers.mine(), people.may(framework, FrameworkAction.REPORT_PROGRESS_FOR_ANY));
    }

    /** Number of the latest report on the action, or step of the milestone; 0 before the first. */
    @Transactional(readOnly = true)
    public int latest(ItemId id) {
        ActionProgress now = followUp.of(id);
        return now.item().id().equals(id)
                ? now.last()
                : now.milestones().stream()
                        .filter(m -> m.item().id().equals(id))
                        .mapToInt(MilestoneProgress::last)
                        .findFirst()
                        .orElse(0);
    }

    /**
     * Reports on an action; the same press twice is once.
     *
     * @throws NotAllowed when the current account does not speak for the body, or it does not lead
     *     the action
     * @throws StaleChange when somebody reported since
     */
    public void report(ItemId id, ProgressPlan plan) {
        Item item = locked(id, ItemKind.ACTION);
        AccountId me = reporter(item, plan.body());
        ProgressPlan checked = plan.checked();
        ActionProgress now = followUp.of(id);
        if (!now.reports().isEmpty() && same(now.reports().getFirst(), checked)) {
            return;
        }
        if (now.last() != checked.before()) {
            ProgressReport latest = now.reports().getFirst();
            throw new StaleChange(
                    "The progress of " + item.code(),
                    words(checked.status(), checked.percent(), checked.note()),
                    words(latest.status(), latest.percent(), latest.note()));
        }
        rows.insert(id, checked, me, clock.instant());
        rows.status(id, checked.status(), me, clock.instant());
        changed("progress-reported", item);
    }

    /** Says on which day a milestone was reached: today or before. */
    public void reached(ItemId id, StepPlan plan) {
        if (plan.day().isAfter(speakers.today())) {
            throw new InvalidInput(
                    "%s is still to come, so nothing was saved. Give the day on which it was reached."
                            .formatted(Dates.day(plan.day())));
        }
        MilestoneProgress now = milestone(id);
        step(id, plan, plan.day(), now.dueOn(), ItemStatus.DONE);
    }

    /** Moves a milestone to a day to come; says why. */
    public void moved(ItemId id, StepPlan plan) {
        if (plan.day().isBefore(speakers.today())) {
            throw new InvalidInput(
                    "%s is over, so nothing was saved. Give the day on which it is due now."
                            .formatted(Dates.day(plan.day())));
        }
        if (plan.note().isBlank()) {
            throw new InvalidInput(
                    "A milestone is moved with a reason, so nothing was saved. Write why it moves.");
        }
        ItemStatus before = items.get(id).status();
        step(id, plan, null, plan.day(), before == ItemStatus.DONE ? ItemStatus.UNDER_WAY : before);
    }

    private void step(
            ItemId id,
            StepPlan plan,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate dueOn,
            ItemStatus status) {
        Item item = locked(id, ItemKind.MILESTONE);
        AccountId me = reporter(item, plan.body());
        String note = PlainText.optional("The note", plan.note(), ProgressPlan.LONGEST_NOTE);
        MilestoneProgress now = milestone(id);
        var step =
                new FollowUpRows.Step(
                        id, now.last() + 1, plan.body(), doneOn, dueOn, note, clock.instant());
        if (!now.history().isEmpty() && same(now.history().getFirst(), step)) {
            return;
        }
        if (now.last() != plan.before()) {
            throw new StaleChange(
                    "The milestone " + item.code(),
                    doneOn == null ? "Moved to " + Dates.day(plan.day()) : "Reached",
                    now.history().getFirst().words());
        }
        rows.insert(step, me);
        rows.status(id, status, me, clock.instant());
        changed(doneOn == null ? "milestone-moved" : "milestone-reached", item);
    }

    private MilestoneProgress milestone(ItemId id) {
        return followUp.of(id).milestones().stream()
                .filter(m -> m.item().id().equals(id))
                .findFirst()
                .orElseThrow(FrameworkPeople::noItem);
    }

    private Item locked(ItemId id, ItemKind kind) {
        Item item = items.get(id);
        FollowUp.requireAdopted(frameworks.lock(item.framework()));
        if (item.kind() != kind) {
            throw new InvalidInput(
                    "%s is not %s, so nothing was saved."
                            .formatted(
                                    item.code(),
                                    kind == ItemKind.ACTION ? "an action" : "a milestone"));
        }
        return items.get(id);
    }

    private AccountId reporter(Item item, @Nullable BodyId body) {
        if (body == null) {
            return people.require(item.framework(), FrameworkAction.REPORT_PROGRESS_FOR_ANY);
        }
        AccountId me = people.requireReader(item.framework());
        BodySummary lead =
                leads(item).stream()
                        .filter(b -> b.id().equals(body))
                        .findFirst()
                        .orElseThrow(() ->
                                new NotAllowed(
                                        "This body does not lead %s, so nothing was saved."
                                                .formatted(item.code())));
        speakers.require(lead);
        return me;
    }

    /** Those of a milestone include those of its action, which answers for it. */
    private Set<BodySummary> leads(Item item) {
        var all = new LinkedHashSet<>(item.leads());
        if (item.kind() == ItemKind.MILESTONE && item.parent() != null) {
            all.addAll(items.get(item.parent()).leads());
        }
        return all;
    }

    private void changed(String action, Item item) {
        audit.record(action, "framework-item", item.id().toString(), Map.of("code", item.code()));
        changes.changed(item.framework(), item.id());
    }

    private static boolean same(ProgressReport latest, ProgressPlan plan) {
        BodyId by = latest.body() == null ? null : latest.body().id();
        return java.util.Objects.equals(by, plan.body())
                && latest.status() == plan.status()
                && latest.percent() == plan.percent()
                && latest.note().equals(plan.note())
                && latest.link().equals(plan.link());
    }

    private static boolean same(MilestoneStep latest, FollowUpRows.Step step) {
        return java.util.Objects.equals(latest.doneOn(), step.doneOn())
                && java.util.Objects.equals(latest.dueOn(), step.dueOn())
                && latest.note().equals(step.note());
    }

    private static String words(ItemStatus status, int percent, String note) {
        return "%s, %d %%\n\n%s".formatted(status.word(), percent, note).strip();
    }
}

package org.plenary.framework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final RegisterRows register;
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
            RegisterRows register,
            FollowUp followUp,
            FrameworkRows frameworks,
            Items items,
            FrameworkPeople people,
            FrameworkChanges changes,
            SpeakersToday speakers,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.followUp = followUp;
        this.frameworks = frameworks;
        this.items = items;
        this.people = people;
        this.changes = changes;
        this.speakers = speakers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lead bodies of the action or milestone that the current account speaks for now. */
    @Transactional(readOnly = true)
    public List<BodySummary> speaksFor(ItemId id) {
        Set<BodyId> mine = speakers.mine();
        return leads(items.get(id)).stream().filter(b -> mine.contains(b.id())).toList();
    }

    /** Whether the current account reports in the name of the framework's editors. */
    @Transactional(readOnly = true)
    public boolean reportsAsEditor(FrameworkId framework) {
        return people.may(framework, FrameworkAction.REPORT_PROGRESS_FOR_ANY);
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

    /**
     * Enters in the adoption register, or corrects what is there; editors, and those who speak for
     * a body of that jurisdiction.
     */
    public void register(FrameworkId framework, RegisterPlan plan) {
        RegisterPlan checked = plan.checked();
        AccountId me = people.requireReader(framework);
        requireAdopted(frameworks.lock(framework));
        if (!reportsAsEditor(framework) && !speakers.speakFor(checked.jurisdiction())) {
            throw new NotAllowed(
                    "You do not speak for a body of %s now, so nothing was saved. The framework’s editors can enter it."
                            .formatted(checked.jurisdiction()));
        }
        if (checked.item() != null && !items.get(checked.item()).framework().equals(framework)) {
            throw FrameworkPeople.noItem();
        }
        RegisterEntry latest = latest(framework, checked);
        if (latest != null && same(latest, checked)) {
            return;
        }
        if ((latest == null ? 0 : latest.number()) != checked.before()) {
            throw new StaleChange(
                    "The entry of " + checked.jurisdiction(),
                    checked.uptake().word() + "\n\n" + checked.source(),
                    latest == null ? "" : latest.uptake().word() + "\n\n" + latest.source());
        }
        register.insert(framework, checked, me, clock.instant());
        audit.record(
                "adoption-register-entered",
                "framework",
                framework.toString(),
                Map.of("jurisdiction", checked.jurisdiction(), "uptake", checked.uptake().word()));
        changes.told(framework, null);
    }

    private @Nullable RegisterEntry latest(FrameworkId framework, RegisterPlan plan) {
        return register.of(framework).stream()
                .filter(e ->
                        e.current()
                                && e.jurisdiction().equals(plan.jurisdiction())
                                && java.util.Objects.equals(e.item(), plan.item()))
                .findFirst()
                .orElse(null);
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
        requireAdopted(frameworks.lock(item.framework()));
        if (item.kind() != kind) {
            throw new InvalidInput(
                    "%s is not %s, so nothing was saved."
                            .formatted(
                                    item.code(),
                                    kind == ItemKind.ACTION ? "an action" : "a milestone"));
        }
        return items.get(id);
    }

    private static void requireAdopted(FrameworkRows.Framework framework) {
        if (!FollowUp.adopted(framework)) {
            throw new InvalidInput(
                    "This framework is not adopted yet, so there is no progress to report. Nothing was saved.");
        }
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

    private static boolean same(RegisterEntry latest, RegisterPlan plan) {
        return latest.uptake() == plan.uptake()
                && latest.since().equals(plan.since())
                && latest.source().equals(plan.source())
                && latest.note().equals(plan.note());
    }

    private static String words(ItemStatus status, int percent, String note) {
        return "%s, %d %%\n\n%s".formatted(status.word(), percent, note).strip();
    }
}

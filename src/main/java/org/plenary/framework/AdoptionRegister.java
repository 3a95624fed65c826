package org.plenary.framework;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.NotAllowed;
import org.plenary.base.StaleChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a framework was taken up, per jurisdiction. Entries are added and never changed. */
@Service
@Transactional
public class AdoptionRegister {
    private final RegisterRows rows;
    private final FrameworkRows frameworks;
    private final Items items;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final SpeakersToday speakers;
    private final AuditTrail audit;
    private final Clock clock;

    AdoptionRegister(
            RegisterRows rows,
            FrameworkRows frameworks,
            Items items,
            FrameworkPeople people,
            FrameworkChanges changes,
            SpeakersToday speakers,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.items = items;
        this.people = people;
        this.changes = changes;
        this.speakers = speakers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the current account enters anything at all. */
    @Transactional(readOnly = true)
    public boolean mayEnter(FrameworkId framework) {
        return edits(framework) || !speakers.mine().isEmpty();
    }

    /**
     * Enters in the adoption register, or corrects what is there; editors, and those who speak for
     * a body of that jurisdiction.
     */
    public void enter(FrameworkId framework, RegisterPlan plan) {
        RegisterPlan checked = plan.checked();
        AccountId me = people.requireReader(framework);
        FollowUp.requireAdopted(frameworks.lock(framework));
        if (!edits(framework) && !speakers.speakFor(checked.jurisdiction())) {
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
        rows.insert(framework, checked, me, clock.instant());
        audit.record(
                "adoption-register-entered",
                "framework",
                framework.toString(),
                Map.of("jurisdiction", checked.jurisdiction(), "uptake", checked.uptake().word()));
        changes.told(framework, null);
    }

    private @Nullable RegisterEntry latest(FrameworkId framework, RegisterPlan plan) {
        return rows.of(framework).stream()
                .filter(e ->
                        e.current()
                                && e.jurisdiction().equals(plan.jurisdiction())
                                && Objects.equals(e.item(), plan.item()))
                .findFirst()
                .orElse(null);
    }

    private boolean edits(FrameworkId framework) {
        return people.may(framework, FrameworkAction.REPORT_PROGRESS_FOR_ANY);
    }

    private static boolean same(RegisterEntry latest, RegisterPlan plan) {
        return latest.uptake() == plan.uptake()
                && latest.since().equals(plan.since())
                && latest.source().equals(plan.source())
                && latest.note().equals(plan.note());
    }
}

package org.plenary.workshop;

import java.util.Map;
import java.util.UUID;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is given within sessions. Read with {@link Sessions#get}; changed by the workshop's
 * organizers. Refusals as in {@link Workshops}.
 */
@Service
@Transactional
public class Contributions {
    private final ContributionRepository contributions;
    private final WorkshopDoor door;
    private final AuditTrail audit;

    Contributions(ContributionRepository contributions, WorkshopDoor door, AuditTrail audit) {
        this.contributions = contributions;
        this.door = door;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public ContributionDetails get(ContributionId id) {
        ContributionEntity contribution = find(id);
        door.visible(new SessionId(contribution.sessionId));
        return contribution.details();
    }

    /** Adds it after the others of the session. */
    public ContributionId add(SessionId session, ContributionPlan plan) {
        SessionEntity into = door.organized(session);
        if (contributions.countBySessionId(into.id) >= ProgrammeWriter.MOST_CONTRIBUTIONS) {
            throw new InvalidInput(
                    "A session holds at most %d contributions, so this one was not added. Remove one first."
                            .formatted(ProgrammeWriter.MOST_CONTRIBUTIONS));
        }
        int position = contributions.lastPosition(into.id) + 1;
        var contribution = contributions.save(new ContributionEntity(session, position, plan));
        record("contribution-added", contribution);
        return new ContributionId(contribution.id);
    }

    /**
     * @param version the one that the plan was changed from
     */
    public ContributionDetails update(ContributionId id, long version, ContributionPlan plan) {
        ContributionEntity contribution = organized(id);
        if (contribution.version() != version) {
            throw PlanTexts.stale(
                    "The contribution", PlanTexts.of(plan), PlanTexts.of(contribution.plan()));
        }
        contribution.write(plan);
        contributions.flush();
        record("contribution-changed", contribution);
        return contribution.details();
    }

    public void remove(ContributionId id) {
        ContributionEntity contribution = organized(id);
        record("contribution-removed", contribution);
        contributions.delete(contribution);
    }

    /** The session's lock makes changes of its contributions wait for each other. */
    private ContributionEntity organized(ContributionId id) {
        UUID session =
                contributions
                        .sessionOf(id.value())
                        .orElseThrow(() -> new NotFound("There is no such contribution."));
        door.organized(new SessionId(session));
        return find(id);
    }

    private ContributionEntity find(ContributionId id) {
        return contributions
                .findById(id.value())
                .orElseThrow(() -> new NotFound("There is no such contribution."));
    }

    private void record(String action, ContributionEntity contribution) {
        audit.record(
                action,
                "contribution",
                contribution.id.toString(),
                Map.of("title", contribution.title));
    }
}

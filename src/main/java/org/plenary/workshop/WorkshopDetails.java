package org.plenary.workshop;

import java.time.Instant;
import java.util.Optional;

/**
 * One workshop as the current account may see it.
 *
 * @param version to be handed back with a change
 * @param publishedAt when its programme was first published; its slug is fixed from then on
 * @param role the current account's role in it; empty for readers and anonymous callers
 * @param sessions how many sessions its programme has
 */
public record WorkshopDetails(
        WorkshopId id,
        String slug,
        long version,
        WorkshopPlan plan,
        ProgrammeState programme,
        Optional<Instant> publishedAt,
        boolean hasSource,
        Optional<WorkshopRole> role,
        int sessions) {

    public String title() {
        return plan.title();
    }

    public boolean organizing() {
        return role.filter(r -> r == WorkshopRole.ORGANIZER).isPresent();
    }
}

package org.plenary.framework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.plenary.workshop.WorkshopId;

/**
 * A framework as the current account may see it.
 *
 * @param round begins with 1; each corrigendum or next version is another round
 * @param version rises with every change of the framework or of one of its items
 * @param releasedVersion number of the latest released version, 0 before the first
 * @param workshops those that it draws on; whether the reader may see each is asked there
 * @param standings what the current account is to it
 */
public record FrameworkDetails(
        FrameworkId id,
        String slug,
        String title,
        String about,
        FrameworkState state,
        int round,
        long version,
        int releasedVersion,
        List<WorkshopId> workshops,
        Instant changedAt,
        Set<FrameworkStanding> standings) {

    /** Whether the current account may do it now; the services ask again. */
    public boolean may(FrameworkAction action) {
        return FrameworkRules.may(action, state, standings);
    }

    /** Whether the current account has a seat, and so sees the names of the others who have one. */
    public boolean seated() {
        return standings.contains(FrameworkStanding.EDITOR)
                || standings.contains(FrameworkStanding.DRAFTER)
                || standings.contains(FrameworkStanding.COMMENTER);
    }

    public FrameworkPlan plan() {
        return new FrameworkPlan(title, about, workshops);
    }
}

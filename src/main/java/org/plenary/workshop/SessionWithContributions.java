package org.plenary.workshop;

import java.util.List;

/** A session and what is given in it, for making many at once. */
public record SessionWithContributions(SessionPlan plan, List<ContributionPlan> contributions) {
    public SessionWithContributions {
        contributions = List.copyOf(contributions);
    }

    public static SessionWithContributions only(SessionPlan plan) {
        return new SessionWithContributions(plan, List.of());
    }
}

package org.plenary.workshop;

/** One contribution of a session; {@code version} is to be handed back with a change. */
public record ContributionDetails(
        ContributionId id, SessionId session, long version, ContributionPlan plan) {}

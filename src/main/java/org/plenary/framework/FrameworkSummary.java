package org.plenary.framework;

import java.time.Instant;
import java.util.Set;

/** A framework in a list; {@code standings} are the current account's. */
public record FrameworkSummary(
        FrameworkId id,
        String slug,
        String title,
        FrameworkState state,
        int round,
        int releasedVersion,
        Instant changedAt,
        Set<FrameworkStanding> standings) {}

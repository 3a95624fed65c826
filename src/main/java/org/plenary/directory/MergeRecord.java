package org.plenary.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * A merge that was made.
 *
 * @param kept name of what stayed
 * @param gone name of what went into it
 * @param undoUntil from then on it stays
 */
public record MergeRecord(
        UUID id,
        boolean people,
        String kept,
        String keptPath,
        String gone,
        Instant at,
        Instant undoUntil) {}

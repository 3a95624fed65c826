package org.plenary.access;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that was done.
 *
 * @param actor the name of who did it; "System" when nobody was signed in
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String action,
        String subjectType,
        String subjectId,
        Map<String, String> details) {}

package org.plenary.workshop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session in a programme. Titles and times are as public as the programme; the notes are not.
 *
 * @param startsAt null when unknown, as is {@code endsAt}
 * @param open whether writing has begun and the policy is fixed
 */
public record SessionSummary(
        SessionId id,
        WorkshopId workshop,
        String slug,
        String title,
        SessionKind kind,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String room,
        SessionAccess access,
        AttributionPolicy policy,
        boolean open) {}

package org.plenary.workshop.eventpage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of a calendar.
 *
 * @param number ordinal in the calendar from 1
 * @param key the calendar's own identifier with the recurrence it names; empty when none
 * @param startsAt null when the calendar names only a day or nothing
 * @param endsAt null when unknown
 */
public record ProgrammeEntry(
        int number,
        String key,
        String title,
        String description,
        String place,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {}

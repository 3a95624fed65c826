package org.plenary.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions of a workshop as the plan of another one. */
final class ProgrammeCopy {
    private ProgrammeCopy() {}

    static List<SessionWithContributions> of(
            List<SessionEntity> sessions, WorkshopPlan from, EventDates dates) {
        @Nullable Long days = daysBetween(from.dates(), dates);
        return sessions.stream()
                .map(SessionEntity::plan)
                .map(p -> moved(p, from.zone(), days))
                .map(SessionWithContributions::only)
                .toList();
    }

    private static SessionPlan moved(SessionPlan plan, ZoneId zone, @Nullable Long days) {
        var copy =
                new SessionPlan(
                        plan.title(),
                        plan.kind(),
                        plan.description(),
                        null,
                        null,
                        plan.room(),
                        plan.access(),
                        plan.policy(),
                        "");
        return days == null
                ? copy
                : copy.at(moved(plan.startsAt(), zone, days), moved(plan.endsAt(), zone, days));
    }

    /** Days are moved on the wall clock: a change to summer time between them moves nothing. */
    private static @Nullable Instant moved(@Nullable Instant time, ZoneId zone, long days) {
        return time == null ? null : time.atZone(zone).plusDays(days).toInstant();
    }

    private static @Nullable Long daysBetween(EventDates from, EventDates to) {
        @Nullable LocalDate first = from.first();
        @Nullable LocalDate other = to.first();
        boolean exact =
                from.precision() == EventDates.Precision.DAYS
                        && to.precision() == EventDates.Precision.DAYS;
        return exact && first != null && other != null
                ? ChronoUnit.DAYS.between(first, other)
                : null;
    }
}

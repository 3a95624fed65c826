package org.plenary.publishing.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;

/** When a session took place, in words, on the clocks of its place. */
final class SessionTimes {
    private SessionTimes() {}

    /** "20 November 2024, 09:00–10:30 (PST)"; empty when the start is unknown. */
    static String full(@Nullable Instant starts, @Nullable Instant ends, ZoneId zone) {
        if (starts == null) {
            return "";
        }
        return Dates.day(starts.atZone(zone).toLocalDate())
                + ", "
                + clock(starts, ends, zone)
                + " ("
                + Dates.zoneName(starts, zone)
                + ")";
    }

    /** "09:00–10:30"; the day is added to an end on another day. */
    static String clock(Instant starts, @Nullable Instant ends, ZoneId zone) {
        ZonedDateTime start = starts.atZone(zone);
        String from = Dates.time(start.toLocalTime());
        if (ends == null || ends.equals(starts)) {
            return from;
        }
        ZonedDateTime end = ends.atZone(zone);
        String to = Dates.time(end.toLocalTime());
        return end.toLocalDate().equals(start.toLocalDate())
                ? from + "–" + to
                : from + " – " + Dates.day(end.toLocalDate()) + ", " + to;
    }

    static @Nullable LocalDate day(@Nullable Instant starts, ZoneId zone) {
        return starts == null ? null : starts.atZone(zone).toLocalDate();
    }
}

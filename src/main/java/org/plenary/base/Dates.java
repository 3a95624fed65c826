package org.plenary.base;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates and times in the words that people read: "20–21 November 2024", "14:05". */
public final class Dates {
    private static final Locale WORDS = Locale.UK;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", WORDS);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMMM", WORDS);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", WORDS);

    private Dates() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Wednesday 20 November 2024". */
    public static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, WORDS) + " " + day(day);
    }

    /**
     * "20–21 November 2024", "30 November – 2 December 2024", "30 December 2024 – 2 January 2025",
     * or one day when both are the same.
     */
    public static String range(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        if (first.getYear() != last.getYear()) {
            return day(first) + " – " + day(last);
        }
        if (first.getMonth() != last.getMonth()) {
            return DAY_MONTH.format(first) + " – " + day(last);
        }
        return first.getDayOfMonth() + "–" + day(last);
    }

    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** "21 November 2024, 14:05" on the clocks of the zone. */
    public static String moment(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        return day(there.toLocalDate()) + ", " + TIME.format(there);
    }

    /** "21 November 2024, 14:05 (CET)". */
    public static String momentWithZone(Instant moment, ZoneId zone) {
        return moment(moment, zone) + " (" + zoneName(moment, zone) + ")";
    }

    /** The zone's short name at that moment, such as "PST" or "UTC". */
    public static String zoneName(Instant moment, ZoneId zone) {
        String name =
                DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(moment.atZone(zone));
        // a bare offset has no name of its own, and for none it is one letter
        return name.equals("Z") ? "UTC" : name;
    }

    /** "just now", "5 minutes ago", "3 hours ago", "yesterday", then the day. */
    public static String ago(Instant moment, Instant now, ZoneId zone) {
        Duration passed = Duration.between(moment, now);
        if (passed.toMinutes() < 1) {
            return "just now";
        }
        if (passed.toHours() < 1) {
            return count(passed.toMinutes(), "minute") + " ago";
        }
        LocalDate day = moment.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return count(passed.toHours(), "hour") + " ago";
        }
        return day.equals(today.minusDays(1)) ? "yesterday" : day(day);
    }

    /** "2 years", "18 months", "90 days". */
    public static String period(Period period) {
        long months = period.toTotalMonths();
        if (period.getDays() != 0) {
            String days = count(period.getDays(), "day");
            return months == 0 ? days : count(months, "month") + " and " + days;
        }
        return months % 12 == 0 ? count(months / 12, "year") : count(months, "month");
    }

    /** "1 session", "3 sessions". */
    public static String count(long number, String thing) {
        return "%,d %s%s".formatted(number, thing, number == 1 ? "" : "s");
    }
}

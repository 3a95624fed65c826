package org.plenary.workshop.eventpage;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Texts;

/** Turns one calendar event into an entry, or into the problems that stand against it. */
final class CalendarEntry {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** Names that Outlook writes; by the CLDR's table of Windows zones. */
    private static final Map<String, String> WINDOWS_ZONES =
            Map.ofEntries(
                    Map.entry("Pacific Standard Time", "America/Los_Angeles"),
                    Map.entry("Mountain Standard Time", "America/Denver"),
                    Map.entry("Central Standard Time", "America/Chicago"),
                    Map.entry("Eastern Standard Time", "America/New_York"),
                    Map.entry("E. South America Standard Time", "America/Sao_Paulo"),
                    Map.entry("GMT Standard Time", "Europe/London"),
                    Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
                    Map.entry("W. Europe Standard Time", "Europe/Berlin"),
                    Map.entry("Romance Standard Time", "Europe/Paris"),
                    Map.entry("Central Europe Standard Time", "Europe/Budapest"),
                    Map.entry("Central European Standard Time", "Europe/Warsaw"),
                    Map.entry("FLE Standard Time", "Europe/Kiev"),
                    Map.entry("Russian Standard Time", "Europe/Moscow"),
                    Map.entry("South Africa Standard Time", "Africa/Johannesburg"),
                    Map.entry("E. Africa Standard Time", "Africa/Nairobi"),
                    Map.entry("Arabian Standard Time", "Asia/Dubai"),
                    Map.entry("India Standard Time", "Asia/Kolkata"),
                    Map.entry("Singapore Standard Time", "Asia/Singapore"),
                    Map.entry("China Standard Time", "Asia/Shanghai"),
                    Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
                    Map.entry("Korea Standard Time", "Asia/Seoul"),
                    Map.entry("AUS Eastern Standard Time", "Australia/Sydney"));

    private final CalendarEvents.Event event;
    private final int number;
    private final ZoneId zone;
    private final List<LineProblem> problems;
    private final String title;

    CalendarEntry(CalendarEvents.Event event, int number, ZoneId zone, List<LineProblem> problems) {
        this.event = event;
        this.number = number;
        this.zone = zone;
        this.problems = problems;
        this.title = Texts.shorten(text("SUMMARY").replace('\n', ' '), 300);
    }

    /** Null when the event is cancelled or cannot be taken. */
    @Nullable ProgrammeEntry entry() {
        if (text("STATUS").equalsIgnoreCase("CANCELLED")) {
            note("is cancelled, so it is left out.");
            return null;
        }
        if (title.isBlank()) {
            problem("has no title (SUMMARY).");
            return null;
        }
        if (event.get("RRULE") != null) {
            note("repeats; only its first time is taken.");
        }
        Instant starts = time("DTSTART");
        Instant ends = ends(starts);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            problem("ends before it starts.");
            return null;
        }
        String recurrence = text("RECURRENCE-ID");
        String uid = text("UID");
        String key = uid.isEmpty() || recurrence.isEmpty() ? uid : uid + "/" + recurrence;
        return new ProgrammeEntry(
                number,
                Texts.shorten(key, 300),
                title,
                Texts.shorten(text("DESCRIPTION"), 20_000),
                Texts.shorten(text("LOCATION").replace('\n', ' '), 200),
                starts,
                starts == null ? null : ends);
    }

    private @Nullable Instant ends(@Nullable Instant starts) {
        if (event.get("DTEND") != null) {
            return time("DTEND");
        }
        String duration = text("DURATION");
        if (duration.isEmpty() || starts == null) {
            return null;
        }
        try {
            return starts.plus(Duration.parse(duration));
        } catch (DateTimeException | ArithmeticException e) {
            note("has a duration that could not be read; its end is unknown.");
            return null;
        }
    }

    private @Nullable Instant time(String name) {
        CalendarEvents.Property property = event.get(name);
        if (property == null || property.value().isBlank()) {
            return null;
        }
        String value = property.value().strip();
        if (value.indexOf('T') < 0) {
            if (name.equals("DTSTART")) {
                note("names only a day; its times stay unknown.");
            }
            return null;
        }
        try {
            boolean utc = value.endsWith("Z");
            LocalDateTime local =
                    LocalDateTime.parse(
                            utc ? value.substring(0, value.length() - 1) : value, LOCAL);
            return local.atZone(utc ? ZoneOffset.UTC : zoneOf(property)).toInstant();
        } catch (DateTimeException e) {
            problem("has a time that does not exist: “" + Texts.shorten(value, 60) + "”.");
            return null;
        }
    }

    /** An unknown zone is an error: a guess would move the session. */
    private ZoneId zoneOf(CalendarEvents.Property property) {
        String id = property.parameters().get("TZID");
        if (id == null || id.isBlank()) {
            return zone;
        }
        String name = id.replace("\"", "").strip();
        try {
            return ZoneId.of(WINDOWS_ZONES.getOrDefault(name, name));
        } catch (DateTimeException e) {
            problem(
                    "has the time zone “"
                            + Texts.shorten(name, 60)
                            + "”, which Plenary does not know.");
            return zone;
        }
    }

    private String text(String name) {
        CalendarEvents.Property property = event.get(name);
        return property == null ? "" : unescaped(property.value()).strip();
    }

    /** RFC 5545, 3.3.11. */
    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private String who() {
        return title.isBlank() ? "Event " + number : "“" + Texts.shorten(title, 80) + "”";
    }

    private void note(String words) {
        problems.add(new LineProblem(number, who() + " " + words, false));
    }

    private void problem(String words) {
        problems.add(new LineProblem(number, who() + " " + words, true));
    }
}

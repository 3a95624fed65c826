package org.plenary.workshop.eventpage;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import org.plenary.base.InvalidInput;

/**
 * Reads a programme from a calendar (RFC 5545). Stateless; reads no addresses that a file names.
 */
public final class ProgrammeReader {

    /** Most sessions of one calendar. */
    public static final int MAX_SESSIONS = 10_000;

    /** Longest calendar, in UTF-16 units. */
    public static final int MAX_CHARACTERS = 16 << 20;

    private static final Comparator<ProgrammeEntry> BY_TIME =
            Comparator.comparing(
                    ProgrammeEntry::startsAt,
                    Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    /**
     * Reads a calendar.
     *
     * @param calendar the file's text
     * @param zone the zone of times that name none
     * @throws InvalidInput when it is no calendar, too long, or has too many events
     */
    public ProgrammePreview read(String calendar, ZoneId zone) {
        if (calendar.length() > MAX_CHARACTERS) {
            throw new InvalidInput(
                    "The calendar has %,d characters and Plenary reads at most %,d. Nothing was imported. Export a shorter period."
                            .formatted(calendar.length(), MAX_CHARACTERS));
        }
        CalendarEvents events = new CalendarEvents(MAX_SESSIONS);
        try {
            new CalendarParserImpl().parse(new StringReader(calendar), events);
        } catch (ParserException e) {
            throw new InvalidInput(
                    "The file is not a calendar that Plenary can read: line %d breaks the iCalendar form. Nothing was imported. Export the programme again as .ics."
                            .formatted(e.getLineNo()));
        } catch (IOException e) {
            throw new InvalidInput(
                    "The calendar could not be read. Nothing was imported. Upload it again.");
        }
        if (events.tooMany()) {
            throw new InvalidInput(
                    "The calendar has more than %,d events, the most that a programme holds. Nothing was imported. Export a shorter period."
                            .formatted(MAX_SESSIONS));
        }
        return preview(events.events(), zone);
    }

    private static ProgrammePreview preview(List<CalendarEvents.Event> events, ZoneId zone) {
        List<LineProblem> problems = new ArrayList<>();
        List<ProgrammeEntry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int number = 0;
        for (CalendarEvents.Event event : events) {
            number++;
            ProgrammeEntry entry = new CalendarEntry(event, number, zone, problems).entry();
            if (entry != null && !entry.key().isEmpty() && !keys.add(entry.key())) {
                problems.add(
                        new LineProblem(
                                number,
                                "“"
                                        + entry.title()
                                        + "” is in the calendar twice; it is taken once.",
                                false));
            } else if (entry != null) {
                entries.add(entry);
            }
        }
        if (events.isEmpty()) {
            problems.add(new LineProblem(0, "The calendar holds no events.", true));
        }
        entries.sort(BY_TIME);
        return new ProgrammePreview(entries, problems);
    }
}

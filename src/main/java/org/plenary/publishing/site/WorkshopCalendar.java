package org.plenary.publishing.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.plenary.access.Links;
import org.plenary.workshop.EventDates;
import org.plenary.workshop.SessionSummary;
import org.plenary.workshop.WorkshopDetails;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A published programme as iCalendar (RFC 5545): the days, and every session with a time. */
@RestController
class WorkshopCalendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;
    private final PublicWorkshops workshops;
    private final Links links;

    WorkshopCalendar(PublicWorkshops workshops, Links links) {
        this.workshops = workshops;
        this.links = links;
    }

    @GetMapping(value = "/workshops/{slug}/calendar.ics", produces = "text/calendar;charset=UTF-8")
    String calendar(@PathVariable String slug) {
        WorkshopDetails workshop = workshops.workshop(slug);
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Plenary//Plenary//EN");
        days(out, workshop);
        for (PublicWorkshops.Day day : workshops.programme(workshop)) {
            day.entries().forEach(entry -> session(out, workshop, entry.session()));
        }
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private void days(StringBuilder out, WorkshopDetails workshop) {
        EventDates dates = workshop.plan().dates();
        LocalDate first = dates.first();
        LocalDate last = dates.last();
        if (dates.precision() != EventDates.Precision.DAYS || first == null || last == null) {
            return;
        }
        begin(out, workshop.id().toString(), stamp(workshop), workshop.title());
        line(out, "DTSTART;VALUE=DATE:" + first.format(DateTimeFormatter.BASIC_ISO_DATE));
        line(out, "DTEND;VALUE=DATE:" + last.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
        line(out, dates.tentative() ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED");
        end(out, workshop.plan().place(), "/workshops/" + workshop.slug());
    }

    private void session(StringBuilder out, WorkshopDetails workshop, SessionSummary session) {
        Instant starts = session.startsAt();
        if (starts == null) {
            return;
        }
        begin(out, session.id().toString(), stamp(workshop), session.title());
        line(out, "DTSTART:" + UTC.format(starts));
        @Nullable Instant ends = session.endsAt();
        if (ends != null) {
            line(out, "DTEND:" + UTC.format(ends));
        }
        end(out, session.room(), "/workshops/" + workshop.slug() + "/sessions/" + session.slug());
    }

    private static Instant stamp(WorkshopDetails workshop) {
        return workshop.publishedAt().orElse(Instant.EPOCH);
    }

    private static void begin(StringBuilder out, String id, Instant stamp, String title) {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + id + "@plenary");
        line(out, "DTSTAMP:" + UTC.format(stamp));
        line(out, "SUMMARY:" + text(title));
    }

    private void end(StringBuilder out, String place, String path) {
        if (!place.isEmpty()) {
            line(out, "LOCATION:" + text(place));
        }
        line(out, "URL:" + links.to(path));
        line(out, "END:VEVENT");
    }

    private static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Folds after 75 bytes at most, never within a character. */
    private static void line(StringBuilder out, String words) {
        int bytes = 0;
        for (int at = 0; at < words.length(); ) {
            int point = words.codePointAt(at);
            int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes + size > LONGEST_LINE) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.appendCodePoint(point);
            bytes += size;
            at += Character.charCount(point);
        }
        out.append("\r\n");
    }
}

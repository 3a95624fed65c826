package org.plenary.workshop.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.EventDates;
import org.plenary.workshop.Organiser;
import org.plenary.workshop.OrganiserRelation;
import org.plenary.workshop.SessionAccess;
import org.plenary.workshop.SessionSummary;
import org.plenary.workshop.WorkshopPlan;

/** Values of this module as lines on screen. */
final class WorkshopWords {
    private WorkshopWords() {}

    /** "20–21 November 2024 (PST)"; the zone only where days are exact and it is known. */
    static String dates(WorkshopPlan plan) {
        EventDates dates = plan.dates();
        String text = Own.capital(dates.text());
        return dates.precision() == EventDates.Precision.DAYS && dates.first() != null
                ? text + zone(dates.first().atStartOfDay(plan.zone()).toInstant(), plan.zone())
                : text;
    }

    private static String zone(Instant moment, ZoneId zone) {
        return zone.getId().equals("Z") ? "" : " (" + Dates.zoneName(moment, zone) + ")";
    }

    /** "Co-organised by A and B"; then what else is known, one line each. */
    static List<String> organisers(List<Organiser> organisers) {
        return Arrays.stream(OrganiserRelation.values())
                .map(relation ->
                        line(
                                relation,
                                organisers.stream().filter(o -> o.relation() == relation).toList()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String line(OrganiserRelation relation, List<Organiser> organisers) {
        if (organisers.isEmpty()) {
            return "";
        }
        String names =
                and(
                        organisers.stream()
                                .map(o ->
                                        o.concerning().isEmpty()
                                                ? o.name()
                                                : o.name() + " (" + o.concerning() + ")")
                                .toList());
        return switch (relation) {
            case ORGANISES -> "Organised by " + names;
            case CO_ORGANISES -> "Co-organised by " + names;
            case HOSTS -> "Hosted by " + names;
            case IMPLEMENTS -> "Implemented by " + names;
            case ON_BEHALF_OF -> "On behalf of " + names;
        };
    }

    /** "A, B and C". */
    static String and(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return names.stream().limit(names.size() - 1).collect(Collectors.joining(", "))
                + " and "
                + names.getLast();
    }

    /** "09:00–10:30"; empty without a start. */
    static String times(@Nullable Instant start, @Nullable Instant end, ZoneId zone) {
        if (start == null) {
            return "";
        }
        String from = Dates.time(start.atZone(zone).toLocalTime());
        return end == null ? from : from + "–" + Dates.time(end.atZone(zone).toLocalTime());
    }

    /** "Breakout · Room 2 · For invited people · Chatham House Rule". */
    static String about(SessionSummary session) {
        var parts = new ArrayList<String>();
        parts.add(session.kind().word());
        if (!session.room().isEmpty()) {
            parts.add(session.room());
        }
        if (session.access() == SessionAccess.INVITED) {
            parts.add("For invited people");
        }
        switch (session.policy()) {
            case AttributionPolicy.ATTRIBUTED -> {}
            case AttributionPolicy.NONE -> parts.add("Chatham House Rule");
            default -> parts.add("Attributed " + session.policy().word().toLowerCase(Locale.ROOT));
        }
        return String.join(" · ", parts);
    }
}

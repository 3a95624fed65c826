package org.plenary.publishing.site;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.base.NotFound;
import org.plenary.publishing.Publication;
import org.plenary.publishing.Publications;
import org.plenary.workshop.ProgrammeState;
import org.plenary.workshop.SessionDetails;
import org.plenary.workshop.SessionSummary;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopSummary;
import org.plenary.workshop.Workshops;
import org.springframework.stereotype.Component;

/**
 * What the public site may know of workshops: those with a published programme, whoever asks. An
 * organizer who is signed in sees here what everyone sees.
 */
@Component
class PublicWorkshops {
    private final Workshops workshops;
    private final Sessions sessions;
    private final Publications publications;

    PublicWorkshops(Workshops workshops, Sessions sessions, Publications publications) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.publications = publications;
    }

    /**
     * One day of a programme.
     *
     * @param day in words; "Time to be announced" for sessions without one
     */
    record Day(String day, List<Entry> entries) {}

    /**
     * One line of a programme.
     *
     * @param clock such as "09:00–10:30"; empty when unknown
     * @param publication the newest released summary, if there is one
     */
    record Entry(SessionSummary session, String clock, @Nullable Publication publication) {}

    List<WorkshopSummary> all() {
        return workshops.publicWorkshops();
    }

    WorkshopDetails workshop(String slug) {
        return Optional.of(workshops.bySlug(slug))
                .filter(found -> found.programme() == ProgrammeState.PUBLISHED)
                .orElseThrow(() -> new NotFound("There is no such workshop."));
    }

    SessionDetails session(String workshop, String session) {
        workshop(workshop);
        return sessions.bySlug(workshop, session);
    }

    List<Day> programme(WorkshopDetails workshop) {
        Map<String, Publication> released =
                publications.inWorkshop(workshop.slug()).stream()
                        .collect(Collectors.toMap(Publication::sessionSlug, Function.identity()));
        ZoneId zone = workshop.plan().zone();
        var days = new LinkedHashMap<String, List<Entry>>();
        for (SessionSummary session : sessions.of(workshop.id())) {
            LocalDate day = SessionTimes.day(session.startsAt(), zone);
            String clock =
                    session.startsAt() == null
                            ? ""
                            : SessionTimes.clock(session.startsAt(), session.endsAt(), zone);
            days.computeIfAbsent(
                            day == null ? "Time to be announced" : Dates.weekday(day),
                            d -> new ArrayList<>())
                    .add(new Entry(session, clock, released.get(session.slug())));
        }
        return days.entrySet().stream().map(e -> new Day(e.getKey(), e.getValue())).toList();
    }
}

package org.plenary.publishing.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.access.CurrentAccount;
import org.plenary.access.Links;
import org.plenary.base.NotFound;
import org.plenary.publishing.Publication;
import org.plenary.publishing.Publications;
import org.plenary.summary.Summaries;
import org.plenary.summary.SummaryOverview;
import org.plenary.workshop.EventDates;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionSummary;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopSummary;
import org.plenary.workshop.Workshops;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * UC-53: workshops as data. Anonymous callers get what is public; a signed-in caller gets what its
 * rights allow, with each session's summary, and nothing of that may be kept by a cache.
 */
@RestController
@RequestMapping("/api/v1/workshops")
class WorkshopApi {
    private final Workshops workshops;
    private final Sessions sessions;
    private final Summaries summaries;
    private final Publications publications;
    private final CurrentAccount current;
    private final Links links;

    WorkshopApi(
            Workshops workshops,
            Sessions sessions,
            Summaries summaries,
            Publications publications,
            CurrentAccount current,
            Links links) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.summaries = summaries;
        this.publications = publications;
        this.current = current;
        this.links = links;
    }

    @GetMapping
    List<WorkshopData.WorkshopLine> list(HttpServletResponse response) {
        boolean signedIn = caching(response);
        List<WorkshopSummary> found = signedIn ? workshops.visible() : workshops.publicWorkshops();
        return found.stream().map(this::line).toList();
    }

    @GetMapping("/{slug}")
    WorkshopData.WorkshopWhole one(@PathVariable String slug, HttpServletResponse response) {
        boolean signedIn = caching(response);
        WorkshopDetails workshop = workshops.bySlug(slug);
        Map<SessionId, SummaryOverview> written =
                signedIn
                        ? summaries.inWorkshop(workshop.id()).stream()
                                .collect(
                                        Collectors.toMap(
                                                SummaryOverview::session, Function.identity()))
                        : Map.of();
        Map<String, Publication> released =
                publications.inWorkshop(slug).stream()
                        .collect(Collectors.toMap(Publication::sessionSlug, Function.identity()));
        List<WorkshopData.SessionData> programme =
                sessions.of(workshop.id()).stream()
                        .map(session ->
                                session(
                                        workshop.slug(),
                                        session,
                                        released.get(session.slug()),
                                        written.get(session.id())))
                        .toList();
        return whole(workshop, programme);
    }

    @ExceptionHandler(NotFound.class)
    ProblemDetail notFound(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-cache");
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                "There is no such workshop, or its programme is not published.");
    }

    /** Whether the caller is signed in; what it gets then is its own. */
    private boolean caching(HttpServletResponse response) {
        boolean signedIn = current.id().isPresent();
        response.setHeader("Vary", "Cookie");
        response.setHeader(
                "Cache-Control", signedIn ? "private, no-store" : PublicHeaders.FOR_A_MINUTE);
        return signedIn;
    }

    /** Java writes UTC as "Z", which few others take for the name of a zone. */
    private static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private WorkshopData.WorkshopLine line(WorkshopSummary workshop) {
        return new WorkshopData.WorkshopLine(
                workshop.slug(),
                workshop.title(),
                workshop.strapline(),
                workshop.place(),
                zone(workshop.zone()),
                dates(workshop.dates()),
                workshop.programme().name(),
                workshop.sessions(),
                links.to("/workshops/" + workshop.slug()));
    }

    private WorkshopData.WorkshopWhole whole(
            WorkshopDetails workshop, List<WorkshopData.SessionData> programme) {
        var plan = workshop.plan();
        return new WorkshopData.WorkshopWhole(
                workshop.slug(),
                plan.title(),
                plan.strapline(),
                plan.purpose(),
                plan.place(),
                zone(plan.zone()),
                dates(plan.dates()),
                plan.series(),
                workshop.programme().name(),
                plan.objectives(),
                plan.topics(),
                plan.organisers().stream()
                        .map(o ->
                                new WorkshopData.OrganiserData(
                                        o.name(),
                                        o.relation().name(),
                                        o.concerning(),
                                        o.jurisdiction(),
                                        o.url()))
                        .toList(),
                plan.jurisdictions(),
                plan.rsvpUrl(),
                links.to("/workshops/" + workshop.slug()),
                programme);
    }

    private WorkshopData.SessionData session(
            String workshop,
            SessionSummary session,
            @Nullable Publication released,
            @Nullable SummaryOverview written) {
        return new WorkshopData.SessionData(
                session.id().toString(),
                session.slug(),
                session.title(),
                session.kind().name(),
                session.startsAt(),
                session.endsAt(),
                links.to("/workshops/" + workshop + "/sessions/" + session.slug()),
                released == null
                        ? null
                        : new WorkshopData.PublicationData(
                                released.version(),
                                released.publishedAt(),
                                links.to(released.permanentPath()),
                                released.hash()),
                written == null
                        ? null
                        : new WorkshopData.SummaryData(
                                written.id().toString(),
                                written.state().name(),
                                written.document().toString()));
    }

    private static WorkshopData.DatesData dates(EventDates dates) {
        return new WorkshopData.DatesData(
                dates.text(),
                dates.precision().name(),
                dates.first(),
                dates.last(),
                dates.tentative());
    }
}

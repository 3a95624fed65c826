package org.plenary.publishing.site;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.plenary.access.Links;
import org.plenary.base.Dates;
import org.plenary.publishing.FrameworkPublications;
import org.plenary.publishing.Publication;
import org.plenary.publishing.Publications;
import org.plenary.workshop.SessionDetails;
import org.plenary.workshop.WorkshopDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** UC-51: the public pages of the network and its workshops. */
@Controller
class PublicPages {
    private static final int RECENT = 12;
    private final PublicWorkshops workshops;
    private final Publications publications;
    private final FrameworkPublications frameworks;
    private final Links links;

    PublicPages(
            PublicWorkshops workshops,
            Publications publications,
            FrameworkPublications frameworks,
            Links links) {
        this.workshops = workshops;
        this.publications = publications;
        this.frameworks = frameworks;
        this.links = links;
    }

    /** A released summary with its day in words. */
    record Released(Publication publication, String day) {
        static Released of(Publication publication) {
            return new Released(
                    publication,
                    Dates.day(publication.publishedAt().atZone(ZoneOffset.UTC).toLocalDate()));
        }
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("workshops", workshops.all());
        model.addAttribute(
                "recent", publications.recent(RECENT).stream().map(Released::of).toList());
        model.addAttribute(
                "frameworks",
                frameworks.recent(RECENT).stream()
                        .map(f -> FrameworkPages.Told.of(f.release()))
                        .toList());
        model.addAttribute("canonical", links.to("/"));
        return "public/home";
    }

    @GetMapping("/workshops")
    String list() {
        return "redirect:/#workshops";
    }

    @GetMapping("/workshops/{slug}")
    String workshop(@PathVariable String slug, Model model) {
        WorkshopDetails workshop = workshops.workshop(slug);
        List<PublicWorkshops.Day> programme = workshops.programme(workshop);
        var released =
                programme.stream()
                        .flatMap(day -> day.entries().stream())
                        .filter(entry -> entry.publication() != null)
                        .toList();
        model.addAttribute("workshop", workshop);
        model.addAttribute("plan", workshop.plan());
        model.addAttribute("programme", programme);
        model.addAttribute("released", released);
        var drawing = frameworks.drawingOn(slug);
        model.addAttribute(
                "frameworks",
                drawing.stream().map(f -> FrameworkPages.Told.of(f.release())).toList());
        model.addAttribute(
                "line", Line.of(workshop, workshop.sessions(), released.size(), drawing));
        model.addAttribute("canonical", links.to("/workshops/" + slug));
        return "public/workshop";
    }

    /** A session without a released summary: what the programme says of it. */
    String session(String workshopSlug, String sessionSlug, Model model) {
        SessionDetails session = workshops.session(workshopSlug, sessionSlug);
        ZoneId zone = session.zone();
        model.addAttribute("sitting", session);
        model.addAttribute("when", SessionTimes.full(session.startsAt(), session.endsAt(), zone));
        // who spoke is named only where the session's own record may name people
        model.addAttribute(
                "speakersNamed",
                session.policy() == org.plenary.workshop.AttributionPolicy.ATTRIBUTED);
        model.addAttribute(
                "canonical", links.to("/workshops/" + workshopSlug + "/sessions/" + sessionSlug));
        return "public/session";
    }
}

package org.plenary.publishing.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.plenary.access.Links;
import org.plenary.base.Dates;
import org.plenary.base.NotFound;
import org.plenary.publishing.FrameworkPublications;
import org.plenary.publishing.FrameworkPublications.Use;
import org.plenary.publishing.Publication;
import org.plenary.publishing.Publications;
import org.plenary.publishing.Snapshot;
import org.plenary.publishing.SnapshotHtml;
import org.plenary.publishing.SnapshotMarkdown;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** UC-52: released summaries, the newest and every single version, as page, Markdown and JSON. */
@Controller
@RequestMapping("/workshops/{workshop}/sessions")
class SummaryPages {
    private static final MediaType MARKDOWN =
            new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private final Publications publications;
    private final FrameworkPublications frameworks;
    private final PublicPages pages;
    private final Links links;

    SummaryPages(
            Publications publications,
            FrameworkPublications frameworks,
            PublicPages pages,
            Links links) {
        this.publications = publications;
        this.frameworks = frameworks;
        this.pages = pages;
        this.links = links;
    }

    @GetMapping({"/{session:[a-z0-9-]+}", "/{session:[a-z0-9-]+}.html"})
    String newest(@PathVariable String workshop, @PathVariable String session, Model model) {
        List<Publication> versions = publications.versions(workshop, session);
        return versions.isEmpty()
                ? pages.session(workshop, session, model)
                : page(versions, versions.getFirst(), model);
    }

    @GetMapping({"/{session}/v/{number:[0-9]{1,6}}", "/{session}/v/{number:[0-9]{1,6}}.html"})
    String version(
            @PathVariable String workshop,
            @PathVariable String session,
            @PathVariable int number,
            Model model) {
        List<Publication> versions = publications.versions(workshop, session);
        return page(versions, choose(versions, number), model);
    }

    @GetMapping("/{session:[a-z0-9-]+}.md")
    ResponseEntity<byte[]> newestMarkdown(
            @PathVariable String workshop, @PathVariable String session) {
        return markdown(choose(publications.versions(workshop, session), 0), false);
    }

    @GetMapping("/{session}/v/{number:[0-9]{1,6}}.md")
    ResponseEntity<byte[]> markdown(
            @PathVariable String workshop, @PathVariable String session, @PathVariable int number) {
        return markdown(choose(publications.versions(workshop, session), number), true);
    }

    @GetMapping("/{session:[a-z0-9-]+}.json")
    ResponseEntity<byte[]> newestJson(@PathVariable String workshop, @PathVariable String session) {
        return json(choose(publications.versions(workshop, session), 0), false);
    }

    @GetMapping("/{session}/v/{number:[0-9]{1,6}}.json")
    ResponseEntity<byte[]> json(
            @PathVariable String workshop, @PathVariable String session, @PathVariable int number) {
        return json(choose(publications.versions(workshop, session), number), true);
    }

    /**
     * @param number 0 for the newest
     */
    private static Publication choose(List<Publication> versions, int number) {
        return versions.stream()
                .filter(version -> number == 0 || version.version() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such version."));
    }

    private String page(List<Publication> versions, Publication shown, Model model) {
        Snapshot snapshot = publications.snapshot(shown.id());
        ZoneId zone = ZoneId.of(snapshot.session().zone());
        model.addAttribute("publication", shown);
        model.addAttribute("newest", versions.getFirst());
        model.addAttribute("versions", versions);
        model.addAttribute("snapshot", snapshot);
        List<Use> uses =
                FrameworkUses.standing(
                        frameworks.uses(shown.workshopSlug(), shown.sessionSlug()),
                        snapshot.blocks());
        model.addAttribute("line", Line.of(snapshot, shown, uses));
        model.addAttribute("text", SnapshotHtml.of(snapshot.blocks(), FrameworkUses.html(uses)));
        model.addAttribute("uses", FrameworkUses.byFramework(uses));
        model.addAttribute("contents", Contents.headings(snapshot.blocks()));
        model.addAttribute("passages", Contents.passages(snapshot.blocks()));
        model.addAttribute(
                "when",
                SessionTimes.full(
                        snapshot.session().startsAt(), snapshot.session().endsAt(), zone));
        model.addAttribute("day", day(shown));
        model.addAttribute("newestDay", day(versions.getFirst()));
        model.addAttribute("canonical", links.to(shown.path()));
        model.addAttribute("permanent", links.to(shown.permanentPath()));
        return "public/summary";
    }

    private static String day(Publication publication) {
        return Dates.day(publication.publishedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private ResponseEntity<byte[]> markdown(Publication shown, boolean permanent) {
        String text =
                SnapshotMarkdown.of(
                        publications.snapshot(shown.id()), links.to(shown.permanentPath()));
        return file(MARKDOWN, text, "\"md-" + shown.hash() + "\"", permanent);
    }

    /** Exactly the stored bytes, so that everyone can check the hash. */
    private ResponseEntity<byte[]> json(Publication shown, boolean permanent) {
        return file(
                MediaType.APPLICATION_JSON,
                publications.content(shown.id()),
                "\"" + shown.hash() + "\"",
                permanent);
    }

    static ResponseEntity<byte[]> file(
            MediaType type, String text, String etag, boolean permanent) {
        CacheControl cache =
                permanent
                        ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                        : CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(cache)
                .eTag(etag)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}

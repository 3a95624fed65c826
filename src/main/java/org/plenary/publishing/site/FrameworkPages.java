package org.plenary.publishing.site;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.access.Links;
import org.plenary.base.Dates;
import org.plenary.base.NotFound;
import org.plenary.framework.ItemText;
import org.plenary.publishing.FrameworkDifference;
import org.plenary.publishing.FrameworkDifferenceHtml;
import org.plenary.publishing.FrameworkHtml;
import org.plenary.publishing.FrameworkMarkdown;
import org.plenary.publishing.FrameworkPublications;
import org.plenary.publishing.FrameworkRelease;
import org.plenary.publishing.FrameworkSnapshot;
import org.plenary.publishing.SourceChanges;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** UC-87, UC-88: released frameworks, the one in force and every single version, and changes. */
@Controller
@RequestMapping("/frameworks")
class FrameworkPages {
    private static final int MOST = 500;

    /** Above this a page only counts what each item quotes: half a megabyte of quotations. */
    private static final int MOST_QUOTED = 1_000;

    private static final String SLUG = "/{slug:[a-z0-9-]+}";
    private static final String VERSION = SLUG + "/v/{number:[0-9]{1,6}}";
    private static final MediaType MARKDOWN =
            new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final FrameworkPublications publications;
    private final SourceChanges changes;
    private final FrameworkExtras extras;
    private final Links links;

    FrameworkPages(
            FrameworkPublications publications,
            SourceChanges changes,
            FrameworkExtras extras,
            Links links) {
        this.publications = publications;
        this.changes = changes;
        this.extras = extras;
        this.links = links;
    }

    /** A version with its day in words. */
    record Told(FrameworkRelease release, String day) {
        static Told of(FrameworkRelease release) {
            return new Told(
                    release, Dates.day(release.releasedAt().atZone(ZoneOffset.UTC).toLocalDate()));
        }

        /** The mark beside the word, as the workspace has it. */
        public String mark() {
            return release.kind().mark();
        }
    }

    @GetMapping({"", "/"})
    String index(Model model) {
        model.addAttribute(
                "frameworks",
                publications.recent(MOST).stream().map(f -> Told.of(f.release())).toList());
        model.addAttribute("canonical", links.to("/frameworks"));
        return "public/frameworks";
    }

    @GetMapping(SLUG)
    String inForce(@PathVariable String slug, Model model) {
        List<FrameworkRelease> versions = versions(slug);
        return page(versions, chosen(versions, 0), false, model);
    }

    @GetMapping(VERSION)
    String version(@PathVariable String slug, @PathVariable int number, Model model) {
        List<FrameworkRelease> versions = versions(slug);
        return page(versions, chosen(versions, number), false, model);
    }

    /** The whole in one file, with every quotation however many there are. */
    @GetMapping(SLUG + ".html")
    String wholeInForce(@PathVariable String slug, Model model) {
        List<FrameworkRelease> versions = versions(slug);
        return page(versions, chosen(versions, 0), true, model);
    }

    @GetMapping(VERSION + ".html")
    String whole(@PathVariable String slug, @PathVariable int number, Model model) {
        List<FrameworkRelease> versions = versions(slug);
        return page(versions, chosen(versions, number), true, model);
    }

    @GetMapping(SLUG + ".md")
    ResponseEntity<byte[]> markdownInForce(@PathVariable String slug) {
        return markdown(chosen(versions(slug), 0), false);
    }

    @GetMapping(VERSION + ".md")
    ResponseEntity<byte[]> markdown(@PathVariable String slug, @PathVariable int number) {
        return markdown(chosen(versions(slug), number), true);
    }

    @GetMapping(SLUG + ".json")
    ResponseEntity<byte[]> jsonInForce(@PathVariable String slug) {
        return json(chosen(versions(slug), 0), false);
    }

    @GetMapping(VERSION + ".json")
    ResponseEntity<byte[]> json(@PathVariable String slug, @PathVariable int number) {
        return json(chosen(versions(slug), number), true);
    }

    /** Where the form on a version's page leads. */
    @GetMapping(SLUG + "/compare")
    String choose(
            @PathVariable String slug, @RequestParam int from, @RequestParam int to, Model model) {
        return compare(slug, from, to, model);
    }

    @GetMapping(SLUG + "/compare/{from:[0-9]{1,6}}/{to:[0-9]{1,6}}")
    String compare(
            @PathVariable String slug, @PathVariable int from, @PathVariable int to, Model model) {
        List<FrameworkRelease> versions = versions(slug);
        FrameworkRelease older = chosen(versions, Math.max(1, Math.min(from, to)));
        FrameworkRelease newer = chosen(versions, Math.max(1, Math.max(from, to)));
        FrameworkDifference difference =
                FrameworkDifference.between(
                        publications.snapshot(older).items(), publications.snapshot(newer).items());
        model.addAttribute("older", Told.of(older));
        model.addAttribute("newer", Told.of(newer));
        model.addAttribute("versions", versions);
        model.addAttribute("words", FrameworkDifferenceHtml.inWords(difference));
        model.addAttribute("text", FrameworkDifferenceHtml.of(difference));
        model.addAttribute(
                "canonical",
                links.to(
                        "%s/compare/%d/%d"
                                .formatted(newer.path(), older.version(), newer.version())));
        return "public/framework-compare";
    }

    private List<FrameworkRelease> versions(String slug) {
        return publications.versions(slug);
    }

    /**
     * @param number 0 for the one in force
     */
    static FrameworkRelease chosen(List<FrameworkRelease> versions, int number) {
        return (number == 0
                        ? FrameworkPublications.inForce(versions)
                        : versions.stream().filter(v -> v.version() == number).findFirst())
                .orElseThrow(() -> new NotFound("There is no such version."));
    }

    private String page(
            List<FrameworkRelease> versions, FrameworkRelease shown, boolean whole, Model model) {
        FrameworkSnapshot snapshot = publications.snapshot(shown);
        FrameworkRelease inForce = chosen(versions, 0);
        FrameworkRelease newest = versions.getFirst();
        model.addAttribute("shown", Told.of(shown));
        model.addAttribute("inForce", Told.of(inForce));
        model.addAttribute("coming", coming(shown, inForce, newest));
        model.addAttribute("versions", versions);
        model.addAttribute("before", before(versions, shown));
        model.addAttribute("snapshot", snapshot);
        model.addAttribute("line", FrameworkLine.of(snapshot, shown));
        boolean brief = !whole && snapshot.quotations() > MOST_QUOTED;
        model.addAttribute("quoted", brief ? "%,d".formatted(snapshot.quotations()) : null);
        model.addAttribute("text", text(snapshot, shown, brief));
        model.addAttribute("contents", FrameworkLine.contents(snapshot.items()));
        model.addAttribute("canonical", links.to(shown.path()));
        model.addAttribute("permanent", links.to(shown.permanentPath()));
        extras.add(shown, snapshot, shown.equals(newest), model);
        return "public/framework";
    }

    private String text(FrameworkSnapshot snapshot, FrameworkRelease shown, boolean brief) {
        var since = changes.of(snapshot.items());
        return brief
                ? FrameworkHtml.brief(
                        snapshot.items(),
                        ItemText::html,
                        since,
                        anchor -> FrameworkItemPages.path(shown, anchor))
                : FrameworkHtml.of(snapshot.items(), ItemText::html, since);
    }

    /** The consultation on a next version, told to whoever reads the one in force. */
    private static @Nullable Told coming(
            FrameworkRelease shown, FrameworkRelease inForce, FrameworkRelease newest) {
        boolean next = newest.version() > inForce.version() && shown.equals(inForce);
        return next ? Told.of(newest) : null;
    }

    private static @Nullable FrameworkRelease before(
            List<FrameworkRelease> versions, FrameworkRelease shown) {
        return versions.stream()
                .filter(version -> version.version() < shown.version())
                .findFirst()
                .orElse(null);
    }

    private ResponseEntity<byte[]> markdown(FrameworkRelease shown, boolean permanent) {
        String text =
                FrameworkMarkdown.of(
                        publications.snapshot(shown),
                        links.to(shown.permanentPath()),
                        links.to("/").replaceAll("/$", ""));
        return SummaryPages.file(MARKDOWN, text, "\"md-" + shown.hash() + "\"", permanent);
    }

    /** Exactly the stored bytes, so that everyone can check the hash. */
    private ResponseEntity<byte[]> json(FrameworkRelease shown, boolean permanent) {
        return SummaryPages.file(
                MediaType.APPLICATION_JSON,
                publications.content(shown),
                "\"" + shown.hash() + "\"",
                permanent);
    }
}

package org.plenary.publishing.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.access.Links;
import org.plenary.publishing.FrameworkPublications;
import org.plenary.publishing.FrameworkRelease;
import org.plenary.publishing.Publication;
import org.plenary.publishing.Publications;
import org.plenary.workshop.WorkshopSummary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** What machines read of the public site. */
@RestController
class Feeds {
    private static final int ENTRIES = 50;
    private static final int MOST_ADDRESSES = 20_000;
    private final PublicWorkshops workshops;
    private final Publications publications;
    private final FrameworkPublications frameworks;
    private final Links links;
    private final Clock clock;
    private final String contact;

    Feeds(
            PublicWorkshops workshops,
            Publications publications,
            FrameworkPublications frameworks,
            Links links,
            Clock clock,
            @Value("${plenary.security-contact:mailto:${plenary.mail-from}}") String contact) {
        this.workshops = workshops;
        this.publications = publications;
        this.frameworks = frameworks;
        this.links = links;
        this.clock = clock;
        this.contact = contact;
    }

    @GetMapping(value = "/feed.atom", produces = "application/atom+xml;charset=UTF-8")
    String feed() {
        List<News> recent =
                Stream.concat(
                                publications.recent(ENTRIES).stream().map(News::of),
                                frameworks.latest(ENTRIES).stream().map(News::of))
                        .sorted(Comparator.comparing(News::at).reversed())
                        .limit(ENTRIES)
                        .toList();
        Instant changed = recent.isEmpty() ? Instant.EPOCH : recent.getFirst().at();
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                        .append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
                        .append("  <id>" + xml(links.to("/feed.atom")) + "</id>\n")
                        .append("  <title>Plenary: published summaries and frameworks</title>\n")
                        .append("  <author><name>Plenary</name></author>\n")
                        .append("  <updated>" + changed + "</updated>\n")
                        .append("  <link rel=\"self\" href=\"" + xml(links.to("/feed.atom")))
                        .append("\"/>\n  <link href=\"" + xml(links.to("/")) + "\"/>\n");
        recent.forEach(news -> entry(xml, news));
        return xml.append("</feed>\n").toString();
    }

    private void entry(StringBuilder xml, News news) {
        String address = xml(links.to(news.path()));
        xml.append("  <entry>\n    <id>" + address + "</id>\n")
                .append("    <title>" + xml(news.title()) + "</title>\n")
                .append("    <link href=\"" + address + "\"/>\n")
                .append("    <updated>" + news.at() + "</updated>\n  </entry>\n");
    }

    /** A released version of anything. */
    private record News(String path, String title, Instant at) {
        static News of(Publication p) {
            String version = p.version() == 1 ? "" : " (version " + p.version() + ")";
            return new News(p.permanentPath(), p.title() + version, p.publishedAt());
        }

        static News of(FrameworkRelease r) {
            String what =
                    " (%s, version %d)"
                            .formatted(
                                    r.kind().word().toLowerCase(java.util.Locale.ROOT),
                                    r.version());
            return new News(r.permanentPath(), r.title() + what, r.releasedAt());
        }
    }

    @GetMapping(value = "/sitemap.xml", produces = "application/xml;charset=UTF-8")
    String sitemap() {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                        .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
                        .append("  <url><loc>" + xml(links.to("/")) + "</loc></url>\n");
        for (WorkshopSummary workshop : workshops.all()) {
            String address = xml(links.to("/workshops/" + workshop.slug()));
            xml.append("  <url><loc>" + address + "</loc></url>\n");
        }
        for (Publication publication : publications.recent(MOST_ADDRESSES)) {
            LocalDate day = publication.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
            xml.append("  <url><loc>" + xml(links.to(publication.path())))
                    .append("</loc><lastmod>" + day + "</lastmod></url>\n");
        }
        for (FrameworkPublications.InForce framework : frameworks.recent(MOST_ADDRESSES)) {
            FrameworkRelease release = framework.release();
            LocalDate day = release.releasedAt().atZone(ZoneOffset.UTC).toLocalDate();
            xml.append("  <url><loc>" + xml(links.to(release.path())))
                    .append("</loc><lastmod>" + day + "</lastmod></url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    @GetMapping(value = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String robots() {
        return "User-agent: *\nDisallow: /app\nSitemap: " + links.to("/sitemap.xml") + "\n";
    }

    /** RFC 9116; it expires so that nobody writes to an address that was given up. */
    @GetMapping(value = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
    String security() {
        Instant expires =
                clock.instant()
                        .plus(Duration.ofDays(180))
                        .truncatedTo(java.time.temporal.ChronoUnit.DAYS);
        return "Contact: " + contact + "\nExpires: " + expires + "\nPreferred-Languages: en\n";
    }

    private static String xml(String words) {
        // control characters are not XML, escaped or not
        return HtmlUtils.htmlEscapeDecimal(
                words.replaceAll("[\\p{Cc}\\uFFFE\\uFFFF]", " "), "UTF-8");
    }
}

package org.plenary.publishing.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.access.Links;
import org.plenary.base.NotFound;
import org.plenary.publishing.FrameworkPublications;
import org.plenary.publishing.FrameworkRelease;
import org.plenary.publishing.FrameworkSnapshot;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** UC-89: released frameworks as data; everyone gets the same, signed in or not. */
@RestController
@RequestMapping("/api/v1/frameworks")
class FrameworkApi {
    private static final int MOST = 1000;
    private final FrameworkPublications publications;
    private final Links links;

    FrameworkApi(FrameworkPublications publications, Links links) {
        this.publications = publications;
        this.links = links;
    }

    /** A released version. */
    record VersionData(
            int version,
            String kind,
            String title,
            @Nullable String note,
            Instant releasedAt,
            String url,
            String sha256) {}

    /** A framework with its version in force. */
    record FrameworkLineData(
            String slug, String title, int actions, String url, VersionData inForce) {}

    /** A framework with all its versions, the newest first, and the text in force. */
    record FrameworkWhole(
            String slug,
            String title,
            String url,
            VersionData inForce,
            List<VersionData> versions,
            FrameworkSnapshot text) {}

    @GetMapping
    List<FrameworkLineData> list() {
        return publications.recent(MOST).stream()
                .map(framework ->
                        new FrameworkLineData(
                                framework.release().slug(),
                                framework.release().title(),
                                framework.actions(),
                                links.to(framework.release().path()),
                                version(framework.release())))
                .toList();
    }

    @GetMapping("/{slug}")
    FrameworkWhole one(@PathVariable String slug) {
        List<FrameworkRelease> versions = publications.versions(slug);
        FrameworkRelease inForce = FrameworkPages.chosen(versions, 0);
        return new FrameworkWhole(
                slug,
                inForce.title(),
                links.to(inForce.path()),
                version(inForce),
                versions.stream().map(this::version).toList(),
                publications.snapshot(inForce));
    }

    @ExceptionHandler(NotFound.class)
    ProblemDetail notFound(jakarta.servlet.http.HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-cache");
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "There is no such framework, or nothing of it is released.");
    }

    private VersionData version(FrameworkRelease release) {
        return new VersionData(
                release.version(),
                release.kind().name(),
                release.title(),
                release.note(),
                release.releasedAt(),
                links.to(release.permanentPath()),
                release.hash());
    }
}

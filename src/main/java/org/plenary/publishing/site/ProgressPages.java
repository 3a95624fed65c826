package org.plenary.publishing.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.plenary.access.Links;
import org.plenary.base.NotFound;
import org.plenary.framework.FollowUp;
import org.plenary.framework.ProgressHistory;
import org.plenary.publishing.FrameworkPublications;
import org.plenary.publishing.FrameworkRelease;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** UC-88: what became of an adopted framework, with the whole history of each action. */
@Controller
class ProgressPages {
    private final FrameworkPublications publications;
    private final FollowUp followUp;
    private final Links links;
    private final Clock clock;

    ProgressPages(FrameworkPublications publications, FollowUp followUp, Links links, Clock clock) {
        this.publications = publications;
        this.followUp = followUp;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping({
        "/frameworks/{slug:[a-z0-9-]+}/progress",
        "/frameworks/{slug:[a-z0-9-]+}/progress.html"
    })
    String progress(@PathVariable String slug, Model model) {
        List<FrameworkRelease> versions = publications.versions(slug);
        FrameworkRelease shown =
                FrameworkPublications.inForce(versions)
                        .filter(release -> release.kind().inForce())
                        .orElseThrow(() -> new NotFound("Nothing is adopted here."));
        ProgressHistory history = followUp.history(shown.framework());
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        PublicProgress progress =
                PublicProgress.of(publications.snapshot(shown).items(), history, today);
        model.addAttribute("shown", FrameworkPages.Told.of(shown));
        model.addAttribute("progress", progress);
        model.addAttribute("canonical", links.to(shown.path() + "/progress"));
        return "public/framework-progress";
    }
}

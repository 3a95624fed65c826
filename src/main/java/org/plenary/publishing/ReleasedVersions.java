package org.plenary.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.base.Dates;
import org.plenary.base.NotFound;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.FrameworkVersions;
import org.plenary.framework.ItemText;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.publishing.FrameworkSnapshot.Quotation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the pages of a framework its released versions. */
@Component
class ReleasedVersions implements FrameworkVersions {
    private final FrameworkPublications publications;
    private final FrameworkReleases releases;

    ReleasedVersions(FrameworkPublications publications, FrameworkReleases releases) {
        this.publications = publications;
        this.releases = releases;
    }

    @Override
    public List<Version> of(FrameworkId framework) {
        return publications.of(framework).stream().map(ReleasedVersions::version).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(FrameworkId framework, FrameworkState to) {
        FrameworkSnapshot snapshot = releases.preview(framework, to);
        return new Preview(
                snapshot.version(),
                snapshot.kind().word(),
                snapshot.path() + "/v/" + snapshot.version(),
                contents(snapshot),
                FrameworkHtml.of(snapshot.items(), ItemText::html, quotation -> Optional.empty()));
    }

    @Override
    @Transactional(readOnly = true)
    public Comparison compare(FrameworkId framework, int from, int to) {
        FrameworkDifference difference =
                FrameworkDifference.between(items(framework, from), items(framework, to));
        return new Comparison(
                FrameworkDifferenceHtml.inWords(difference),
                FrameworkDifferenceHtml.of(difference));
    }

    @Override
    public Version releaseForConsultation(FrameworkId framework, long version) {
        return version(releases.releaseForConsultation(framework, version));
    }

    @Override
    public Version adopt(FrameworkId framework, long version) {
        return version(releases.adopt(framework, version));
    }

    private List<Entry> items(FrameworkId framework, int number) {
        return number == PRESENT
                ? releases.present(framework)
                : publications.of(framework).stream()
                        .filter(release -> release.version() == number)
                        .findFirst()
                        .map(publications::snapshot)
                        .map(FrameworkSnapshot::items)
                        .orElseThrow(() -> new NotFound("There is no such version."));
    }

    private static Version version(FrameworkRelease release) {
        return new Version(
                release.version(),
                release.kind().word(),
                release.kind().mark(),
                release.releasedAt(),
                release.note(),
                release.permanentPath());
    }

    private static List<String> contents(FrameworkSnapshot snapshot) {
        List<Quotation> quoted =
                snapshot.items().stream().flatMap(item -> item.evidence().stream()).toList();
        long stands =
                snapshot.items().stream()
                        .flatMap(item -> item.positions().stream())
                        .filter(stand -> !stand.stand().equals("NO_ANSWER"))
                        .count();
        var contents = new ArrayList<String>();
        contents.add(
                "%s, of them %s and %s, with their texts and lead bodies"
                        .formatted(
                                Dates.count(snapshot.items().size(), "item"),
                                Dates.count(snapshot.count("OBJECTIVE"), "objective"),
                                Dates.count(snapshot.count("ACTION"), "action")));
        contents.add(
                quoted.isEmpty()
                        ? "no quotation: nothing of a public summary is linked"
                        : "%s of public summaries, each with its address"
                                .formatted(Dates.count(quoted.size(), "quotation")));
        besides(snapshot, stands, contents);
        return contents;
    }

    private static void besides(FrameworkSnapshot snapshot, long stands, List<String> contents) {
        if (stands > 0) {
            contents.add(
                    "%s of member bodies, with their statements"
                            .formatted(Dates.count(stands, "position")));
        }
        if (!snapshot.setAside().isEmpty()) {
            contents.add(
                    "%s set aside, with the reasons"
                            .formatted(Dates.count(snapshot.setAside().size(), "finding")));
        }
        if (!snapshot.statements().isEmpty()) {
            contents.add(
                    "%s from outside, with what became of each"
                            .formatted(Dates.count(snapshot.statements().size(), "statement")));
        }
        if (!snapshot.waived().isEmpty()) {
            contents.add(
                    "what was still open, with the %s given for letting it pass"
                            .formatted(snapshot.waived().size() == 1 ? "reason" : "reasons"));
        }
    }
}

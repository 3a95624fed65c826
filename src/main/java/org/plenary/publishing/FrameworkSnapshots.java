package org.plenary.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.framework.Adoption;
import org.plenary.framework.Coverage;
import org.plenary.framework.CoverageReport;
import org.plenary.framework.Evidence;
import org.plenary.framework.FindingState;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.Items;
import org.plenary.framework.ReleasedEvidence;
import org.plenary.framework.ReleasedStrengths;
import org.plenary.framework.Strength;
import org.plenary.framework.Waiver;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.publishing.FrameworkSnapshot.Lead;
import org.plenary.publishing.FrameworkSnapshot.SetAside;
import org.plenary.publishing.FrameworkSnapshot.Source;
import org.plenary.publishing.FrameworkSnapshot.Waived;
import org.plenary.summary.FoundPassage;
import org.plenary.summary.SummaryPaths;
import org.plenary.workshop.Sector;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopSummary;
import org.plenary.workshop.Workshops;
import org.springframework.stereotype.Component;

/**
 * Puts together what a release says. Nothing goes in that the public could not know anyway: only
 * workshops with a published programme, quotations of released summaries, bodies and no people.
 */
@Component
class FrameworkSnapshots {
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,3}[0-9]{1,6}");

    private final Items items;
    private final Evidence evidence;
    private final ReleasedStrengths strengths;
    private final ReleaseStands stands;
    private final ReleaseStatements statements;
    private final Coverage coverage;
    private final Adoption adoption;
    private final Workshops workshops;

    FrameworkSnapshots(
            Items items,
            Evidence evidence,
            ReleasedStrengths strengths,
            ReleaseStands stands,
            ReleaseStatements statements,
            Coverage coverage,
            Adoption adoption,
            Workshops workshops) {
        this.items = items;
        this.evidence = evidence;
        this.strengths = strengths;
        this.stands = stands;
        this.statements = statements;
        this.coverage = coverage;
        this.adoption = adoption;
        this.workshops = workshops;
    }

    FrameworkSnapshot of(
            FrameworkDetails framework, ReleaseKind kind, @Nullable String note, Instant now) {
        ReleaseStands.OfFramework said = stands.of(framework.id());
        return new FrameworkSnapshot(
                FrameworkSnapshot.FORMAT,
                framework.slug(),
                framework.title(),
                framework.about(),
                framework.releasedVersion() + 1,
                kind,
                now,
                note,
                sources(framework),
                entries(framework, said),
                kind == ReleaseKind.CONSULTATION
                        ? List.of()
                        : adoption.outlook(framework.id()).waived().stream()
                                .map(FrameworkSnapshots::waived)
                                .distinct()
                                .toList(),
                setAside(framework),
                statements.of(framework),
                said.consultation());
    }

    /** In the order of the document, in a constant number of queries. */
    List<Entry> entries(FrameworkDetails framework) {
        return entries(framework, stands.of(framework.id()));
    }

    private List<Entry> entries(FrameworkDetails framework, ReleaseStands.OfFramework said) {
        Map<ItemId, List<ReleasedEvidence>> quoted = evidence.released(framework.id());
        Map<ItemId, Strength> behind = strengths.of(framework.id());
        return items.tree(framework.id()).stream()
                .map(item ->
                        entry(
                                item,
                                quoted.getOrDefault(item.id(), List.of()),
                                behind.get(item.id()),
                                said.byItem()
                                        .getOrDefault(
                                                item.id(),
                                                new ReleaseStands.OfItem(List.of(), ""))))
                .toList();
    }

    private static Entry entry(
            Item item,
            List<ReleasedEvidence> quoted,
            @Nullable Strength behind,
            ReleaseStands.OfItem said) {
        return new Entry(
                item.id().toString(),
                item.code(),
                item.kind().name(),
                item.depth(),
                item.title(),
                item.text(),
                item.leads().stream()
                        .map(body -> new Lead(body.label(), body.jurisdiction()))
                        .toList(),
                item.horizon(),
                item.dueOn(),
                quoted.stream().map(FrameworkSnapshots::quotation).toList(),
                behind == null ? null : strength(behind),
                said.stands(),
                said.agreement());
    }

    private static FrameworkSnapshot.Quotation quotation(ReleasedEvidence passage) {
        return new FrameworkSnapshot.Quotation(
                passage.tie().name(),
                passage.kind().key(),
                passage.quotation(),
                passage.workshopSlug(),
                passage.workshopTitle(),
                passage.sessionSlug(),
                passage.sessionTitle(),
                passage.summaryVersion(),
                passage.blockId());
    }

    private static FrameworkSnapshot.Strength strength(Strength behind) {
        var missing = new ArrayList<String>();
        int sessions = behind.sessions().size();
        if (behind.untold() > 0) {
            missing.add(
                    behind.untold() == sessions
                            ? "Who spoke is kept to the sessions."
                            : Dates.count(behind.untold(), "session")
                                    + " of them kept to themselves who spoke.");
        }
        if (behind.untold() < sessions && behind.sectors().isEmpty()) {
            missing.add("Which sectors were heard is not known.");
        } else if (behind.untold() < sessions && !behind.missing().isEmpty()) {
            missing.add(
                    "Not known to be heard: "
                            + behind.missing().stream()
                                    .map(sector -> sector.word().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return new FrameworkSnapshot.Strength(
                sessions,
                behind.sectors().stream().map(Sector::word).toList(),
                behind.jurisdictions(),
                missing);
    }

    /** Only findings that stand in a public version, word for word as they were set aside. */
    private List<SetAside> setAside(FrameworkDetails framework) {
        var found = new ArrayList<SetAside>();
        for (CoverageReport.Finding finding : coverage.of(framework.id()).findings()) {
            var why = finding.setAside();
            FoundPassage passage = finding.passage();
            if (finding.state() == FindingState.SET_ASIDE
                    && why != null
                    && !why.stale()
                    && passage.releasedVersion() > 0) {
                found.add(
                        new SetAside(
                                passage.text(),
                                SummaryPaths.publicPassage(
                                        passage.place().workshopSlug(),
                                        passage.place().sessionSlug(),
                                        passage.releasedVersion(),
                                        passage.blockId()),
                                why.reason()));
            }
        }
        return found;
    }

    /** In the framework's order; a workshop whose programme is not public is not named. */
    private List<Source> sources(FrameworkDetails framework) {
        Map<WorkshopId, WorkshopSummary> open =
                workshops.publicWorkshops().stream()
                        .collect(Collectors.toMap(WorkshopSummary::id, Function.identity()));
        return framework.workshops().stream()
                .map(open::get)
                .filter(Objects::nonNull)
                .map(w ->
                        new Source(
                                w.slug(),
                                w.title(),
                                w.place(),
                                w.dates().first() == null ? "" : w.dates().text()))
                .toList();
    }

    /**
     * The matter's own sentence was written for the editor and may tell of what is not public; only
     * its kind and the item's code go out, with the reason.
     */
    private static Waived waived(Waiver waiver) {
        String words = ReleaseWords.matter(waiver.kind());
        return new Waived(
                CODE.matcher(waiver.subject()).matches()
                        ? words + " (" + waiver.subject() + ")"
                        : words,
                waiver.reason());
    }
}

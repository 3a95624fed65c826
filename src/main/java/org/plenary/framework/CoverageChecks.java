package org.plenary.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.base.Texts;
import org.plenary.framework.EvidenceRows.Row;
import org.plenary.framework.EvidenceTies.Tie;
import org.plenary.framework.FindingDispositions.SetAside;
import org.plenary.summary.AgreedPassage;
import org.plenary.summary.FoundPassage;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageLedger;
import org.plenary.summary.PassageSearch;
import org.plenary.summary.SummaryId;
import org.plenary.workshop.WorkshopId;
import org.springframework.stereotype.Component;

/**
 * Holds up adoption while an action rests on nothing, evidence waits to be reconfirmed, or a
 * finding has no disposition. What the current account may not read is told of as one matter for
 * each summary, without words and without number.
 */
@Component
class CoverageChecks implements AdoptionCheck {
    private static final int MOST = 500;
    private static final int QUOTED = 120;

    private final FrameworkRows frameworks;
    private final ItemRows items;
    private final EvidenceRows rows;
    private final EvidenceTies tieRows;
    private final FindingDispositions dispositions;
    private final PassageSearch passages;
    private final PassageLedger ledger;

    CoverageChecks(
            FrameworkRows frameworks,
            ItemRows items,
            EvidenceRows rows,
            EvidenceTies tieRows,
            FindingDispositions dispositions,
            PassageSearch passages,
            PassageLedger ledger) {
        this.frameworks = frameworks;
        this.items = items;
        this.rows = rows;
        this.tieRows = tieRows;
        this.dispositions = dispositions;
        this.passages = passages;
        this.ledger = ledger;
    }

    @Override
    public List<OpenMatter> open(FrameworkId id) {
        String slug = frameworks.find(id).orElseThrow(FrameworkPeople::hidden).slug();
        List<Tie> ties = tieRows.of(id);
        var open = new ArrayList<OpenMatter>();
        bare(id, slug, ties, open);
        for (Row row : rows.waiting(id)) {
            open.add(changed(slug, row));
        }
        findings(id, slug, ties, open);
        return open.stream().limit(MOST).toList();
    }

    private void bare(FrameworkId id, String slug, List<Tie> ties, List<OpenMatter> open) {
        Set<ItemId> resting =
                ties.stream().filter(Tie::stands).map(Tie::item).collect(Collectors.toSet());
        for (ItemRows.Row item : items.of(id)) {
            if (item.kind() == ItemKind.ACTION && !resting.contains(item.id())) {
                open.add(
                        new OpenMatter(
                                "action-without-evidence",
                                "%s rests on no passage."
                                        .formatted((item.code() + " " + item.title()).strip()),
                                FrameworkPaths.item(slug, item.code()),
                                item.code()));
            }
        }
    }

    private static OpenMatter changed(String slug, Row row) {
        String what =
                row.state() == EvidenceState.GONE
                        ? "A passage that %s rests on no longer stands in its summary."
                        : "A passage that %s rests on has changed and is not reconfirmed.";
        return new OpenMatter(
                "evidence-to-reconfirm",
                what.formatted(row.code()),
                FrameworkPaths.item(slug, row.code()),
                // another change is another matter
                row.id() + "@" + row.version());
    }

    private void findings(FrameworkId id, String slug, List<Tie> ties, List<OpenMatter> open) {
        List<WorkshopId> workshops = frameworks.workshops(id);
        Set<PassageKey> used =
                ties.stream().filter(Tie::stands).map(Tie::passage).collect(Collectors.toSet());
        Map<PassageKey, SetAside> aside = dispositions.of(id);
        Map<PassageKey, FoundPassage> readable =
                passages.agreedIn(workshops, Coverage.COUNTED).stream()
                        .collect(Collectors.toMap(FoundPassage::key, p -> p));
        var hidden = new HashSet<SummaryId>();
        for (AgreedPassage finding : ledger.agreed(workshops, Coverage.COUNTED)) {
            SetAside reason = aside.get(finding.key());
            boolean settled =
                    used.contains(finding.key())
                            || (reason != null && reason.passageVersion() == finding.version());
            if (settled) {
                continue;
            }
            FoundPassage shown = readable.get(finding.key());
            if (shown != null) {
                open.add(finding(slug, shown));
            } else if (hidden.add(finding.key().summary())) {
                open.add(
                        new OpenMatter(
                                "finding-open",
                                "A summary that you may not read has findings that nothing came of. Someone who took part says what became of them.",
                                FrameworkPaths.coverage(slug),
                                finding.key().summary().toString()));
            }
        }
    }

    private static OpenMatter finding(String slug, FoundPassage finding) {
        return new OpenMatter(
                "finding-open",
                "%s of “%s” is neither used nor set aside: %s"
                        .formatted(
                                finding.kind().word(),
                                finding.place().sessionTitle(),
                                Texts.shorten(finding.text(), QUOTED)),
                FrameworkPaths.coverage(slug) + "#f-" + finding.blockId(),
                finding.place().id() + ":" + finding.blockId() + "@" + finding.version());
    }
}

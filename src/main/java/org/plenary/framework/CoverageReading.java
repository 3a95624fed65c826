package org.plenary.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.framework.CoverageReport.Finding;
import org.plenary.framework.CoverageReport.Waiting;
import org.plenary.framework.EvidenceRows.Row;
import org.plenary.framework.EvidenceTies.Tie;
import org.plenary.framework.FindingDispositions.SetAside;
import org.plenary.summary.FoundPassage;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageSearch;
import org.plenary.summary.SummaryId;
import org.plenary.summary.SummaryPlace;
import org.plenary.summary.SummaryPlaces;
import org.springframework.stereotype.Component;

/** Adds up coverage for one reader, from everything at once. */
@Component
class CoverageReading {
    private final FrameworkRows frameworks;
    private final Items items;
    private final EvidenceRows rows;
    private final EvidenceTies tieRows;
    private final EvidenceReading evidence;
    private final FindingDispositions dispositions;
    private final PassageSearch passages;
    private final SummaryPlaces places;

    CoverageReading(
            FrameworkRows frameworks,
            Items items,
            EvidenceRows rows,
            EvidenceTies tieRows,
            EvidenceReading evidence,
            FindingDispositions dispositions,
            PassageSearch passages,
            SummaryPlaces places) {
        this.frameworks = frameworks;
        this.items = items;
        this.rows = rows;
        this.tieRows = tieRows;
        this.evidence = evidence;
        this.dispositions = dispositions;
        this.passages = passages;
        this.places = places;
    }

    CoverageReport of(FrameworkId framework) {
        List<Item> document = items.tree(framework);
        Map<ItemId, Item> byId =
                document.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<Tie> ties = tieRows.of(framework);
        Map<SummaryId, SummaryPlace> known = places.inWorkshops(frameworks.workshops(framework));
        Set<ItemId> resting =
                ties.stream().filter(Tie::stands).map(Tie::item).collect(Collectors.toSet());
        List<Item> actions = document.stream().filter(i -> i.kind() == ItemKind.ACTION).toList();
        List<Row> changed = rows.waiting(framework);
        List<Waiting> waiting = waiting(changed, byId);
        return new CoverageReport(
                actions.size(),
                actions.stream().filter(a -> !resting.contains(a.id())).toList(),
                waiting,
                waiting.size() < changed.size(),
                findings(framework, ties, known, byId),
                map(document, ties, known));
    }

    private List<Waiting> waiting(List<Row> changed, Map<ItemId, Item> byId) {
        Map<EvidenceId, Quotation> shown = evidence.shown(changed);
        var waiting = new ArrayList<Waiting>();
        for (Row row : changed) {
            Quotation quotation = shown.get(row.id());
            Item item = byId.get(row.item());
            // who reads public versions only may see an unchanged quotation here
            if (quotation != null && item != null && quotation.state() != EvidenceState.CURRENT) {
                waiting.add(new Waiting(item, quotation));
            }
        }
        return waiting;
    }

    private List<Finding> findings(
            FrameworkId framework,
            List<Tie> ties,
            Map<SummaryId, SummaryPlace> known,
            Map<ItemId, Item> byId) {
        var uses = new HashMap<PassageKey, List<Tie>>();
        ties.stream()
                .filter(Tie::stands)
                .forEach(t -> uses.computeIfAbsent(t.passage(), p -> new ArrayList<>()).add(t));
        Map<PassageKey, SetAside> aside = dispositions.of(framework);
        return passages.agreed(known.values(), Coverage.COUNTED).stream()
                .map(p ->
                        finding(p, uses.getOrDefault(p.key(), List.of()), aside.get(p.key()), byId))
                .toList();
    }

    private static Finding finding(
            FoundPassage passage,
            List<Tie> uses,
            @Nullable SetAside aside,
            Map<ItemId, Item> byId) {
        var shown = new ArrayList<CoverageReport.Use>();
        for (Tie tie : uses) {
            Item item = byId.get(tie.item());
            if (item != null && tie.visible(passage.place())) {
                shown.add(new CoverageReport.Use(item, tie.tie()));
            }
        }
        return new Finding(
                passage,
                state(passage, !uses.isEmpty(), aside),
                shown,
                aside == null
                        ? null
                        : new CoverageReport.SetAside(
                                aside.reason(),
                                aside.passageVersion() != passage.version(),
                                aside.version()));
    }

    /** Whatever uses it settles a finding; what was set aside counts for those words only. */
    static FindingState state(FoundPassage passage, boolean used, @Nullable SetAside aside) {
        if (used) {
            return FindingState.USED;
        }
        return aside != null && aside.passageVersion() == passage.version()
                ? FindingState.SET_ASIDE
                : FindingState.OPEN;
    }

    private static HeatMap map(
            List<Item> document, List<Tie> ties, Map<SummaryId, SummaryPlace> known) {
        List<SummaryPlace> sessions = List.copyOf(known.values());
        var column = new HashMap<SummaryId, Integer>();
        for (int i = 0; i < sessions.size(); i++) {
            column.put(sessions.get(i).id(), i);
        }
        Map<ItemId, ItemId> objectives = objectives(document);
        var counts = new HashMap<ItemId, int[]>();
        for (Tie tie : ties) {
            ItemId objective = objectives.get(tie.item());
            SummaryPlace place = known.get(tie.passage().summary());
            Integer at = column.get(tie.passage().summary());
            if (objective != null
                    && place != null
                    && at != null
                    && tie.stands()
                    && tie.visible(place)) {
                counts.computeIfAbsent(objective, o -> new int[sessions.size()])[at]++;
            }
        }
        return new HeatMap(
                sessions,
                document.stream()
                        .filter(i -> i.kind() == ItemKind.OBJECTIVE)
                        .map(o ->
                                new HeatMap.Row(
                                        o,
                                        Arrays.stream(
                                                        counts.getOrDefault(
                                                                o.id(), new int[sessions.size()]))
                                                .boxed()
                                                .toList()))
                        .toList());
    }

    /** The objective that each item stands under, or is. */
    private static Map<ItemId, ItemId> objectives(List<Item> document) {
        var found = new HashMap<ItemId, ItemId>();
        for (Item item : document) {
            ItemId parent = item.parent();
            if (item.kind() == ItemKind.OBJECTIVE) {
                found.put(item.id(), item.id());
            } else if (parent != null && found.containsKey(parent)) {
                found.put(item.id(), found.get(parent));
            }
        }
        return found;
    }
}

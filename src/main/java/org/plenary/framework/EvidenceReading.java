package org.plenary.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotFound;
import org.plenary.framework.EvidenceRows.Row;
import org.plenary.summary.FoundPassage;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageSearch;
import org.plenary.summary.SummaryId;
import org.plenary.summary.SummaryPlace;
import org.plenary.summary.SummaryPlaces;
import org.plenary.summary.SummaryVoices;
import org.springframework.stereotype.Component;

/**
 * Turns evidence links into what one reader may see of them. A reader of the text sees the linked
 * words and what became of them; everyone else judges by public versions alone, so that nothing of
 * a draft can be inferred.
 */
@Component
class EvidenceReading {
    private final SummaryPlaces places;
    private final PassageSearch passages;
    private final SummaryVoices voices;

    EvidenceReading(SummaryPlaces places, PassageSearch passages, SummaryVoices voices) {
        this.places = places;
        this.passages = passages;
        this.voices = voices;
    }

    /** In a constant number of queries, however many links. */
    ItemEvidence of(List<Row> rows) {
        Map<EvidenceId, Quotation> shown = shown(rows);
        List<Quotation> quotations =
                rows.stream()
                        .flatMap(r -> Optional.ofNullable(shown.get(r.id())).stream())
                        .toList();
        boolean restricted = quotations.size() < rows.size();
        return new ItemEvidence(quotations, restricted, EvidenceStrength.of(quotations, voices));
    }

    /** Those links that the current account may see. */
    Map<EvidenceId, Quotation> shown(Collection<Row> rows) {
        Map<SummaryId, SummaryPlace> known =
                places.of(rows.stream().map(r -> r.passage().summary()).distinct().toList());
        List<PassageKey> keys =
                rows.stream()
                        .map(Row::passage)
                        .filter(k -> known.containsKey(k.summary()))
                        .distinct()
                        .toList();
        Map<PassageKey, FoundPassage> now = passages.get(keys, known.values());
        return rows.stream()
                .flatMap(r ->
                        Optional.ofNullable(known.get(r.passage().summary()))
                                .flatMap(place -> shown(r, place, now.get(r.passage())))
                                .stream())
                .collect(Collectors.toMap(Quotation::id, q -> q, (a, b) -> a, HashMap::new));
    }

    /**
     * @throws NotFound when the current account may not see the link
     */
    void requireShown(Row row) {
        if (shown(List.of(row)).isEmpty()) {
            throw new NotFound("There is no such evidence, or it was removed.");
        }
    }

    private static Optional<Quotation> shown(
            Row row, SummaryPlace place, @Nullable FoundPassage now) {
        if (place.readable()) {
            return Optional.of(quotation(row, place, row.state(), row.quotation(), now));
        }
        if (row.releasedVersion() > 0 && !row.quotation().isEmpty()) {
            EvidenceState state =
                    now == null
                            ? EvidenceState.GONE
                            : now.text().equals(row.quotation())
                                    ? EvidenceState.CURRENT
                                    : EvidenceState.CHANGED;
            return Optional.of(quotation(row, place, state, row.quotation(), now));
        }
        // linked or emptied in a draft that is not this reader's: only public words can be shown
        return Optional.ofNullable(now)
                .filter(p -> row.releasedVersion() > 0)
                .map(p -> quotation(row, place, EvidenceState.CURRENT, p.text(), p));
    }

    private static Quotation quotation(
            Row row,
            SummaryPlace place,
            EvidenceState state,
            String text,
            @Nullable FoundPassage now) {
        return new Quotation(
                row.id(),
                row.tie(),
                state,
                text,
                now != null && state == EvidenceState.CHANGED ? now.text() : null,
                now == null ? row.passageVersion() : now.version(),
                row.kind(),
                row.note(),
                place,
                place.passagePath(row.passage().blockId(), row.releasedVersion()),
                row.releasedVersion(),
                row.version());
    }

    /** For callers that sort many links at once. */
    static Map<SummaryId, List<Row>> bySummary(Collection<Row> rows) {
        var sorted = new HashMap<SummaryId, List<Row>>();
        rows.forEach(
                r -> sorted.computeIfAbsent(r.passage().summary(), s -> new ArrayList<>()).add(r));
        return sorted;
    }
}

package org.plenary.framework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotFound;
import org.plenary.framework.EvidenceRows.Row;
import org.plenary.framework.EvidenceTies.Tie;
import org.plenary.summary.FoundPassage;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageSearch;
import org.plenary.summary.SummaryId;
import org.plenary.summary.SummaryPlace;
import org.plenary.summary.SummaryPlaces;
import org.plenary.summary.SummaryVoices;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionMakeup;
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
        return Objects.requireNonNull(ofEach(Map.of("", rows)).get(""));
    }

    /** As {@link #of}, of several items at once; those without links are left out. */
    <K> Map<K, ItemEvidence> ofEach(Map<K, List<Row>> rows) {
        Map<EvidenceId, Quotation> shown =
                shown(rows.values().stream().flatMap(List::stream).toList());
        Map<SessionId, SessionMakeup> makeups =
                voices.of(
                        shown.values().stream()
                                .filter(q -> q.state() != EvidenceState.GONE)
                                .map(q -> q.place().session())
                                .distinct()
                                .toList());
        var all = new HashMap<K, ItemEvidence>();
        rows.forEach((key, links) -> all.put(key, of(links, shown, makeups)));
        return all;
    }

    private static ItemEvidence of(
            List<Row> rows,
            Map<EvidenceId, Quotation> shown,
            Map<SessionId, SessionMakeup> makeups) {
        List<Quotation> quotations =
                rows.stream()
                        .flatMap(r -> Optional.ofNullable(shown.get(r.id())).stream())
                        .toList();
        boolean restricted = quotations.size() < rows.size();
        return new ItemEvidence(quotations, restricted, EvidenceStrength.of(quotations, makeups));
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
                row.passage(),
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

    /** What stands beside each item in few words; in as many queries as one item takes. */
    Map<ItemId, EvidenceMark> marks(List<Tie> ties) {
        Map<SummaryId, SummaryPlace> known =
                places.of(ties.stream().map(t -> t.passage().summary()).distinct().toList());
        var marks = new HashMap<ItemId, EvidenceMark>();
        for (Tie tie : ties) {
            SummaryPlace place = known.get(tie.passage().summary());
            marks.merge(tie.item(), mark(tie, place), EvidenceReading::both);
        }
        return marks;
    }

    private static EvidenceMark mark(Tie tie, @Nullable SummaryPlace place) {
        if (place == null || !tie.visible(place)) {
            return new EvidenceMark(0, true, false);
        }
        // of a draft that is not theirs, readers do not learn that it changes
        return new EvidenceMark(tie.stands() ? 1 : 0, false, place.readable() && tie.changed());
    }

    private static EvidenceMark both(EvidenceMark a, EvidenceMark b) {
        return new EvidenceMark(
                a.passages() + b.passages(),
                a.restricted() || b.restricted(),
                a.changed() || b.changed());
    }
}

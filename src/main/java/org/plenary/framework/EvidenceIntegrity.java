package org.plenary.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.framework.EvidenceRows.Row;
import org.plenary.summary.Passage;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageLedger;
import org.plenary.summary.PassageRedacted;
import org.plenary.summary.PassagesChanged;
import org.plenary.summary.ReleasedPassage;
import org.plenary.summary.SummaryStateChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps evidence true: in the transaction that changes passages, links to them become "changed,
 * reconfirm" or "no longer there", and what comes back to the linked words is current again.
 */
@Component
class EvidenceIntegrity {
    private final EvidenceRows rows;
    private final EvidenceNotices notices;
    private final FrameworkChanges changes;
    private final PassageLedger ledger;

    EvidenceIntegrity(
            EvidenceRows rows,
            EvidenceNotices notices,
            FrameworkChanges changes,
            PassageLedger ledger) {
        this.rows = rows;
        this.notices = notices;
        this.changes = changes;
        this.ledger = ledger;
    }

    @EventListener
    @Transactional
    public void changed(PassagesChanged event) {
        rows.lock(event.summary());
        List<Row> links = rows.ofSummary(event.summary());
        if (links.isEmpty()) {
            return;
        }
        Map<String, Passage> now = ledger.now(event.summary());
        var moved = new HashMap<EvidenceState, List<Row>>();
        for (Row link : links) {
            EvidenceState state = state(link, now.get(link.passage().blockId()));
            if (state != link.state()) {
                moved.computeIfAbsent(state, s -> new ArrayList<>()).add(link);
            }
        }
        moved.forEach(this::become);
    }

    /** What became public is everyone's to read, also where it is quoted. */
    @EventListener
    @Transactional
    public void released(SummaryStateChanged event) {
        if (!event.to().released()) {
            return;
        }
        rows.lock(event.summary());
        List<Row> links = rows.ofSummary(event.summary());
        if (links.isEmpty()) {
            return;
        }
        Map<String, ReleasedPassage> open =
                ledger.newest(event.summary()).stream()
                        .collect(Collectors.toMap(ReleasedPassage::blockId, p -> p));
        for (Row link : links) {
            ReleasedPassage passage = open.get(link.passage().blockId());
            if (passage != null
                    && passage.text().equals(link.quotation())
                    && passage.kind() == link.kind()) {
                rows.released(link.id(), passage.version());
            }
        }
        tell(links);
    }

    /** Words that were removed for good are in no quotation either, of deleted items included. */
    @EventListener
    @Transactional
    public void redacted(PassageRedacted event) {
        rows.lock(event.summary());
        rows.forget(new PassageKey(event.summary(), event.blockId()));
        tell(
                rows.ofSummary(event.summary()).stream()
                        .filter(r -> r.passage().blockId().equals(event.blockId()))
                        .toList());
    }

    private void become(EvidenceState state, List<Row> links) {
        Set<FrameworkId> first =
                state == EvidenceState.CURRENT ? Set.of() : notices.quiet(frameworks(links));
        rows.become(links.stream().map(Row::id).toList(), state);
        links.stream()
                .filter(l -> first.contains(l.framework()))
                .collect(Collectors.groupingBy(Row::framework))
                .forEach((framework, changed) ->
                        notices.changed(framework, changed.stream().map(Row::code).toList()));
        tell(links);
    }

    private static EvidenceState state(Row link, @Nullable Passage now) {
        if (now == null) {
            return EvidenceState.GONE;
        }
        return now.text().equals(link.quotation()) && now.kind() == link.kind()
                ? EvidenceState.CURRENT
                : EvidenceState.CHANGED;
    }

    private void tell(List<Row> links) {
        var items = new LinkedHashSet<ItemId>();
        for (Row link : links) {
            if (items.add(link.item())) {
                changes.told(link.framework(), link.item());
            }
        }
    }

    private static Set<FrameworkId> frameworks(List<Row> links) {
        return links.stream().map(Row::framework).collect(Collectors.toSet());
    }
}

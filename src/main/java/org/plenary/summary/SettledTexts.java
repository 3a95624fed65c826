package org.plenary.summary;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.DocumentReading;
import org.plenary.collaboration.DocumentSettled;
import org.plenary.collaboration.SharedDocuments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down plain text and passages each time writing pauses. A later reading replaces an earlier
 * one, never the other way round; reading the same state twice changes nothing.
 */
@Component
class SettledTexts {
    private final SummaryRepository summaries;
    private final Passages passages;
    private final SharedDocuments documents;
    private final SummaryFeed feed;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    SettledTexts(
            SummaryRepository summaries,
            Passages passages,
            SharedDocuments documents,
            SummaryFeed feed,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.summaries = summaries;
        this.passages = passages;
        this.documents = documents;
        this.feed = feed;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void settled(DocumentSettled event) {
        summaries.findByDocumentId(event.document().value()).ifPresent(this::write);
    }

    void write(Summary summary) {
        write(summary, documents.read(summary.document()));
    }

    void write(Summary summary, DocumentReading reading) {
        if (!isNewer(summary.id(), reading)) {
            return;
        }
        if (replacePassages(summary.id(), reading.blocks())) {
            events.publishEvent(new PassagesChanged(summary.id()));
        }
        feed.publish(summary.id(), SummaryFeed.Topic.PASSAGES);
    }

    /** Stores the plain text; false when as new a text is already there. */
    private boolean isNewer(SummaryId id, DocumentReading reading) {
        return jdbc.sql(
                                """
                                insert into summary_text
                                  (summary_id, epoch, head, plain, open_suggestions, settled_at)
                                values (?, ?, ?, ?, ?, ?)
                                on conflict (summary_id) do update set
                                  epoch = excluded.epoch, head = excluded.head,
                                  plain = excluded.plain,
                                  open_suggestions = excluded.open_suggestions,
                                  settled_at = excluded.settled_at
                                where (summary_text.epoch, summary_text.head)
                                    < (excluded.epoch, excluded.head)\
                                """)
                        .params(
                                id.value(),
                                reading.epoch(),
                                reading.head(),
                                reading.text(),
                                Suggestions.count(reading.blocks()),
                                Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private boolean replacePassages(SummaryId id, List<Block> blocks) {
        List<Passage> before = passages.stored(id);
        List<Passage> now = counted(id, PassageReading.of(id, blocks, clock.instant()), before);
        if (now.equals(before)) {
            return false;
        }
        jdbc.sql("delete from summary_passage where summary_id = ?").param(id.value()).update();
        now.forEach(this::insert);
        return true;
    }

    /** Each passage with the version that follows from what was ever known of its block. */
    private List<Passage> counted(SummaryId id, List<Passage> fresh, List<Passage> before) {
        Map<String, Passage> known =
                before.stream().collect(Collectors.toMap(Passage::blockId, Function.identity()));
        Set<String> there = fresh.stream().map(Passage::blockId).collect(Collectors.toSet());
        before.stream().filter(p -> !there.contains(p.blockId())).forEach(this::keepCount);
        Map<String, Integer> counts = known.keySet().containsAll(there) ? Map.of() : counts(id);
        return fresh.stream()
                .map(p -> {
                    Passage old = known.get(p.blockId());
                    return old == null
                            ? p.version(counts.getOrDefault(p.blockId(), 0) + 1)
                            : after(old, p);
                })
                .toList();
    }

    private static Passage after(Passage old, Passage fresh) {
        boolean same = old.kind() == fresh.kind() && old.text().equals(fresh.text());
        return new Passage(
                fresh.summary(),
                fresh.blockId(),
                fresh.position(),
                fresh.kind(),
                fresh.text(),
                same ? old.version() : old.version() + 1,
                same ? old.changedAt() : fresh.changedAt());
    }

    /** A passage that comes back must not take a version that others know with other words. */
    private void keepCount(Passage gone) {
        jdbc.sql(
                        """
                        insert into summary_passage_count (summary_id, block_id, last_version)
                        values (?, ?, ?) on conflict (summary_id, block_id)
                        do update set last_version = excluded.last_version\
                        """)
                .params(gone.summary().value(), gone.blockId(), gone.version())
                .update();
    }

    private Map<String, Integer> counts(SummaryId id) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("select block_id, last_version from summary_passage_count where summary_id = ?")
                .param(id.value())
                .query(row -> {
                    counts.put(row.getString("block_id"), row.getInt("last_version"));
                });
        return counts;
    }

    private void insert(Passage passage) {
        jdbc.sql(
                        """
                        insert into summary_passage
                          (summary_id, block_id, position, kind, text, version, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                        """)
                .params(
                        passage.summary().value(),
                        passage.blockId(),
                        passage.position(),
                        passage.kind().name(),
                        passage.text(),
                        passage.version(),
                        Timestamp.from(passage.changedAt()))
                .update();
    }
}

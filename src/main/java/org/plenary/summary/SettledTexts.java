package org.plenary.summary;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        DocumentReading reading = documents.read(summary.document());
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
        List<Passage> now = marked(id, blocks, before);
        if (now.equals(before)) {
            return false;
        }
        jdbc.sql("delete from summary_passage where summary_id = ?").param(id.value()).update();
        now.forEach(this::insert);
        return true;
    }

    private List<Passage> marked(SummaryId id, List<Block> blocks, List<Passage> before) {
        Map<String, Passage> known =
                before.stream().collect(Collectors.toMap(Passage::blockId, Function.identity()));
        Instant now = clock.instant();
        var found = new ArrayList<Passage>();
        List<Block> agreed = Suggestions.withoutAny(blocks);
        for (int i = 0; i < agreed.size(); i++) {
            Block block = agreed.get(i);
            String text = block.text().strip();
            PassageKind kind =
                    block.passage() == null
                            ? null
                            : PassageKind.ofKey(block.passage()).orElse(null);
            if (kind == null || text.isEmpty()) {
                continue;
            }
            found.add(passage(new Passage(id, block.id(), i, kind, text, 1, now), known));
        }
        return found;
    }

    /** The passage with the version that follows from what was known of its block. */
    private static Passage passage(Passage fresh, Map<String, Passage> known) {
        Passage old = known.get(fresh.blockId());
        if (old == null) {
            return fresh;
        }
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

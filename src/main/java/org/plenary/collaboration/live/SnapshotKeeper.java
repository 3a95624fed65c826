package org.plenary.collaboration.live;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.replica.Replica;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes snapshots, so that opening a document need not replay its whole life. Made from committed
 * rows by a replica of its own, never from the live one, and read once before it counts. Rows are
 * never pruned: history is replayed from them. Of the snapshots the two newest stay.
 */
@Component
class SnapshotKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SnapshotKeeper.class);
    private static final int ROWS_WORTH_A_SNAPSHOT_AT_CLOSE = 100;

    private final UpdateLog updates;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("snapshots").factory());
    private final Map<DocumentId, Integer> rows = new ConcurrentHashMap<>();
    private final Set<DocumentId> waiting = ConcurrentHashMap.newKeySet();

    SnapshotKeeper(UpdateLog updates, JdbcClient jdbc, Clock clock) {
        this.updates = updates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts rows; every so many make a snapshot in the background. */
    void committed(DocumentId document, int count) {
        if (rows.merge(document, count, Integer::sum) >= Limits.ROWS_PER_SNAPSHOT) {
            later(document);
        }
    }

    /** The room closes. */
    void closed(DocumentId document) {
        if (rows.getOrDefault(document, 0) >= ROWS_WORTH_A_SNAPSHOT_AT_CLOSE) {
            later(document);
        } else {
            rows.remove(document);
        }
    }

    private void later(DocumentId document) {
        if (waiting.add(document)) {
            rows.remove(document);
            thread.execute(() -> guarded(document));
        }
    }

    private void guarded(DocumentId document) {
        waiting.remove(document);
        try {
            write(document);
        } catch (RuntimeException e) {
            log.error("No snapshot of {}; it is read from its rows", document, e);
        }
    }

    /** Writes a snapshot of what is stored now. */
    void write(DocumentId document) {
        StoredDocument stored = updates.load(document).orElse(null);
        if (stored == null || stored.seq() == stored.snapshotSeq()) {
            return;
        }
        Replica replica = Replica.of(stored.payloads().toArray(byte[][]::new));
        byte[] state = replica.state();
        Replica again = Replica.of(state);
        if (!again.vector().equals(replica.vector())
                || !again.deleteSet().equals(replica.deleteSet())
                || !again.read().text().equals(replica.read().text())) {
            log.error("The snapshot of {} at {} does not read back", document, stored.seq());
            return;
        }
        jdbc.sql(
                        "insert into y_snapshot (doc_id, epoch, seq, at, state)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        document.value(),
                        stored.epoch(),
                        stored.seq(),
                        Timestamp.from(clock.instant()),
                        state)
                .update();
        jdbc.sql(
                        "delete from y_snapshot where doc_id = ? and (epoch, seq) not in (select"
                                + " epoch, seq from y_snapshot where doc_id = ?"
                                + " order by epoch desc, seq desc limit 2)")
                .params(document.value(), document.value())
                .update();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

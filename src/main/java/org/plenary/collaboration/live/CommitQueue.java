package org.plenary.collaboration.live;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.DocumentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stores what the rooms of this node accepted. While one transaction commits, the next batch
 * collects; so the busier the node, the more changes share a commit. All answers to clients pass
 * here in the order of their frames: nobody is shown what is not stored.
 */
@Component
class CommitQueue implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CommitQueue.class);

    private final LogWriter writer;
    private final LinkedBlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "commit-queue");
    private volatile boolean closing;

    CommitQueue(LogWriter writer) {
        this.writer = writer;
        thread.start();
    }

    void add(Entry entry) {
        queue.add(entry);
    }

    /** Stores what waits, then ends. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join(TimeUnit.SECONDS.toMillis(20));
        if (thread.isAlive()) {
            log.error("The commit queue did not drain in time; clients will send again");
            thread.interrupt();
        }
    }

    private void run() {
        List<Entry> batch = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            try {
                Entry first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    collect(first, batch);
                    store(batch);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.error("A batch failed", e);
                batch.forEach(entry -> entry.room().drop(CloseCode.FAILED));
            } finally {
                batch.clear();
            }
        }
    }

    private void collect(Entry first, List<Entry> batch) {
        batch.add(first);
        long bytes = first.bytes();
        while (batch.size() < Limits.BATCH_ENTRIES && bytes < Limits.BATCH_BYTES) {
            Entry next = queue.poll();
            if (next == null) {
                return;
            }
            batch.add(next);
            bytes += next.bytes();
        }
    }

    private void store(List<Entry> batch) {
        Map<DocumentId, Long> heads = null;
        while (heads == null) {
            heads = tryToStore(batch);
        }
        for (Entry entry : batch) {
            if (entry.room().isDropped()) {
                entry.answer().lost();
            } else {
                answer(entry);
            }
        }
    }

    /** Null: a room was dropped, try again without it. */
    private @Nullable Map<DocumentId, Long> tryToStore(List<Entry> batch) {
        Map<Room, List<StoredChange>> changes = new LinkedHashMap<>();
        for (Entry entry : batch) {
            if (entry.change() != null && !entry.room().isDropped()) {
                changes.computeIfAbsent(entry.room(), r -> new ArrayList<>()).add(entry.change());
            }
        }
        if (changes.isEmpty()) {
            return Map.of();
        }
        List<LogWriter.Part> parts = new ArrayList<>(changes.size());
        changes.forEach((room, list) ->
                parts.add(new LogWriter.Part(room.document(), room.epoch(), room.writer(), list)));
        try {
            Map<DocumentId, Long> heads = writer.append(parts);
            changes.forEach((room, list) ->
                    room.committed(heads.getOrDefault(room.document(), 0L), list.size()));
            return heads;
        } catch (DocumentRefused e) {
            log.info("A document was not as its room believed: {}", e.getMessage());
            changes.keySet().stream()
                    .filter(room -> room.document().equals(e.document()))
                    .forEach(room -> room.drop(e.code()));
        } catch (SQLException e) {
            log.error("A commit failed; its rooms are dropped and clients send again", e);
            changes.keySet().forEach(room -> room.drop(CloseCode.FAILED));
        }
        return null;
    }

    private static void answer(Entry entry) {
        try {
            entry.answer().stored(entry.room().head());
        } catch (RuntimeException e) {
            log.error("An answer failed", e);
        }
    }
}

package org.plenary.collaboration.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.plenary.base.Signals;
import org.plenary.collaboration.DocumentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the rooms of this node level with what other nodes store: at each signal, every five
 * seconds for all open documents in one query, and after the signals were down.
 */
@Component
class Catchup implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Catchup.class);
    private static final int SECONDS = 5;

    private final Rooms rooms;
    private final UpdateLog updates;
    private final Signals signals;
    private final NodeId node;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("catchup").daemon().factory());
    private volatile boolean running;

    Catchup(Rooms rooms, UpdateLog updates, Signals signals, NodeId node) {
        this.rooms = rooms;
        this.updates = updates;
        this.signals = signals;
        this.node = node;
    }

    @Override
    public void start() {
        running = true;
        signals.subscribe(LogWriter.CHANNEL, this::hear);
        signals.afterReconnect(() -> clock.execute(this::compareAll));
        clock.scheduleWithFixedDelay(this::compareAll, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void hear(String payload) {
        int cut = payload.indexOf(' ');
        if (payload.substring(0, cut).equals(node.toString())) {
            return;
        }
        for (String part : payload.substring(cut + 1).split(",")) {
            String[] words = part.split(":");
            if (words.length == 3) {
                rooms.find(new DocumentId(UUID.fromString(words[0])))
                        .ifPresent(room ->
                                level(room, Long.parseLong(words[1]), Long.parseLong(words[2])));
            }
        }
    }

    private void compareAll() {
        try {
            List<Room> open = rooms.all().stream().filter(room -> room.epoch() > 0).toList();
            if (open.isEmpty()) {
                return;
            }
            Map<DocumentId, StoredDocument.Head> heads =
                    updates.heads(open.stream().map(Room::document).toList());
            for (Room room : open) {
                StoredDocument.Head head = heads.get(room.document());
                if (head != null) {
                    level(room, head.epoch(), head.seq());
                }
            }
        } catch (RuntimeException e) {
            log.warn("Catching up failed and is tried again: {}", e.getMessage());
        }
    }

    private static void level(Room room, long epoch, long seq) {
        long known = room.epoch();
        if (known > 0 && known != epoch) {
            room.drop(CloseCode.EPOCH);
        } else if (known > 0 && room.seen() < seq) {
            room.postAside(live -> {
                if (live.progress.seen() < seq) {
                    room.catchUp();
                }
            });
        }
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

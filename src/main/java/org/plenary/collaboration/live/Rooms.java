package org.plenary.collaboration.live;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.plenary.access.CurrentAccount;
import org.plenary.collaboration.DocumentId;
import org.springframework.stereotype.Component;

/** The open documents of this node. */
@Component
class Rooms implements AutoCloseable {
    private final Map<DocumentId, Room> rooms = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("room-", 0).factory());
    private final RoomParts parts;

    Rooms(
            UpdateLog log,
            CommitQueue queue,
            RightsCache rights,
            SnapshotKeeper snapshots,
            AuthorKeys authors,
            CurrentAccount accounts) {
        parts =
                new RoomParts(
                        log, queue, rights, snapshots, authors, accounts, threads, this::forget);
    }

    /** The room of a document, opened if need be. It may be dropped at any later moment. */
    Room open(DocumentId document) {
        return rooms.computeIfAbsent(document, id -> new Room(id, parts));
    }

    Optional<Room> find(DocumentId document) {
        return Optional.ofNullable(rooms.get(document));
    }

    Collection<Room> all() {
        return rooms.values();
    }

    ExecutorService threads() {
        return threads;
    }

    private void forget(Room room) {
        rooms.remove(room.document(), room);
    }

    /** Closes a room that nobody has used for a while; a socket that comes just now reconnects. */
    void closeIfIdle(Room room, long now) {
        if (room.isIdle() && room.rest.isSettled() && room.rest.graceIsOver(now)) {
            room.drop(CloseCode.GOING_AWAY);
            parts.snapshots().closed(room.document());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}

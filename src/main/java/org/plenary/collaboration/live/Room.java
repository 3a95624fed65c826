package org.plenary.collaboration.live;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.collaboration.DocumentAccess;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;
import org.plenary.collaboration.replica.MissingDependencies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open document on this node: its replica and who is connected. Everything that touches the
 * replica is a task of the mailbox, one after the other. A room that cannot be trusted any more is
 * dropped with its connections; the next one loads from the log.
 */
final class Room {
    private static final Logger log = LoggerFactory.getLogger(Room.class);

    private final DocumentId document;
    private final RoomParts parts;
    private final Mailbox mailbox;
    private final UUID writer = UUID.randomUUID();
    final Audience audience;
    final Presence presence = new Presence();
    final Rest rest;
    private volatile @Nullable LiveDocument live;
    private volatile boolean dropped;

    Room(DocumentId document, RoomParts parts) {
        this.document = document;
        this.parts = parts;
        this.mailbox = new Mailbox(parts.threads());
        this.rest = new Rest();
        this.audience = new Audience(this, parts);
    }

    DocumentId document() {
        return document;
    }

    /** Names this room's rows in the log. */
    UUID writer() {
        return writer;
    }

    long epoch() {
        LiveDocument current = live;
        return current == null ? 0 : current.epoch;
    }

    long head() {
        LiveDocument current = live;
        return current == null ? 0 : current.progress.head();
    }

    /** Every row up to this one is in the replica. */
    long seen() {
        LiveDocument current = live;
        return current == null ? 0 : current.progress.seen();
    }

    boolean isDropped() {
        return dropped;
    }

    boolean isIdle() {
        LiveDocument current = live;
        return audience.isEmpty() && (current == null || current.progress.isIdle());
    }

    /** Runs a task with the loaded document. */
    void post(Consumer<LiveDocument> task) {
        mailbox.post(() -> run(task));
    }

    /** As {@link #post}, on another thread than the caller's. */
    void postAside(Consumer<LiveDocument> task) {
        mailbox.postAside(() -> run(task));
    }

    /** As {@link #postAside}; fails the result when the room ends before the task has run. */
    void ask(CompletableFuture<?> result, Consumer<LiveDocument> task) {
        mailbox.postAside(() -> {
            run(current -> {
                try {
                    task.accept(current);
                } catch (InvalidInput e) {
                    result.completeExceptionally(e);
                }
            });
            if (dropped) {
                result.completeExceptionally(new RoomGone());
            }
        });
    }

    private void run(Consumer<LiveDocument> task) {
        if (dropped) {
            return;
        }
        try {
            task.accept(loaded());
        } catch (DocumentRefused e) {
            drop(e.code());
        } catch (NotFound e) {
            // a document that is not there looks like one without rights
            audience.broadcast(Frames.denied("You have no right to this document."), null);
            drop(CloseCode.REFUSED);
        } catch (RuntimeException e) {
            log.error("The room of {} failed and is dropped", document, e);
            drop(CloseCode.FAILED);
        }
    }

    private LiveDocument loaded() {
        LiveDocument current = live;
        if (current == null) {
            current = LiveDocument.load(document, writer, parts.log());
            live = current;
        }
        return current;
    }

    /** Takes a new socket in: what it may do, then both sides say what they know. */
    void join(Connection client, @Nullable Long expectedEpoch) {
        mailbox.post(() -> {
            if (dropped) {
                client.close(CloseCode.FAILED);
                return;
            }
            audience.add(client);
            run(current -> new Greeting(this, client).take(current, expectedEpoch));
        });
    }

    void leave(Connection client) {
        client.close(CloseCode.GOING_AWAY);
        audience.remove(client);
        presence.remove(client, System.nanoTime());
        rest.left();
        mailbox.post(() -> {
            LiveDocument current = live;
            if (current != null && client.toldRole == DocumentRole.SUGGEST) {
                current.endTrial();
            }
        });
    }

    /** One decoded frame, {@code bytes} long. */
    void receive(Connection client, Inbound frame, int bytes) {
        mailbox.post(() -> {
            if (client.isClosed()) {
                client.answered(bytes);
            } else {
                run(current -> new FrameTurn(this, client, bytes).take(frame, current));
            }
        });
    }

    DocumentAccess access(Connection client) {
        return parts.rights().of(document, client.account());
    }

    /** Answers something in its turn, without storing anything. */
    void answer(Entry.Answer answer) {
        parts.queue().add(new Entry(this, null, answer));
    }

    /** Hands a change to the log; when it is stored, everyone but {@code from} hears of it. */
    void store(StoredChange change, @Nullable Connection from, Entry.Answer answer) {
        LiveDocument current = live;
        if (current != null) {
            current.progress.accepted(change.payload());
        }
        parts.queue()
                .add(
                        new Entry(
                                this,
                                change,
                                new Entry.Answer() {
                                    @Override
                                    public void stored(long head) {
                                        answer.stored(head);
                                        audience.broadcast(Frames.update(change.payload()), from);
                                    }

                                    @Override
                                    public void lost() {
                                        answer.lost();
                                    }
                                }));
    }

    /** The committing thread tells that this room's next changes are stored. */
    void committed(long last, int count) {
        LiveDocument current = live;
        if (current != null) {
            current.progress.committed(last, count);
            rest.changed();
            parts.snapshots().committed(document, count);
        }
    }

    /** Takes in what other nodes stored; room's thread only. */
    void catchUp() {
        LiveDocument current = loaded();
        LiveDocument.CaughtUp caught;
        try {
            caught = current.catchUp();
        } catch (MissingDependencies e) {
            log.warn("A stored row of {} does not fit; the room is built anew", document);
            throw new DocumentRefused(document, CloseCode.FAILED);
        }
        for (byte[] payload : caught.payloads()) {
            byte[] frame = Frames.update(payload);
            parts.queue().add(new Entry(this, null, head -> audience.broadcast(frame, null)));
        }
        if (caught.touchesBlocks()) {
            StoredChange edit = current.normalise().edit();
            if (edit != null) {
                store(edit, null, head -> {});
            }
        }
    }

    /** The replica broke; room's thread only. */
    void rebuild() {
        loaded().rebuild();
    }

    /** Ends this room for good. What it had not stored is not acknowledged; clients send again. */
    void drop(CloseCode code) {
        dropped = true;
        parts.forget().accept(this);
        audience.closeAll(code);
    }
}

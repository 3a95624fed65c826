package org.plenary.collaboration.live;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;

/** One socket of one account in one document. */
final class Connection {
    private final DocumentId document;
    private final AccountId account;
    private final Principal principal;
    private final Outbox outbox;
    private final Semaphore inbound = new Semaphore(Limits.INBOUND);

    /** The client ids whose presence this socket may speak for. */
    final Set<Long> presence = ConcurrentHashMap.newKeySet();

    /** Rounds without success in asking for missing content; the room's thread only. */
    int fruitless;

    /** The role that the client was last told of; the room's thread only. */
    @Nullable DocumentRole toldRole;

    /** The opaque key of the account in suggestion marks; set when it joins. */
    String authorKey = "";

    /** The name that stands at its cursor; the room's thread only. */
    Optional<String> shownName = Optional.empty();

    private long announceSecond;
    private int announced;
    private volatile boolean closed;

    Connection(DocumentId document, AccountId account, Principal principal, Outbox outbox) {
        this.document = document;
        this.account = account;
        this.principal = principal;
        this.outbox = outbox;
    }

    DocumentId document() {
        return document;
    }

    AccountId account() {
        return account;
    }

    Principal principal() {
        return principal;
    }

    /** Whether no further frame of this socket counts. */
    boolean isClosed() {
        return closed;
    }

    void send(byte[] frame) {
        if (!outbox.send(frame)) {
            refuse();
        }
    }

    /** Closes after what was already sent to it; later frames of the client are not read. */
    void close(CloseCode code) {
        refuse();
        outbox.close(code);
    }

    /** What the client is told of its standing, as JSON. */
    String notice(DocumentRole role, long epoch, long head) {
        return "{\"role\":\"%s\",\"readOnly\":%b,\"epoch\":%d,\"head\":%d,\"author\":\"%s\"}"
                .formatted(
                        role.name().toLowerCase(Locale.ROOT),
                        !role.atLeast(DocumentRole.SUGGEST),
                        epoch,
                        head,
                        authorKey);
    }

    /** Nothing more is taken from this client, though answers may still be under way. */
    void refuse() {
        if (!closed) {
            closed = true;
            // whoever waits to be admitted need not wait for answers that may never come
            inbound.release(Limits.INBOUND);
        }
    }

    /**
     * Waits until the frame may join those that still lack their answer, so that a flood ends in
     * the sender's own socket.
     *
     * @return false when it waited too long
     */
    boolean admit(int bytes) throws InterruptedException {
        return inbound.tryAcquire(
                cost(bytes), Limits.INBOUND_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The frame has its answer. */
    void answered(int bytes) {
        inbound.release(cost(bytes));
    }

    private static int cost(int bytes) {
        return bytes + Limits.FRAME_OVERHEAD;
    }

    /** Whether a presence frame may count at this moment; room's thread only. */
    boolean mayAnnounce(long nanos) {
        long second = TimeUnit.NANOSECONDS.toSeconds(nanos);
        if (second != announceSecond) {
            announceSecond = second;
            announced = 0;
        }
        return announced++ < Limits.PRESENCE_PER_SECOND;
    }
}

package org.plenary.collaboration.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a room has come with the log of its document, and which of its own changes are not yet in
 * it. Used by the room and by the committing thread.
 */
final class Progress {
    private final ArrayDeque<byte[]> uncommitted = new ArrayDeque<>();
    private long seen;
    private long head;

    /** Every row up to {@code seq} is in the replica. */
    synchronized void seen(long seq) {
        seen = Math.max(seen, seq);
        head = Math.max(head, seq);
    }

    /** The replica holds a change that is on its way to the log. */
    synchronized void accepted(byte[] payload) {
        uncommitted.add(payload);
    }

    /**
     * The room's next {@code count} changes are stored, the last as row {@code last}. Rows of other
     * nodes may stand before them; then only catching up moves on.
     */
    synchronized void committed(long last, int count) {
        for (int i = 0; i < count; i++) {
            uncommitted.poll();
        }
        if (seen >= last - count) {
            seen = Math.max(seen, last);
        }
        head = Math.max(head, last);
    }

    synchronized long seen() {
        return seen;
    }

    synchronized long head() {
        return head;
    }

    /** In order; what is missing here is in the database already. */
    synchronized List<byte[]> uncommitted() {
        return new ArrayList<>(uncommitted);
    }

    synchronized boolean isIdle() {
        return uncommitted.isEmpty();
    }
}

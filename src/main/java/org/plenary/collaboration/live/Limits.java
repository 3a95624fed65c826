package org.plenary.collaboration.live;

import java.time.Duration;

/** What one client, room or node may cost. */
final class Limits {
    /** Bytes of a frame that a client sends. */
    static final int FRAME = 512 * 1024;

    /** Bytes of frames that one connection may have waiting for their answer. */
    static final int INBOUND = 2 * 1024 * 1024;

    /** What a waiting frame costs beside its bytes. */
    static final int FRAME_OVERHEAD = 512;

    /** How long a connection's reading may wait for earlier frames before it is given up. */
    static final Duration INBOUND_WAIT = Duration.ofSeconds(30);

    /** Bytes that may wait for one slow reader. */
    static final int OUTBOUND = 4 * 1024 * 1024;

    /** Entries and bytes in one database transaction. */
    static final int BATCH_ENTRIES = 2_000;

    static final int BATCH_BYTES = 8 * 1024 * 1024;

    /** Bytes of one presence frame, and presence states of one connection. */
    static final int PRESENCE = 4 * 1024;

    static final int PRESENCE_STATES = 4;

    /** Presence frames taken of one connection in a second. */
    static final int PRESENCE_PER_SECOND = 40;

    /** Rounds of asking for missing content before a client shall load the document anew. */
    static final int FRUITLESS_ROUNDS = 3;

    /** How long a room stays after its last connection left. */
    static final Duration GRACE = Duration.ofSeconds(30);

    /** A document has settled after so much rest, or is reported anyway after so much work. */
    static final Duration REST = Duration.ofSeconds(2);

    static final Duration LONGEST_UNREST = Duration.ofSeconds(60);

    /** Bounds what a lost signal can cost. */
    static final Duration RIGHTS_AGE = Duration.ofMillis(900);

    /** Rows after the last snapshot that make a new one worth while. */
    static final int ROWS_PER_SNAPSHOT = 2_000;

    private Limits() {}
}

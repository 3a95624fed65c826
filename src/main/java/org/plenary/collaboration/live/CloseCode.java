package org.plenary.collaboration.live;

/** Why a socket is closed; the numbers that clients act on. */
enum CloseCode {
    GOING_AWAY(1001, "the server restarts"),
    MALFORMED(1007, "malformed"),
    TOO_LARGE(1009, "too large"),
    FAILED(1011, "not stored"),
    NOT_SIGNED_IN(4401, "not signed in"),
    REFUSED(4403, "refused"),
    SLOW(4408, "too slow"),
    EPOCH(4409, "another epoch");

    final int number;
    final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }
}

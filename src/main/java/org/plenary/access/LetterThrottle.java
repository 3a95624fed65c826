package org.plenary.access;

import org.plenary.base.Tally;
import org.springframework.stereotype.Component;

/**
 * Bounds the letters that anybody can have sent to an address by asking: five an hour, whichever
 * node is asked.
 */
@Component
class LetterThrottle {
    static final int AN_HOUR = 5;

    private final Tally tally;

    LetterThrottle(Tally tally) {
        this.tally = tally;
    }

    /** Whether one more letter may go to the address. */
    boolean allows(String emailKey) {
        return tally.allows("letter " + emailKey, AN_HOUR);
    }
}

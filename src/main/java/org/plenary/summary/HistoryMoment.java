package org.plenary.summary;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a summary's history.
 *
 * @param who what the attribution policy lets be shown of the person; "Plenary" for the software
 * @param what such as "Sent for review", or how much was written
 * @param note the reason that was given; empty when none
 * @param point where the text can be read as it stood after this moment; empty for a change of
 *     state
 */
public record HistoryMoment(
        String who, Instant from, Instant to, String what, String note, Optional<Point> point) {

    /** A place in the log of the shared text. */
    public record Point(long epoch, long seq) {}
}

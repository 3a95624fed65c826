package org.plenary.framework;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;

/**
 * What is stated of a poll.
 *
 * @param item null for all items of the framework
 * @param hidden whether nobody learns the stands of others before it closes
 */
public record PollPlan(@Nullable ItemId item, Instant opensAt, Instant closesAt, boolean hidden) {
    static final Duration LONGEST = Duration.ofDays(366);

    public PollPlan {
        // as it is stored, so that the same is known again
        opensAt = opensAt.truncatedTo(ChronoUnit.MILLIS);
        closesAt = closesAt.truncatedTo(ChronoUnit.MILLIS);
    }

    void check(Instant now) {
        if (!closesAt.isAfter(opensAt)) {
            throw new InvalidInput(
                    "The poll would close before it opens, so nothing was saved. Choose a later moment to close it.");
        }
        if (!closesAt.isAfter(now)) {
            throw new InvalidInput(
                    "The poll would be over already, so nothing was saved. Choose a moment to come.");
        }
        if (Duration.between(opensAt, closesAt).compareTo(LONGEST) > 0) {
            throw new InvalidInput(
                    "A poll is open for a year at most, so nothing was saved. Choose an earlier moment to close it.");
        }
    }
}

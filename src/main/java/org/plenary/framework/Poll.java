package org.plenary.framework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which positions are asked for.
 *
 * @param item null for all items of the framework
 * @param hidden whether nobody learns the stands of others before it closes
 */
public record Poll(
        PollId id,
        long version,
        FrameworkId framework,
        @Nullable ItemId item,
        Instant opensAt,
        Instant closesAt,
        boolean hidden) {

    /** Where a poll is in its time. */
    public enum Phase {
        ANNOUNCED("Not open yet"),
        OPEN("Open"),
        CLOSED("Closed");

        private final String word;

        Phase(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** It opens at the moment that is stated, and is closed from the one that is stated on. */
    public Phase phase(Instant now) {
        if (now.isBefore(opensAt)) {
            return Phase.ANNOUNCED;
        }
        return now.isBefore(closesAt) ? Phase.OPEN : Phase.CLOSED;
    }

    public boolean covers(ItemId other) {
        return item == null || item.equals(other);
    }

    /** Whether, at that moment, it keeps the stands on the item from everybody else. */
    boolean hides(ItemId other, Instant now) {
        return hidden && covers(other) && phase(now) == Phase.OPEN;
    }

    boolean overlaps(PollPlan plan) {
        boolean sameItems = item == null || plan.item() == null || item.equals(plan.item());
        return sameItems && opensAt.isBefore(plan.closesAt()) && plan.opensAt().isBefore(closesAt);
    }
}

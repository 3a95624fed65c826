package org.plenary.framework;

import org.jspecify.annotations.Nullable;

/**
 * Which amendments of a framework are listed.
 *
 * @param item null for those of every item
 */
public record AmendmentFilter(Show state, @Nullable ItemId item) {

    /** A state as people ask for it. */
    public enum Show {
        OPEN("Open"),
        MISFIT("No longer fits"),
        ACCEPTED("Accepted"),
        REJECTED("Rejected"),
        WITHDRAWN("Withdrawn"),
        ALL("All");

        private final String word;

        Show(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static AmendmentFilter of(Show state) {
        return new AmendmentFilter(state, null);
    }
}

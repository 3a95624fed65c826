package org.plenary.framework;

import org.jspecify.annotations.Nullable;
import org.plenary.directory.BodySummary;

/**
 * What the reader may know of one body's stand on one item.
 *
 * @param position null unless the answer is {@link Kind#TAKEN}
 */
public record BodyAnswer(BodySummary body, Kind kind, @Nullable Position position) {

    /** Whether there is a stand, and whether the reader may know. */
    public enum Kind {
        TAKEN("Answered"),
        NONE("No answer yet"),
        /** An open poll hides the stands, also whether there is one. */
        HIDDEN("Hidden until the poll closes");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** "Objects", "No answer yet". */
    public String word() {
        return position == null ? kind.word() : position.stand().word();
    }
}

package org.plenary.framework;

import java.util.List;

/**
 * Another open amendment that cannot simply stand beside this one.
 *
 * @param clashes the words that both touch, each with both readings; empty for structural ones
 */
public record Collision(Amendment other, Why why, List<Clash> clashes) {

    /** What the other one does; follows its number. */
    public enum Why {
        SAME_WORDS("changes the same words"),
        SAME_PLACE("puts something at the same place"),
        DELETES("deletes what this one speaks of"),
        DELETED("speaks of what this one deletes"),
        MOVES_TOO("moves the same item");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** One stretch of the base with both readings. */
    public record Clash(String base, String mine, String theirs) {}

    public Collision {
        clashes = List.copyOf(clashes);
    }
}

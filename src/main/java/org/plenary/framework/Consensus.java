package org.plenary.framework;

/**
 * Whether the bodies agree on an item, by the definition that is shown beside it: substantial
 * support and no formal objection (see decision 90). Counted, never estimated.
 */
public enum Consensus {
    REACHED("Consensus"),
    /** Enough of those who answered support it, but too few answered yet. */
    TOO_FEW_ANSWERS("Too few answers"),
    NOT_ENOUGH_SUPPORT("Not enough support"),
    /** One formal objection is enough. */
    OBJECTED("Objected to"),
    /** A poll hides the stands until it closes. */
    HIDDEN("Hidden until the poll closes"),
    /** No body is asked. */
    NOBODY_CONSULTED("Nobody consulted");

    /** Answers needed, in hundredths of the consulted bodies. */
    static final int ANSWERED_PERCENT = 50;

    /** Support needed, in hundredths of the bodies that answered. */
    static final int SUPPORT_PERCENT = 75;

    /** The definition as it stands on screen and in each recorded decision. */
    public static final String DEFINITION =
            "Consensus is substantial support and no formal objection: at least half of the consulted"
                    + " bodies answered, at least three quarters of those that answered endorse the item,"
                    + " with or without reservation, and none objects. Abstaining is an answer.";

    private final String word;

    Consensus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** What the counts come to; compares whole numbers, so nothing is rounded. */
    public static Consensus of(StandCounts counts) {
        if (counts.consulted() == 0) {
            return NOBODY_CONSULTED;
        }
        if (counts.of(Stand.OBJECTS) > 0) {
            return OBJECTED;
        }
        int answered = counts.answered();
        if (answered * 100 < counts.consulted() * ANSWERED_PERCENT) {
            return TOO_FEW_ANSWERS;
        }
        return counts.supporting() * 100 >= answered * SUPPORT_PERCENT
                ? REACHED
                : NOT_ENOUGH_SUPPORT;
    }
}

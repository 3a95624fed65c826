package org.plenary.framework;

/** Whether a statement from outside is shown. */
public enum StatementState {
    PENDING("To read"),
    PUBLISHED("Published"),
    HELD_BACK("Held back");

    private final String word;

    StatementState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

package org.plenary.framework;

/** What became of a statement from outside. */
public enum Disposition {
    TAKEN_INTO("Taken into"),
    NOT_TAKEN("Not taken");

    private final String word;

    Disposition(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

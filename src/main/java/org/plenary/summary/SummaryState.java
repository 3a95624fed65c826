package org.plenary.summary;

/** Where a discussion summary stands. The moves between the states are in {@link SummaryRules}. */
public enum SummaryState {
    DRAFTING("Drafting"),
    IN_REVIEW("In review"),
    APPROVED("Approved"),
    /** Version 1 is public. */
    PUBLISHED("Published"),
    /** A later version is public; it carries a corrigendum note. */
    CORRECTED("Corrected");

    private final String word;

    SummaryState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The text that stands now is public. */
    public boolean released() {
        return this == PUBLISHED || this == CORRECTED;
    }

    /** Somebody may still change the text. */
    public boolean open() {
        return this == DRAFTING || this == IN_REVIEW;
    }
}

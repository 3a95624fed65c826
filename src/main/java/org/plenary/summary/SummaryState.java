package org.plenary.summary;

/**
 * Where a discussion summary stands. The moves between the states are in {@link SummaryRules}. The
 * shape stands beside the word wherever a state is shown, so that colour is never alone.
 */
public enum SummaryState {
    DRAFTING("Drafting", "○"),
    IN_REVIEW("In review", "◐"),
    APPROVED("Approved", "◕"),
    /** Version 1 is public. */
    PUBLISHED("Published", "●"),
    /** A later version is public; it carries a corrigendum note. */
    CORRECTED("Corrected", "◉");

    private final String word;
    private final String shape;

    SummaryState(String word, String shape) {
        this.word = word;
        this.shape = shape;
    }

    public String word() {
        return word;
    }

    public String shape() {
        return shape;
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

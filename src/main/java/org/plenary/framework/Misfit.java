package org.plenary.framework;

/** Why an open amendment cannot be accepted as it is. Nothing of it was lost. */
public enum Misfit {
    /** It fits. */
    NONE(""),
    SAME_WORDS("The text has changed since, in the same words."),
    ALREADY_IN("What it proposes is in the text already."),
    TOO_LONG("Together with what changed since, the text would be too long."),
    ITEM_DELETED("The item was deleted."),
    PLACE_DELETED("The place that it names was deleted.");

    private final String sentence;

    Misfit(String sentence) {
        this.sentence = sentence;
    }

    /** What a reader is told; empty when it fits. */
    public String sentence() {
        return sentence;
    }
}

package org.plenary.framework;

/** Whether a cited passage still says what the item rests on. */
public enum EvidenceState {
    CURRENT("Unchanged"),
    CHANGED("Changed, reconfirm"),
    /** The passage no longer stands in the summary; its words are gone here too. */
    GONE("No longer there");

    private final String word;

    EvidenceState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

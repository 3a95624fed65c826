package org.plenary.framework;

/** How a passage bears on an item. */
public enum EvidenceTie {
    SUPPORTS("Supports"),
    QUALIFIES("Qualifies"),
    CONTRADICTS("Contradicts");

    private final String word;

    EvidenceTie(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

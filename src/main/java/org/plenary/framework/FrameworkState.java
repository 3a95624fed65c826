package org.plenary.framework;

/** Where a framework stands. A corrigendum leads from adopted back to a draft of the next round. */
public enum FrameworkState {
    DRAFT("Draft"),
    CONSULTATION("In consultation"),
    ADOPTED("Adopted");

    private final String word;

    FrameworkState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

package org.plenary.workshop;

/** What sort of meeting a session is. */
public enum SessionKind {
    PLENARY("Plenary"),
    BREAKOUT("Breakout"),
    PANEL("Panel"),
    USE_CASES("Use cases"),
    SHOWCASE("Showcase");

    private final String word;

    SessionKind(String word) {
        this.word = word;
    }

    /** As it stands on screen. */
    public String word() {
        return word;
    }
}

package org.plenary.workshop;

/** What a contribution to a session is. */
public enum ContributionKind {
    TALK("Talk"),
    USE_CASE("Use case"),
    PROTOTYPE("Prototype"),
    PANEL("Panel");

    private final String word;

    ContributionKind(String word) {
        this.word = word;
    }

    /** As it stands on screen. */
    public String word() {
        return word;
    }
}

package org.plenary.framework;

/** A seat at one framework; each includes the ones before it. */
public enum FrameworkRole {
    COMMENTER("Commenter"),
    DRAFTER("Drafter"),
    EDITOR("Editor");

    private final String word;

    FrameworkRole(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

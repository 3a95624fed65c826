package org.plenary.framework;

/** How far a jurisdiction took up a framework or one of its items. */
public enum Uptake {
    TAKEN_UP("Taken up"),
    PARTLY("Partly taken up"),
    NOT("Not taken up");

    private final String word;

    Uptake(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

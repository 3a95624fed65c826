package org.plenary.framework;

/** What became of a finding or recommendation in a framework. */
public enum FindingState {
    OPEN("Nothing yet"),
    USED("Used"),
    SET_ASIDE("Set aside");

    private final String word;

    FindingState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

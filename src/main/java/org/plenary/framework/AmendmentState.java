package org.plenary.framework;

/** What became of an amendment; every state but the first is final. */
public enum AmendmentState {
    OPEN("Open"),
    ACCEPTED("Accepted"),
    ACCEPTED_WITH_CHANGES("Accepted with changes"),
    REJECTED("Rejected"),
    WITHDRAWN("Withdrawn");

    private final String word;

    AmendmentState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean accepted() {
        return this == ACCEPTED || this == ACCEPTED_WITH_CHANGES;
    }
}

package org.plenary.workshop;

/** Whether a programme is for its organizers only or for everyone. */
public enum ProgrammeState {
    DRAFT("Draft"),
    PUBLISHED("Published");

    private final String word;

    ProgrammeState(String word) {
        this.word = word;
    }

    /** As it stands on screen. */
    public String word() {
        return word;
    }
}

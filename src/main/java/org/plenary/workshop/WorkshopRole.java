package org.plenary.workshop;

/** What an account may do in one workshop: run it, take part and write, or read along. */
public enum WorkshopRole {
    ORGANIZER("Organizer"),
    PARTICIPANT("Participant"),
    OBSERVER("Observer");

    private final String word;

    WorkshopRole(String word) {
        this.word = word;
    }

    /** As it stands on screen. */
    public String word() {
        return word;
    }
}

package org.plenary.workshop;

/** A duty in one session: answerable for its summary, or writing in it. */
public enum SessionDuty {
    RAPPORTEUR("Rapporteur"),
    SCRIBE("Scribe");

    private final String word;

    SessionDuty(String word) {
        this.word = word;
    }

    /** As it stands on screen. */
    public String word() {
        return word;
    }
}

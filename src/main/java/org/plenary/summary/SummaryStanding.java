package org.plenary.summary;

/** What a person is to one summary; somebody may be several of these at once. */
public enum SummaryStanding {
    /** Organizer or administrator of the network. */
    NETWORK_ORGANIZER("Network organizer"),
    /** Organizer of the session's workshop. */
    ORGANIZER("Organizer"),
    /** Answerable for this session's summary. */
    RAPPORTEUR("Rapporteur"),
    /** Scribe or participant whom the session's access lets write. */
    WRITER("Writer"),
    /** Participant of the workshop who may read the session but not write in it. */
    PARTICIPANT("Participant"),
    /** Whoever else may read the session. */
    READER("Observer");

    private final String word;

    SummaryStanding(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

package org.plenary.framework;

/** What a person is to one framework; somebody may be several of these at once. */
public enum FrameworkStanding {
    /** Decides, adopts, moderates. */
    EDITOR("Editor"),
    /** Writes items and proposes amendments. */
    DRAFTER("Drafter"),
    /** Takes part in the discussion. */
    COMMENTER("Commenter"),
    /** Entitled at this moment to speak for a member body. */
    SPEAKER("Speaks for a member body"),
    /** Organizer or administrator of the network: makes frameworks, gives seats, reads. */
    NETWORK_ORGANIZER("Network organizer"),
    /** Member of the network: reads. */
    MEMBER("Member");

    private final String word;

    FrameworkStanding(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

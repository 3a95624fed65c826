package org.plenary.workshop;

/** How far a session's record may name who said something; NONE is the Chatham House Rule. */
public enum AttributionPolicy {
    ATTRIBUTED("Attributed to people"),
    BY_ORGANISATION("By organisation"),
    BY_SECTOR("By sector"),
    NONE("Not attributed (Chatham House Rule)");

    private final String word;

    AttributionPolicy(String word) {
        this.word = word;
    }

    /** As it stands on screen. */
    public String word() {
        return word;
    }
}

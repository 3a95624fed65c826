package org.plenary.framework;

/** What a member body says to one item. */
public enum Stand {
    ENDORSES("Endorses"),
    WITH_RESERVATION("Endorses with reservation"),
    ABSTAINS("Abstains"),
    OBJECTS("Objects");

    private final String word;

    Stand(String word) {
        this.word = word;
    }

    /** As it stands on screen after the body's name. */
    public String word() {
        return word;
    }

    /** Whether it counts as support. */
    public boolean supports() {
        return this == ENDORSES || this == WITH_RESERVATION;
    }

    /** Whether it says nothing without the words of what is reserved or objected to. */
    public boolean needsStatement() {
        return this == WITH_RESERVATION || this == OBJECTS;
    }
}

package org.plenary.workshop;

/** The part of society that a participant comes from. */
public enum Sector {
    GOVERNMENT("Government"),
    NATIONAL_LABORATORY("National laboratory"),
    INTERNATIONAL("International organisation"),
    ACADEMIA("Academia"),
    CIVIL_SOCIETY("Civil society"),
    INDUSTRY("Industry"),
    OTHER("Other sector"),
    UNKNOWN("Sector not stated");

    private final String word;

    Sector(String word) {
        this.word = word;
    }

    /** As it stands on screen. */
    public String word() {
        return word;
    }
}

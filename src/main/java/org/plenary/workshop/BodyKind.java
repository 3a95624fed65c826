package org.plenary.workshop;

/** What sort of organisation a body is. */
public enum BodyKind {
    AGENCY("Agency"),
    INSTITUTE("Institute"),
    LABORATORY("Laboratory"),
    UNIVERSITY("University"),
    INTERNATIONAL("International organisation"),
    CIVIL_SOCIETY("Civil society organisation"),
    COMPANY("Company"),
    INITIATIVE("Initiative"),
    NETWORK("Network"),
    OTHER("Organisation");

    private final String word;

    BodyKind(String word) {
        this.word = word;
    }

    /** As it stands on screen. */
    public String word() {
        return word;
    }
}

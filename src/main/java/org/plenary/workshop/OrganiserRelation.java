package org.plenary.workshop;

/** How a body stands to a workshop. */
public enum OrganiserRelation {
    ORGANISES("organises"),
    CO_ORGANISES("co-organises"),
    HOSTS("hosts"),
    IMPLEMENTS("implements"),
    ON_BEHALF_OF("on behalf of");

    private final String word;

    OrganiserRelation(String word) {
        this.word = word;
    }

    /** As it stands on screen. */
    public String word() {
        return word;
    }
}

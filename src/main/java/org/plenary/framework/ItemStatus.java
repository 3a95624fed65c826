package org.plenary.framework;

/** How far the work of an action or milestone has come. */
public enum ItemStatus {
    NOT_STARTED("Not started"),
    UNDER_WAY("Under way"),
    DONE("Done"),
    STOPPED("Stopped");

    private final String word;

    ItemStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

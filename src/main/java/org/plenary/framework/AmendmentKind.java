package org.plenary.framework;

/** What an amendment proposes. */
public enum AmendmentKind {
    TEXT("Change of text"),
    NEW_ITEM("New item"),
    DELETION("Deletion"),
    MOVE("Move");

    private final String word;

    AmendmentKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

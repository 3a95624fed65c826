package org.plenary.collaboration;

/** What someone may do in a document; each role includes the ones before it. */
public enum DocumentRole {
    NONE,
    READ,
    COMMENT,
    /** May change the text only by marks that, when rejected, restore it. */
    SUGGEST,
    WRITE;

    public boolean atLeast(DocumentRole other) {
        return compareTo(other) >= 0;
    }
}

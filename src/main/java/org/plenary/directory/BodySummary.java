package org.plenary.directory;

import org.plenary.workshop.BodyKind;

/** A member body in a list. */
public record BodySummary(
        BodyId id, String slug, String name, String shortCode, BodyKind kind, String jurisdiction) {

    /** "National Institute of Standards and Technology (NIST)". */
    public String label() {
        return shortCode.isEmpty() ? name : name + " (" + shortCode + ")";
    }
}

package org.plenary.publishing;

/** What a released version of a framework is. */
public enum ReleaseKind {
    /** A draft that is put before the public for comments; it commits nobody. */
    CONSULTATION("Consultation draft"),
    /** The text that the network has agreed on. */
    ADOPTED("Adopted"),
    /** The adopted text with mistakes mended; its note says which. */
    CORRIGENDUM("Adopted, corrected");

    private final String word;

    ReleaseKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** How it is drawn beside the word. */
    public String mark() {
        return switch (this) {
            case CONSULTATION -> "half";
            case ADOPTED -> "public";
            case CORRIGENDUM -> "corrected";
        };
    }

    /** Whether the text holds until the next such release. */
    public boolean inForce() {
        return this != CONSULTATION;
    }
}

package org.plenary.workshop.eventpage;

/** How far a recognised value may be relied on. */
public enum Confidence {
    /** The page names the field itself, for example “Location: …”. */
    STATED("Stated on the page"),
    /** A turn of phrase says so, for example “will bring together …”. */
    READ("Read from a sentence"),
    /** The value may be wrong: a person has to look. */
    TO_CHECK("To check");

    private final String words;

    Confidence(String words) {
        this.words = words;
    }

    /** The words for the screen. */
    public String words() {
        return words;
    }
}

package org.plenary.framework;

/** Why an adopted framework is taken up again. */
public enum RoundPurpose {
    /** Mends mistakes without changing what was agreed; may be adopted without a consultation. */
    CORRIGENDUM("Corrigendum"),
    /** Goes through draft, consultation and adoption once more. */
    NEXT_VERSION("Next version");

    private final String word;

    RoundPurpose(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

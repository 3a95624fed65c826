package org.plenary.summary;

import java.util.Locale;
import java.util.Optional;

/** What a marked block of a summary is. The key is the value in the shared text. */
public enum PassageKind {
    FINDING("Finding"),
    RECOMMENDATION("Recommendation"),
    DISAGREEMENT("Disagreement"),
    QUESTION("Open question"),
    LESSON("Use-case lesson"),
    RISK("Risk"),
    RESOURCE("Resource"),
    DECISION("Decision");

    private final String word;

    PassageKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a key; a key that this version does not know gives nothing. */
    public static Optional<PassageKind> ofKey(String key) {
        for (PassageKind kind : values()) {
            if (kind.key().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

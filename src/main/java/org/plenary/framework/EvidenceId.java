package org.plenary.framework;

import java.util.UUID;

/** Names one tie between an item and a passage. */
public record EvidenceId(UUID value) {
    public static EvidenceId random() {
        return new EvidenceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

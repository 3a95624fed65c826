package org.plenary.publishing;

import java.util.UUID;

/** Names one released version of one summary, for ever. */
public record PublicationId(UUID value) {
    public static PublicationId random() {
        return new PublicationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

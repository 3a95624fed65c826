package org.plenary.collaboration;

import java.util.UUID;

/** Names one shared document, for ever; also the last part of its socket's address. */
public record DocumentId(UUID value) {
    public static DocumentId random() {
        return new DocumentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.plenary.framework;

import java.util.UUID;

/** Names one statement from outside. */
public record StatementId(UUID value) {
    public static StatementId random() {
        return new StatementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

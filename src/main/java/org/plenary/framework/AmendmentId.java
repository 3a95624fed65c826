package org.plenary.framework;

import java.util.UUID;

/** Names one amendment for ever, whatever became of it. */
public record AmendmentId(UUID value) {
    public static AmendmentId random() {
        return new AmendmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.plenary.framework;

import java.util.UUID;

/** Names one framework for ever, whatever its state. */
public record FrameworkId(UUID value) {
    public static FrameworkId random() {
        return new FrameworkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

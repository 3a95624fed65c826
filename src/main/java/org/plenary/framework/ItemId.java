package org.plenary.framework;

import java.util.UUID;

/** Names one item of a framework for ever, also after it was moved or deleted. */
public record ItemId(UUID value) {
    public static ItemId random() {
        return new ItemId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

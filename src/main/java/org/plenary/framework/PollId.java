package org.plenary.framework;

import java.util.UUID;

/** Names one poll for ever. */
public record PollId(UUID value) {
    public static PollId random() {
        return new PollId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

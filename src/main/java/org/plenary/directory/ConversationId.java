package org.plenary.directory;

import java.util.UUID;

/** Names one conversation of two people. */
public record ConversationId(UUID value) {
    public static ConversationId random() {
        return new ConversationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

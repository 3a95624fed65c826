package org.plenary.summary;

import java.util.UUID;

/** Names one comment; drawn before it is sent, so that sending twice stores it once. */
public record CommentId(UUID value) {
    public static CommentId random() {
        return new CommentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

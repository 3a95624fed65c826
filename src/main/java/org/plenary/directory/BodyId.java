package org.plenary.directory;

import java.util.UUID;

/** An institute, agency or organisation of the network. */
public record BodyId(UUID value) {
    public static BodyId random() {
        return new BodyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

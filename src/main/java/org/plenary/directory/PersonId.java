package org.plenary.directory;

import java.util.UUID;

/** Somebody in the directory, with or without an account. */
public record PersonId(UUID value) {
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

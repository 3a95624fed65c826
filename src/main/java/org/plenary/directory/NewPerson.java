package org.plenary.directory;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without an account who is to be made.
 *
 * @param tie number of the affiliation
 * @param body what they belong to; null for nothing
 * @param role at most 200 characters
 */
record NewPerson(
        PersonId id, List<PersonValue> values, UUID tie, @Nullable BodyId body, String role) {

    static NewPerson of(ImportPreview.Entry entry) {
        BodySummary body = entry.body();
        return new NewPerson(
                PersonId.random(),
                entry.values(),
                UUID.randomUUID(),
                body == null ? null : body.id(),
                entry.role());
    }

    List<UUID> ties() {
        return body == null ? List.of() : List.of(tie);
    }

    /** The row of the affiliation, for members. */
    Object[] row() {
        return new Object[] {
            tie,
            id.value(),
            Objects.requireNonNull(body).value(),
            role,
            Audience.MEMBERS.name(),
            Tags.of(id, Audience.MEMBERS, List.of()).toArray(String[]::new)
        };
    }
}

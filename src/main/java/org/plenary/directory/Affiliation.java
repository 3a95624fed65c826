package org.plenary.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dated tie of a person to a body.
 *
 * @param from the first day; null when it is not known
 * @param until the last day; null while it goes on
 */
public record Affiliation(
        UUID id,
        BodySummary body,
        String roleTitle,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Audience audience) {

    /** Unknown ends count as open. */
    public boolean heldOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    /** "Director, NIST". */
    public String title() {
        return roleTitle.isEmpty() ? body.name() : roleTitle + ", " + body.name();
    }
}

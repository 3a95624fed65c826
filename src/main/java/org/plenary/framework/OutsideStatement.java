package org.plenary.framework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the reader may see it.
 *
 * @param number in its framework, from 1
 * @param item code and title of the item that it is on, such as "A3 Shared evaluations"; empty for
 *     the whole text
 * @param itemCode empty for the whole text
 * @param email empty for everyone but those who moderate
 * @param heldBecause empty unless it is held back
 * @param takenInto code of the item that it was taken into
 * @param reason why it was not taken, or how it was
 */
public record OutsideStatement(
        StatementId id,
        long version,
        FrameworkId framework,
        int number,
        String item,
        String itemCode,
        String name,
        String organisation,
        String email,
        String text,
        Instant submittedAt,
        StatementState state,
        String heldBecause,
        @Nullable Disposition disposition,
        String takenInto,
        String reason) {

    /** "Ada Lovelace, Analytical Society", or "Somebody who gave no name". */
    public String from() {
        if (name.isEmpty() && organisation.isEmpty()) {
            return "Somebody who gave no name";
        }
        return name.isEmpty() || organisation.isEmpty()
                ? name + organisation
                : name + ", " + organisation;
    }

    /** "Taken into A3", "Not taken", "No answer yet". */
    public String outcome() {
        if (disposition == null) {
            return "No answer yet";
        }
        return disposition == Disposition.TAKEN_INTO
                ? disposition.word() + " " + takenInto
                : disposition.word();
    }

    /** Whether it still has to be settled before adoption. */
    public boolean open() {
        return state == StatementState.PENDING
                || (state == StatementState.PUBLISHED && disposition == null);
    }

    OutsideStatement withoutEmail() {
        return new OutsideStatement(
                id,
                version,
                framework,
                number,
                item,
                itemCode,
                name,
                organisation,
                "",
                text,
                submittedAt,
                state,
                heldBecause,
                disposition,
                takenInto,
                reason);
    }
}

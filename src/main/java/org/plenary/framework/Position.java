package org.plenary.framework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.BodyId;
import org.plenary.workshop.Capacity;

/**
 * One stand of one body on one item. Who took it in the body's name is kept and not shown.
 *
 * @param number the first of the body on this item is 1; rises with each change
 * @param statement at most {@link PositionPlan#LONGEST_STATEMENT} characters of plain text
 * @param itemVersion the item's version whose text it was taken on
 * @param earlierText whether the item's text was changed since
 * @param endedAt when it was replaced or withdrawn; null while it stands
 * @param withdrawn whether it ended without another in its place
 */
public record Position(
        ItemId item,
        BodyId body,
        int number,
        Stand stand,
        String statement,
        Capacity capacity,
        long itemVersion,
        boolean earlierText,
        Instant takenAt,
        @Nullable Instant endedAt,
        boolean withdrawn) {

    /** Whether it differs from plain support and so stands beside the text. */
    public boolean setApart() {
        return stand != Stand.ENDORSES || !statement.isEmpty();
    }
}

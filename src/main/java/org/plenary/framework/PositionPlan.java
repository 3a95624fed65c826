package org.plenary.framework;

import org.plenary.base.InvalidInput;
import org.plenary.workshop.Capacity;

/**
 * What a body says.
 *
 * @param statement plain text; needed with a reservation and with an objection
 * @param itemVersion the version of the item that the person had before them
 * @param before number of the position that it follows, 0 for the first of the body on the item
 */
public record PositionPlan(
        Stand stand, String statement, Capacity capacity, long itemVersion, int before) {
    public static final int LONGEST_STATEMENT = 4_000;

    PositionPlan checked() {
        String words = PlainText.optional("The statement", statement, LONGEST_STATEMENT);
        if (words.isEmpty() && stand.needsStatement()) {
            throw new InvalidInput(
                    stand == Stand.OBJECTS
                            ? "An objection needs its reason, so nothing was saved. Write in the statement what would have to change."
                            : "A reservation needs words, so nothing was saved. Write in the statement what is reserved.");
        }
        return new PositionPlan(stand, words, capacity, itemVersion, before);
    }
}

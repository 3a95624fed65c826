package org.plenary.workshop.eventpage;

import org.jspecify.annotations.Nullable;

/**
 * Another event that the page names.
 *
 * @param name its name
 * @param relation whether it came before or follows
 * @param place its place, or null when not said
 * @param dates its dates, or null when not said
 */
public record RelatedEvent(
        String name, Relation relation, @Nullable String place, @Nullable EventDates dates) {

    /** How it stands in time to the event of the page. */
    public enum Relation {
        BEFORE,
        AFTER
    }
}

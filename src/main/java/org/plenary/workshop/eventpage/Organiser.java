package org.plenary.workshop.eventpage;

import org.jspecify.annotations.Nullable;

/**
 * A body that stands behind an event.
 *
 * @param name its name as written, without the acronym
 * @param acronym as written in parentheses, or null
 * @param relation what it does
 * @param towards the body it acts for or through; null when its relation is to the event itself
 * @param link where the page points for it, or null
 */
public record Organiser(
        String name,
        @Nullable String acronym,
        Relation relation,
        @Nullable String towards,
        @Nullable PageLink link) {

    /** What a body does for an event. */
    public enum Relation {
        ORGANISES("organises"),
        CO_ORGANISES("co-organises"),
        HOSTS("hosts"),
        CO_HOSTS("co-hosts"),
        IMPLEMENTS("implements"),
        ON_BEHALF_OF("on behalf of");

        private final String words;

        Relation(String words) {
            this.words = words;
        }

        /** The words for the screen. */
        public String words() {
            return words;
        }
    }
}

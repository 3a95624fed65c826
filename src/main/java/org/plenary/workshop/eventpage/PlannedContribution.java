package org.plenary.workshop.eventpage;

import org.jspecify.annotations.Nullable;

/**
 * A part of the programme that the page hints at.
 *
 * @param kind what it is
 * @param title a short name made of the page's words
 * @param jurisdiction where a use case comes from, or null
 */
public record PlannedContribution(Kind kind, String title, @Nullable Jurisdiction jurisdiction) {

    /** Kinds of contribution. */
    public enum Kind {
        USE_CASE("Use case"),
        PROTOTYPE("Prototype"),
        PANEL("Panel"),
        KEYNOTE("Keynote"),
        BREAKOUT("Breakout"),
        TALK("Talk");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The words for the screen. */
        public String words() {
            return words;
        }
    }
}

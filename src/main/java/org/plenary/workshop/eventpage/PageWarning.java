package org.plenary.workshop.eventpage;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know before using the preview.
 *
 * @param about what it concerns
 * @param sentence for the screen
 * @param span place in {@link EventPage#text()}, or null when something is missing
 */
public record PageWarning(About about, String sentence, @Nullable SourceSpan span) {

    /** What a warning concerns. */
    public enum About {
        TITLE,
        PLACE,
        DATES,
        LINKS,
        ORGANISERS,
        OBJECTIVES,
        TEXT
    }
}

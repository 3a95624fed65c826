package org.plenary.workshop.eventpage;

import org.plenary.base.InvalidInput;

/** Reads event pages. Stateless and safe for many threads. */
public final class EventPageReader {

    /** Longest text that is read, in UTF-16 units; longer pages are refused. */
    public static final int MAX_CHARACTERS = 1 << 20;

    /**
     * Reads a page.
     *
     * @param source the page as pasted or uploaded: plain text, Markdown or HTML
     * @param choices what a person decided before
     * @throws InvalidInput when the source is longer than {@link #MAX_CHARACTERS}
     */
    public EventPage read(String source, ReadingChoices choices) {
        if (source.length() > MAX_CHARACTERS) {
            throw new InvalidInput(
                    "The page has %,d characters and Plenary reads at most %,d, so it was not read. Paste only the part about the event."
                            .formatted(source.length(), MAX_CHARACTERS));
        }
        return new Reading(source, choices).read();
    }
}

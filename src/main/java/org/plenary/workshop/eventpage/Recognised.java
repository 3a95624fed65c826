package org.plenary.workshop.eventpage;

/**
 * One value that was found on a page.
 *
 * @param value what was found
 * @param span where it stands in {@link EventPage#text()}
 * @param confidence how far it may be relied on
 * @param why one short phrase for the screen, for example “after “Location:””
 */
public record Recognised<T>(T value, SourceSpan span, Confidence confidence, String why) {

    /** Answers whether a person has to look at this value. */
    public boolean toCheck() {
        return confidence == Confidence.TO_CHECK;
    }
}

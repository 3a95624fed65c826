package org.plenary.workshop.eventpage;

/**
 * Text that belongs to the page's furniture and not to the event.
 *
 * @param number ordinal on the page from 0; used to take it back
 * @param text the words
 * @param span place in {@link EventPage#text()}
 * @param why one short phrase for the screen
 * @param takenBack the reader was asked to keep these words
 */
public record SetAside(int number, String text, SourceSpan span, String why, boolean takenBack) {}

package org.plenary.workshop.eventpage;

/**
 * Something about one line or event of an imported file.
 *
 * @param number the line of a table from 1, or the event's ordinal in a calendar
 * @param sentence for the screen
 * @param blocking nothing can be imported while it stands
 */
public record LineProblem(int number, String sentence, boolean blocking) {}

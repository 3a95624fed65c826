package org.plenary.workshop.eventpage;

import org.jspecify.annotations.Nullable;

/**
 * A date found in a text.
 *
 * @param start first character
 * @param end after the last one
 * @param dates the date, or null when the words do not name one
 * @param problem why a person has to look, or null
 */
record DateMatch(int start, int end, @Nullable EventDates dates, @Nullable String problem) {}

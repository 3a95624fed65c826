package org.plenary.workshop.eventpage;

/**
 * A mend that was made to the characters of a page.
 *
 * @param number ordinal on the page from 0; used to take the repair back
 * @param kind what was broken
 * @param before the characters as they came; also when taken back
 * @param after the characters offered instead; empty for removed ones
 * @param span place in {@link EventPage#text()}
 * @param line line in that text, from 1
 * @param takenBack the reader was asked to leave the characters as they came
 */
public record Repair(
        int number,
        Kind kind,
        String before,
        String after,
        SourceSpan span,
        int line,
        boolean takenBack) {

    /** Sorts of broken characters. */
    public enum Kind {
        DOUBLE_ENCODING("Characters encoded twice"),
        INVISIBLE("Invisible character removed");

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

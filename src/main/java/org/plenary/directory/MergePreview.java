package org.plenary.directory;

import java.util.List;

/**
 * What merging two entries would do. It shows no more of a claimed profile than the viewer may see
 * of it; what it holds besides stays as it is.
 *
 * @param kept what stays, with its version now; the other entry's address leads there afterwards
 * @param gone what is merged into it
 * @param swappable whether it can be the other way round
 * @param lines what is stated in the entry that goes, and what becomes of it
 * @param claimed whether an account stands behind what is kept: what comes along is then for that
 *     person's eyes until they show it to others
 */
public record MergePreview(
        Side kept, Side gone, boolean swappable, List<Line> lines, boolean claimed) {

    public MergePreview {
        lines = List.copyOf(lines);
    }

    /**
     * One of the two.
     *
     * @param path of its page
     * @param id of the person or the body
     * @param about what tells it from another one with the same name; may be empty
     */
    public record Side(String id, String name, String about, String path, long version) {}

    /** What becomes of a value. */
    public enum Fate {
        COMES_ALONG("Comes along"),
        SAME("Stands in both"),
        STAYS_BEHIND("Stays behind");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * One value of the entry that goes.
     *
     * @param keptInstead what stands where there is room for one only; empty elsewhere
     */
    public record Line(String field, String value, Fate fate, String keptInstead) {}
}

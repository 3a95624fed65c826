package org.plenary.framework;

import java.util.ArrayList;
import java.util.List;

/**
 * How one text became another, word by word. The parts that are not {@link Fate#ADDED} joined give
 * the older text, those that are not {@link Fate#REMOVED} the newer one.
 */
public record WordDifference(List<Part> parts) {

    /** How a stretch of words came about. */
    public enum Fate {
        KEPT,
        ADDED,
        REMOVED
    }

    /** A stretch of one fate; never empty. */
    public record Part(Fate fate, String text) {}

    public WordDifference {
        parts = List.copyOf(parts);
    }

    public static WordDifference between(String older, String newer) {
        List<String> pieces = Words.of(older);
        var parts = new ArrayList<Part>();
        int at = 0;
        for (Words.Edit edit : Words.edits(pieces, Words.of(newer))) {
            add(parts, Fate.KEPT, String.join("", pieces.subList(at, edit.from())));
            add(parts, Fate.REMOVED, String.join("", pieces.subList(edit.from(), edit.to())));
            add(parts, Fate.ADDED, edit.text());
            at = edit.to();
        }
        add(parts, Fate.KEPT, String.join("", pieces.subList(at, pieces.size())));
        return new WordDifference(parts);
    }

    public boolean empty() {
        return parts.stream().allMatch(p -> p.fate() == Fate.KEPT);
    }

    /** Number of words of this fate. */
    public int words(Fate fate) {
        return (int)
                parts.stream()
                        .filter(p -> p.fate() == fate)
                        .flatMap(p -> Words.of(p.text()).stream())
                        .filter(Words::word)
                        .count();
    }

    private static void add(List<Part> parts, Fate fate, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(fate, text));
        }
    }
}

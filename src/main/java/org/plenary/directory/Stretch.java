package org.plenary.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.directory.EntrySearch.Hit;

/**
 * A stretch of the order of names: after a place, before a key.
 *
 * @param begins whether it holds those whose name begins with the asked words
 */
record Stretch(String key, UUID id, String end, boolean begins) {
    /** Sorts after every key, as keys are valid text. */
    static final String LAST = "\uDBFF\uDFFF";

    /**
     * All that is left after a place, in the order of a result: names that begin with the words,
     * those before them in the alphabet, those after.
     */
    static List<Stretch> all(String prefix, Optional<Hit> after) {
        if (prefix.isEmpty()) {
            return List.of(from("", LAST, false).after(after));
        }
        Stretch beginning = from(prefix, prefix + LAST, true);
        Stretch before = from("", prefix, false);
        Stretch rest = from(prefix + LAST, LAST, false);
        if (after.isEmpty() || after.get().begins()) {
            return List.of(beginning.after(after), before, rest);
        }
        return after.get().sortKey().compareTo(prefix) < 0
                ? List.of(before.after(after), rest)
                : List.of(rest.after(after));
    }

    private static Stretch from(String key, String end, boolean begins) {
        return new Stretch(key, Ask.NOBODY, end, begins);
    }

    private Stretch after(Optional<Hit> hit) {
        return hit.map(h -> new Stretch(h.sortKey(), h.person(), end, begins)).orElse(this);
    }
}

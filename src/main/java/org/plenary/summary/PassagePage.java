package org.plenary.summary;

import java.util.List;

/**
 * Found passages, in the order of programmes and texts.
 *
 * @param next for the query's {@code after}; empty on the last page
 */
public record PassagePage(List<FoundPassage> passages, String next) {
    /** Passages on a page, at most. */
    public static final int SIZE = 20;

    static final PassagePage EMPTY = new PassagePage(List.of(), "");

    public PassagePage {
        passages = List.copyOf(passages);
    }
}

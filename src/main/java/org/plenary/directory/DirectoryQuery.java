package org.plenary.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;

/**
 * What somebody looks for. Every word must begin a word that the viewer may see; of one filter's
 * values any, of several filters all must hold.
 *
 * @param text typed words; at most 200 characters
 * @param filters values, at most 20 in all
 * @param after where the page before ended; null for the first page
 */
public record DirectoryQuery(
        String text, Map<Filter, List<String>> filters, @Nullable String after) {
    public static final int LONGEST_TEXT = 200;
    public static final int MOST_FILTERS = 20;

    public DirectoryQuery {
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidInput(
                    "The search has %,d characters; at most %d fit. Nothing was searched. Use fewer words."
                            .formatted(text.length(), LONGEST_TEXT));
        }
        if (filters.values().stream().mapToInt(List::size).sum() > MOST_FILTERS) {
            throw new InvalidInput(
                    "More than %d filters are set. Nothing was searched. Take some away."
                            .formatted(MOST_FILTERS));
        }
        filters = Map.copyOf(filters);
    }

    public static DirectoryQuery of(String text) {
        return new DirectoryQuery(text, Map.of(), null);
    }

    public DirectoryQuery with(Filter filter, String... values) {
        var more = new java.util.HashMap<>(filters);
        more.put(filter, List.of(values));
        return new DirectoryQuery(text, more, null);
    }

    public DirectoryQuery startingAfter(@Nullable String cursor) {
        return new DirectoryQuery(text, filters, cursor);
    }
}

package org.plenary.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;

/**
 * What somebody looks for. Every word must begin a word that the viewer may see; of one field's
 * filters any, of several fields' all must hold.
 *
 * @param text typed words; at most 200 characters
 * @param filters whole values, at most 20 in all
 * @param after where the page before ended; null for the first page
 */
public record DirectoryQuery(
        String text, Map<Field, List<String>> filters, @Nullable String after) {
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
        filters.keySet().stream()
                .filter(f -> !f.isFilter())
                .findAny()
                .ifPresent(f -> {
                    throw new InvalidInput(f.words() + " is not a filter.");
                });
        filters = Map.copyOf(filters);
    }

    public static DirectoryQuery of(String text) {
        return new DirectoryQuery(text, Map.of(), null);
    }

    public DirectoryQuery with(Field field, String... values) {
        var more = new java.util.HashMap<>(filters);
        more.put(field, List.of(values));
        return new DirectoryQuery(text, more, null);
    }

    public DirectoryQuery startingAfter(@Nullable String cursor) {
        return new DirectoryQuery(text, filters, cursor);
    }
}

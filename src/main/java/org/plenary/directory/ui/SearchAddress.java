package org.plenary.directory.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Texts;
import org.plenary.directory.DirectoryQuery;
import org.plenary.directory.Filter;

/**
 * A search as an address: {@code ?q=…&expertise=…&expertise=…&view=table&after=…}.
 *
 * @param table whether the people stand in a table
 */
record SearchAddress(
        String text, Map<Filter, List<String>> filters, boolean table, @Nullable String after) {
    static final SearchAddress EMPTY = new SearchAddress("", Map.of(), false, null);

    private static final int MOST_OF_ONE = 5;

    static SearchAddress of(QueryParameters parameters) {
        var filters = new EnumMap<Filter, List<String>>(Filter.class);
        int room = DirectoryQuery.MOST_FILTERS;
        for (Filter filter : Filter.values()) {
            List<String> values =
                    parameters.getParameters(filter.key()).stream()
                            .filter(v -> !v.isBlank())
                            .map(v -> Texts.shorten(v, filter.longest()))
                            .distinct()
                            .limit(filter.typed() ? 1 : Math.min(MOST_OF_ONE, room))
                            .toList();
            room -= values.size();
            if (!values.isEmpty() && room >= 0) {
                filters.put(filter, values);
            }
        }
        return new SearchAddress(
                parameters.getSingleParameter("q").orElse("").strip(),
                filters,
                parameters.getSingleParameter("view").filter("table"::equals).isPresent(),
                parameters.getSingleParameter("after").orElse(null));
    }

    static SearchAddress of(DirectoryQuery query) {
        return new SearchAddress(query.text(), query.filters(), false, null);
    }

    DirectoryQuery query() {
        return new DirectoryQuery(text, filters, after);
    }

    boolean asksSomething() {
        return !text.isEmpty() || !filters.isEmpty();
    }

    SearchAddress asking(String words) {
        return new SearchAddress(words.strip(), filters, table, null);
    }

    SearchAddress withoutFilters() {
        return new SearchAddress(text, Map.of(), table, null);
    }

    SearchAddress startingAfter(@Nullable String place) {
        return new SearchAddress(text, filters, table, place);
    }

    SearchAddress asTable(boolean asTable) {
        return new SearchAddress(text, filters, asTable, after);
    }

    /** What is typed in the filter; empty when nothing. */
    String typed(Filter filter) {
        return filters.getOrDefault(filter, List.of("")).getFirst();
    }

    /** With these words in the filter; the list begins anew. */
    SearchAddress typing(Filter filter, String words) {
        var changed = new LinkedHashMap<>(filters);
        changed.remove(filter);
        if (!words.isBlank()) {
            changed.put(filter, List.of(words.strip()));
        }
        return new SearchAddress(text, changed, table, null);
    }

    /** With the value chosen or not; the list begins anew. */
    SearchAddress with(Filter filter, String value, boolean chosen) {
        var values = new ArrayList<>(filters.getOrDefault(filter, List.of()));
        values.remove(value);
        if (chosen) {
            values.add(value);
        }
        var changed = new LinkedHashMap<>(filters);
        changed.put(filter, List.copyOf(values));
        if (values.isEmpty()) {
            changed.remove(filter);
        }
        return new SearchAddress(text, changed, table, null);
    }

    QueryParameters parameters() {
        var all = new LinkedHashMap<String, List<String>>();
        if (!text.isEmpty()) {
            all.put("q", List.of(text));
        }
        filters.forEach((filter, values) -> all.put(filter.key(), values));
        if (table) {
            all.put("view", List.of("table"));
        }
        if (after != null) {
            all.put("after", List.of(after));
        }
        return new QueryParameters(all);
    }
}

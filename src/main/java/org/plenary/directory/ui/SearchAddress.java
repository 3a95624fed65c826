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

/** A search as an address: {@code ?q=…&expertise=…&expertise=…&after=…}. */
record SearchAddress(String text, Map<Filter, List<String>> filters, @Nullable String after) {
    private static final int MOST_OF_ONE = 5;

    static SearchAddress of(QueryParameters parameters) {
        var filters = new EnumMap<Filter, List<String>>(Filter.class);
        for (Filter filter : Filter.values()) {
            List<String> values =
                    parameters.getParameters(filter.key()).stream()
                            .filter(v -> !v.isBlank())
                            .map(v -> Texts.shorten(v, filter.longest()))
                            .limit(MOST_OF_ONE)
                            .toList();
            if (!values.isEmpty()) {
                filters.put(filter, values);
            }
        }
        return new SearchAddress(
                parameters.getSingleParameter("q").orElse("").strip(),
                filters,
                parameters.getSingleParameter("after").orElse(null));
    }

    DirectoryQuery query() {
        return new DirectoryQuery(text, filters, after);
    }

    boolean asksSomething() {
        return !text.isEmpty() || !filters.isEmpty();
    }

    SearchAddress asking(String words) {
        return new SearchAddress(words.strip(), filters, null);
    }

    SearchAddress startingAfter(@Nullable String place) {
        return new SearchAddress(text, filters, place);
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
        return new SearchAddress(text, changed, null);
    }

    QueryParameters parameters() {
        var all = new LinkedHashMap<String, List<String>>();
        if (!text.isEmpty()) {
            all.put("q", List.of(text));
        }
        filters.forEach((filter, values) -> all.put(filter.key(), values));
        if (after != null) {
            all.put("after", List.of(after));
        }
        return new QueryParameters(all);
    }
}

package org.plenary.directory.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Texts;
import org.plenary.directory.DirectoryQuery;
import org.plenary.directory.Field;

/** A search as an address: {@code ?q=…&expertise=…&expertise=…&after=…}. */
record SearchAddress(String text, Map<Field, List<String>> filters, @Nullable String after) {
    static final List<Field> FIELDS =
            List.of(Field.EXPERTISE, Field.JURISDICTION, Field.SECTOR, Field.LANGUAGE);

    static SearchAddress of(QueryParameters parameters) {
        var filters = new EnumMap<Field, List<String>>(Field.class);
        for (Field field : FIELDS) {
            List<String> values =
                    parameters.getParameters(name(field)).stream()
                            .filter(v -> !v.isBlank())
                            .map(v -> Texts.shorten(v, field.longest()))
                            .limit(DirectoryQuery.MOST_FILTERS / FIELDS.size())
                            .toList();
            if (!values.isEmpty()) {
                filters.put(field, values);
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
    SearchAddress with(Field field, String value, boolean chosen) {
        var values = new ArrayList<>(filters.getOrDefault(field, List.of()));
        values.remove(value);
        if (chosen) {
            values.add(value);
        }
        var changed = new LinkedHashMap<>(filters);
        changed.put(field, List.copyOf(values));
        if (values.isEmpty()) {
            changed.remove(field);
        }
        return new SearchAddress(text, changed, null);
    }

    QueryParameters parameters() {
        var all = new LinkedHashMap<String, List<String>>();
        if (!text.isEmpty()) {
            all.put("q", List.of(text));
        }
        filters.forEach((field, values) -> all.put(name(field), values));
        if (after != null) {
            all.put("after", List.of(after));
        }
        return new QueryParameters(all);
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}

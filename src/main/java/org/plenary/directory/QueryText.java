package org.plenary.directory;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A query as it stands in an address, to be kept: {@code q=…&expertise=…}; without the page. */
final class QueryText {
    private QueryText() {}

    static String of(DirectoryQuery query) {
        var parts = new ArrayList<String>();
        if (!query.text().isEmpty()) {
            parts.add(part("q", query.text()));
        }
        for (Filter filter : Filter.values()) {
            query.filters()
                    .getOrDefault(filter, List.of())
                    .forEach(v -> parts.add(part(filter.key(), v)));
        }
        return String.join("&", parts);
    }

    /** What is not understood any more is left out. */
    static DirectoryQuery parse(String text) {
        String words = "";
        Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);
        for (String part : text.split("&")) {
            String[] sides = part.split("=", 2);
            if (sides.length < 2) {
                continue;
            }
            String value = URLDecoder.decode(sides[1], StandardCharsets.UTF_8);
            if (sides[0].equals("q")) {
                words = value;
            }
            for (Filter filter : Filter.values()) {
                if (filter.key().equals(sides[0])) {
                    filters.computeIfAbsent(filter, f -> new ArrayList<>()).add(value);
                }
            }
        }
        return new DirectoryQuery(words, filters, null);
    }

    private static String part(String key, String value) {
        return key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

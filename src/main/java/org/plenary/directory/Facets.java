package org.plenary.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.EntrySearch.Some;
import org.plenary.directory.FacetRows.Row;
import org.plenary.directory.Own.Self;
import org.springframework.stereotype.Component;

/**
 * Counts the values of the people whom a search finds. People are found, and their values read, by
 * the overlap of tags that decides a match: a value that the viewer may not see is in no count.
 */
@Component
class Facets {
    static final List<Filter> COUNTED = Stream.of(Filter.values()).filter(f -> !f.typed()).toList();

    private static final int MOST_CHOICES = 8;

    /** People looked at for the other choices of a filter that is set: one more search for each. */
    private static final int MOST_OTHERS = 300;

    /** Fewer will do where these are met soon. */
    private static final int LEAST_OTHERS = 30;

    private final EntrySearch entries;
    private final FacetRows rows;
    private final Own own;

    Facets(EntrySearch entries, FacetRows rows, Own own) {
        this.entries = entries;
        this.rows = rows;
        this.own = own;
    }

    /** Filters of which nobody found has anything are left out. */
    List<Facet> of(Viewer viewer, DirectoryQuery query) {
        Self self = own.of(viewer);
        List<List<String>> words = Tokens.asked(query.text()).stream().map(List::of).toList();
        List<Filter> free = COUNTED.stream().filter(f -> chosen(query, f).isEmpty()).toList();
        Map<Filter, Facet> facets = new HashMap<>(counted(self, words, query, free, Facet.MOST));
        for (Filter filter : COUNTED) {
            if (!free.contains(filter)) {
                // of one filter any value will do, so its own choice does not narrow its list
                DirectoryQuery others = without(query, filter);
                facets.putAll(counted(self, words, others, List.of(filter), MOST_OTHERS));
                facets.put(filter, withChosen(viewer, filter, facets.get(filter), query));
            }
        }
        return COUNTED.stream().filter(facets::containsKey).map(facets::get).toList();
    }

    private Map<Filter, Facet> counted(
            Self self,
            List<List<String>> words,
            DirectoryQuery query,
            List<Filter> filters,
            int most) {
        if (filters.isEmpty()) {
            return Map.of();
        }
        int least = most < Facet.MOST ? LEAST_OTHERS : most + 1;
        Some found = entries.some(self.ask(words, query), least, most + 1);
        boolean more = found.more();
        List<UUID> people = found.people().stream().limit(most).toList();
        var facets = new HashMap<Filter, Facet>();
        if (!people.isEmpty()) {
            rows.of(self.viewer(), people, filters)
                    .forEach((filter, all) -> facets.put(filter, facet(filter, all, more)));
        }
        return facets;
    }

    /**
     * Ways of writing that a filter does not tell apart are one choice, by the most usual of them.
     */
    private static Facet facet(Filter filter, List<Row> rows, boolean more) {
        Map<String, Facet.Choice> merged = new LinkedHashMap<>();
        for (Row row : rows) {
            merged.merge(
                    Tokens.whole(filter, row.value()),
                    new Facet.Choice(row.value(), row.label(), row.count(), more, false),
                    (a, b) ->
                            new Facet.Choice(
                                    a.value(),
                                    a.label(),
                                    Math.min(Facet.MOST, a.count() + b.count()),
                                    more,
                                    false));
        }
        return new Facet(
                filter,
                merged.values().stream()
                        .sorted(Comparator.comparing(Facet.Choice::count).reversed())
                        .limit(MOST_CHOICES)
                        .toList());
    }

    private Facet withChosen(
            Viewer viewer, Filter filter, @Nullable Facet facet, DirectoryQuery query) {
        List<String> chosen = chosen(query, filter);
        List<Facet.Choice> present = facet == null ? List.of() : facet.choices();
        var choices = new ArrayList<Facet.Choice>();
        for (String value : chosen) {
            Facet.Choice known =
                    present.stream()
                            .filter(c -> same(filter, c.value(), value))
                            .findFirst()
                            .orElseGet(() ->
                                    new Facet.Choice(
                                            value,
                                            rows.label(viewer, filter, value),
                                            0,
                                            false,
                                            true));
            choices.add(
                    new Facet.Choice(value, known.label(), known.count(), known.atLeast(), true));
        }
        present.stream()
                .filter(c -> chosen.stream().noneMatch(v -> same(filter, c.value(), v)))
                .forEach(choices::add);
        return new Facet(filter, choices);
    }

    private static boolean same(Filter filter, String one, String other) {
        return Tokens.whole(filter, one).equals(Tokens.whole(filter, other));
    }

    private static List<String> chosen(DirectoryQuery query, Filter filter) {
        return query.filters().getOrDefault(filter, List.of());
    }

    private static DirectoryQuery without(DirectoryQuery query, Filter filter) {
        var rest = new HashMap<>(query.filters());
        rest.remove(filter);
        return new DirectoryQuery(query.text(), rest, null);
    }
}

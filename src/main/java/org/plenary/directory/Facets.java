package org.plenary.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.EntrySearch.Hit;
import org.plenary.directory.EntrySearch.Stretch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the values of the people whom a search finds. People are found, and their values read, by
 * the overlap of tags that decides a match: a value that the viewer may not see is in no count.
 */
@Component
class Facets {
    private static final int MOST_CHOICES = 8;
    private static final List<Field> FIELDS =
            List.of(Field.EXPERTISE, Field.JURISDICTION, Field.SECTOR, Field.LANGUAGE);

    private final EntrySearch entries;
    private final JdbcClient jdbc;

    Facets(EntrySearch entries, JdbcClient jdbc) {
        this.entries = entries;
        this.jdbc = jdbc;
    }

    private record Row(Field field, String value, int count) {}

    /** Fields of which nobody found has anything are left out. */
    List<Facet> of(Viewer viewer, DirectoryQuery query) {
        List<List<String>> words = Tokens.asked(query.text()).stream().map(List::of).toList();
        List<Field> free = FIELDS.stream().filter(f -> chosen(query, f).isEmpty()).toList();
        Map<Field, Facet> facets = new HashMap<>(counted(viewer, words, query, free));
        for (Field field : FIELDS) {
            if (!free.contains(field)) {
                // of one field any value will do, so its own choice does not narrow its list
                facets.putAll(counted(viewer, words, without(query, field), List.of(field)));
                facets.put(field, withChosen(facets.get(field), field, chosen(query, field)));
            }
        }
        return FIELDS.stream().filter(facets::containsKey).map(facets::get).toList();
    }

    private Map<Field, Facet> counted(
            Viewer viewer, List<List<String>> words, DirectoryQuery query, List<Field> fields) {
        if (fields.isEmpty()) {
            return Map.of();
        }
        String asked = Lexemes.asked(viewer, words, query);
        List<Hit> hits = entries.find(asked, Stretch.whole(), Facet.MOST + 1);
        boolean more = hits.size() > Facet.MOST;
        UUID[] people = hits.stream().limit(Facet.MOST).map(Hit::person).toArray(UUID[]::new);
        var byField = new HashMap<Field, List<Row>>();
        rows(viewer, people, fields)
                .forEach(r -> byField.computeIfAbsent(r.field(), f -> new ArrayList<>()).add(r));
        var facets = new HashMap<Field, Facet>();
        byField.forEach((field, rows) -> facets.put(field, facet(field, rows, more)));
        return facets;
    }

    private List<Row> rows(Viewer viewer, UUID[] people, List<Field> fields) {
        return jdbc.sql(
                        """
                        select field, value, count(distinct person_id) from directory_value
                        where person_id = any(:people::uuid[]) and field = any(:fields)
                          and tags && :tags::text[]
                        group by field, value order by 3 desc, 2
                        """)
                .param("people", people)
                .param("fields", fields.stream().map(Field::name).toArray(String[]::new))
                .param("tags", viewer.tagArray())
                .query((row, n) ->
                        new Row(Field.valueOf(row.getString(1)), row.getString(2), row.getInt(3)))
                .list();
    }

    /**
     * Ways of writing that a filter does not tell apart are one choice, by the most usual of them.
     */
    private static Facet facet(Field field, List<Row> rows, boolean more) {
        Map<String, Facet.Choice> merged = new LinkedHashMap<>();
        for (Row row : rows) {
            var one = new Facet.Choice(row.value(), row.count(), more, false);
            merged.merge(
                    Tokens.whole(field, row.value()),
                    one,
                    (a, b) ->
                            new Facet.Choice(
                                    a.value(),
                                    Math.min(Facet.MOST, a.count() + b.count()),
                                    more,
                                    false));
        }
        return new Facet(
                field,
                merged.values().stream()
                        .sorted(Comparator.comparing(Facet.Choice::count).reversed())
                        .limit(MOST_CHOICES)
                        .toList());
    }

    private static Facet withChosen(@Nullable Facet facet, Field field, List<String> chosen) {
        List<Facet.Choice> present = facet == null ? List.of() : facet.choices();
        var choices = new ArrayList<Facet.Choice>();
        for (String value : chosen) {
            Facet.Choice known =
                    present.stream()
                            .filter(c -> same(field, c.value(), value))
                            .findFirst()
                            .orElse(new Facet.Choice(value, 0, false, true));
            choices.add(new Facet.Choice(value, known.count(), known.atLeast(), true));
        }
        present.stream()
                .filter(c -> chosen.stream().noneMatch(v -> same(field, c.value(), v)))
                .forEach(choices::add);
        return new Facet(field, choices);
    }

    private static boolean same(Field field, String one, String other) {
        return Tokens.whole(field, one).equals(Tokens.whole(field, other));
    }

    private static List<String> chosen(DirectoryQuery query, Field field) {
        return query.filters().getOrDefault(field, List.of());
    }

    private static DirectoryQuery without(DirectoryQuery query, Field field) {
        var rest = new HashMap<>(query.filters());
        rest.remove(field);
        return new DirectoryQuery(query.text(), rest, null);
    }
}

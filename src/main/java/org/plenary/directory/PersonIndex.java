package org.plenary.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes what can be found of a person, in the transaction that changed them. Reads the same rows,
 * with the same tags, as a result shows.
 */
@Repository
class PersonIndex {
    private static final Set<Field> NAMES = Set.of(Field.FULL_NAME, Field.OTHER_NAME);

    /** Fields that place or describe a name without being looked for. */
    private static final Set<Field> SILENT = Set.of(Field.SORT_NAME, Field.PRONUNCIATION);

    /**
     * Bytes of an entry: PostgreSQL takes less than a megabyte. Somebody with a long profile and
     * many workshops can come near it; what is furthest from the name is then not found.
     */
    private static final int LARGEST = 900_000;

    private final JdbcClient jdbc;

    PersonIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Field field, String value, List<String> tags) {}

    /** Makes the entry anew; a person without any name has none. */
    void rebuild(PersonId person) {
        List<Row> rows = rows(person);
        String sortKey = sortKey(rows);
        if (sortKey.isEmpty()) {
            remove(person);
            return;
        }
        var lexemes = new LinkedHashSet<String>();
        int room = LARGEST;
        for (Row row : rows) {
            room = add(Lexemes.stored(row.tags(), tokens(row)), lexemes, room);
        }
        jdbc.sql(
                        """
                        insert into directory_entry (person_id, sort_key, search)
                        values (:person, :key, array_to_tsvector(:lexemes::text[]))
                        on conflict (person_id) do update
                        set sort_key = excluded.sort_key, search = excluded.search
                        """)
                .param("person", person.value())
                .param("key", sortKey)
                .param("lexemes", lexemes.toArray(String[]::new))
                .update();
        learn(lexemes);
    }

    /** Adds what fits, and gives the room that is left. */
    private static int add(List<String> more, Set<String> lexemes, int room) {
        int left = room;
        for (String lexeme : more) {
            // at most three bytes for a UTF-16 unit
            left -= 3 * lexeme.length();
            if (left < 0) {
                return left;
            }
            lexemes.add(lexeme);
        }
        return left;
    }

    void remove(PersonId person) {
        jdbc.sql("delete from directory_entry where person_id = ?").param(person.value()).update();
    }

    private List<Row> rows(PersonId person) {
        return jdbc
                .sql(
                        """
                        select field, value, tags from directory_value where person_id = :p
                        union all
                        select 'AFFILIATION', a.role_title || ' ' || b.short_code || ' '
                               || string_agg(n.name, ' '), a.tags
                        from affiliation a
                        join member_body b on b.id = a.body_id
                        join member_body_name n on n.body_id = a.body_id
                        where a.person_id = :p group by a.id, b.short_code
                        """)
                .param("p", person.value())
                .query((row, n) ->
                        new Row(
                                Field.valueOf(row.getString(1)),
                                row.getString(2),
                                List.of((String[]) row.getArray(3).getArray())))
                .list()
                .stream()
                .sorted(
                        Comparator.comparing((Row r) -> r.field() == Field.ABOUT)
                                .thenComparing(Row::field))
                .toList();
    }

    private static Set<String> tokens(Row row) {
        // who could find by an address would be told it letter by letter, past what counts looks
        if (SILENT.contains(row.field()) || row.field().isContact()) {
            return Set.of();
        }
        var tokens = new LinkedHashSet<>(Tokens.stored(row.value()));
        if (row.field() == Field.FULL_NAME) {
            tokens.add(Lexemes.NAMED);
        }
        if (row.field().isFilter()) {
            tokens.add(Tokens.whole(row.field(), row.value()));
        }
        return tokens;
    }

    /** People stand in the order of their sort name, or of their name as they write it. */
    private static String sortKey(List<Row> rows) {
        Map<Field, String> first =
                rows.stream()
                        .filter(r -> r.field() == Field.SORT_NAME || NAMES.contains(r.field()))
                        .collect(Collectors.toMap(Row::field, Row::value, (a, b) -> a));
        String name = first.getOrDefault(Field.FULL_NAME, "");
        return name.isEmpty() ? "" : Tokens.fold(first.getOrDefault(Field.SORT_NAME, name));
    }

    private void learn(Collection<String> lexemes) {
        var words =
                lexemes.stream()
                        .map(l -> l.split(":", 2))
                        .filter(p -> p[1].length() >= Spelling.SHORTEST && !p[1].contains("="))
                        .toList();
        jdbc.sql(
                        """
                        insert into directory_token (tag, token)
                        select * from unnest(:tags::text[], :tokens::text[]) on conflict do nothing
                        """)
                .param("tags", words.stream().map(p -> p[0]).toArray(String[]::new))
                .param("tokens", words.stream().map(p -> p[1]).toArray(String[]::new))
                .update();
    }
}

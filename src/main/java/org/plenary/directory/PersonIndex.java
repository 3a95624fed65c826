package org.plenary.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.directory.EntryText.Said;
import org.plenary.workshop.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes what can be found of a person, in the transaction that changed them. Reads the same rows,
 * with the same tags, as a result shows.
 */
@Repository
class PersonIndex {
    /** Raised when entries are written otherwise; those written before are then renewed. */
    static final int FORM = 4;

    /** Words of one change that are looked up, whether anybody else still has them. */
    private static final int MOST_FORGOTTEN = 300;

    private final JdbcClient jdbc;
    private final SharedWorkshops workshops;

    PersonIndex(JdbcClient jdbc, SharedWorkshops workshops) {
        this.jdbc = jdbc;
        this.workshops = workshops;
    }

    /** Makes the entry anew; a person without any name has none. */
    void rebuild(PersonId person) {
        List<WorkshopId> listed = listed(person);
        writeListings(person, listed);
        EntryText entry = EntryText.of(said(person, listed));
        Set<String> before = lexemes(person);
        if (entry.sortKey().isEmpty()) {
            remove(person);
        } else {
            write(person, entry);
            learn(entry.lexemes());
        }
        before.removeAll(entry.lexemes());
        forget(before);
        jdbc.sql("update directory_person set indexed_as = ? where id = ?")
                .params(FORM, person.value())
                .update();
    }

    /** Everything that the person themselves could be found by. */
    Set<String> tokens(PersonId person) {
        var tokens = new LinkedHashSet<String>();
        said(person, listed(person)).forEach(s -> tokens.addAll(EntryText.tokens(s)));
        return tokens;
    }

    private void write(PersonId person, EntryText entry) {
        jdbc.sql(
                        """
                        insert into directory_entry (person_id, sort_key, search)
                        values (:person, :key, array_to_tsvector(:lexemes::text[]))
                        on conflict (person_id) do update
                        set sort_key = excluded.sort_key, search = excluded.search
                        """)
                .param("person", person.value())
                .param("key", entry.sortKey())
                .param("lexemes", entry.lexemes().toArray(String[]::new))
                .update();
    }

    void remove(PersonId person) {
        Set<String> before = lexemes(person);
        for (String table : List.of("directory_entry", "directory_listing")) {
            jdbc.sql("delete from " + table + " where person_id = ?")
                    .param(person.value())
                    .update();
        }
        forget(before);
    }

    private Set<String> lexemes(PersonId person) {
        return new LinkedHashSet<>(
                jdbc.sql(
                                "select unnest(tsvector_to_array(search)) from directory_entry where person_id = ?")
                        .param(person.value())
                        .query(String.class)
                        .list());
    }

    private List<Said> said(PersonId person, List<WorkshopId> listed) {
        var all = new ArrayList<>(rows(person));
        listed.forEach(w -> all.add(new Said(null, "", w.toString(), List.of(Tags.workshop(w)))));
        return all;
    }

    private List<Said> rows(PersonId person) {
        return jdbc.sql(
                        """
                        select field, value, value, tags from directory_value where person_id = :p
                        union all
                        select 'AFFILIATION', a.role_title || ' ' || b.short_code || ' '
                               || string_agg(n.name, ' '), b.slug, a.tags
                        from affiliation a
                        join member_body b on b.id = a.body_id or b.merged_into = a.body_id
                        join member_body_name n on n.body_id = b.id
                        where a.person_id = :p group by a.id, b.id, b.short_code, b.slug
                        """)
                .param("p", person.value())
                .query((row, n) ->
                        new Said(
                                Field.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                List.of((String[]) row.getArray(4).getArray())))
                .list();
    }

    private List<WorkshopId> listed(PersonId person) {
        return jdbc.sql(
                        "select account_id from directory_person where id = ? and account_id is not null")
                .param(person.value())
                .query(UUID.class)
                .optional()
                .map(a -> workshops.listed(new AccountId(a)))
                .orElse(List.of());
    }

    private void writeListings(PersonId person, List<WorkshopId> listed) {
        UUID[] ids = listed.stream().map(WorkshopId::value).toArray(UUID[]::new);
        jdbc.sql(
                        "delete from directory_listing where person_id = :p and workshop_id <> all(:ids::uuid[])")
                .param("p", person.value())
                .param("ids", ids)
                .update();
        jdbc.sql(
                        """
                        insert into directory_listing (person_id, workshop_id)
                        select :p, unnest(:ids::uuid[]) on conflict do nothing
                        """)
                .param("p", person.value())
                .param("ids", ids)
                .update();
    }

    private record Word(String tag, String token) {}

    private static List<Word> words(Collection<String> lexemes) {
        return lexemes.stream()
                .map(l -> l.split(":", 2))
                .filter(p -> p[1].length() >= Spelling.SHORTEST && Tokens.isWord(p[1]))
                .map(p -> new Word(p[0], p[1]))
                .toList();
    }

    private void learn(Collection<String> lexemes) {
        List<Word> words = words(lexemes);
        jdbc.sql(
                        """
                        insert into directory_token (tag, token)
                        select * from unnest(:tags::text[], :tokens::text[]) order by 1, 2
                        on conflict do nothing
                        """)
                .param("tags", words.stream().map(Word::tag).toArray(String[]::new))
                .param("tokens", words.stream().map(Word::token).toArray(String[]::new))
                .update();
    }

    /**
     * Words that nobody has any more for those who could see them here. When two people change at
     * once, a word can stay known for nothing or be missed by the spelling; it is never shown
     * without a match.
     */
    private void forget(Collection<String> lexemes) {
        words(lexemes).stream()
                .limit(MOST_FORGOTTEN)
                .forEach(word -> {
                    boolean known =
                            jdbc.sql("select 1 from directory_entry where search @@ :word limit 1")
                                    .param(
                                            "word",
                                            Ask.parameter(
                                                    Lexemes.exactly(word.tag(), word.token())))
                                    .query(Integer.class)
                                    .optional()
                                    .isPresent();
                    if (!known) {
                        jdbc.sql("delete from directory_token where tag = ? and token = ?")
                                .params(word.tag(), word.token())
                                .update();
                    }
                });
    }
}

package org.plenary.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.directory.EntryText.Said;
import org.plenary.workshop.WorkshopId;
import org.springframework.jdbc.core.JdbcOperations;
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

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final KnownWords words;
    private final SharedWorkshops workshops;

    PersonIndex(
            JdbcClient jdbc, JdbcOperations batches, KnownWords words, SharedWorkshops workshops) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.words = words;
        this.workshops = workshops;
    }

    /** Makes the entry anew; a person without any name has none. */
    void rebuild(PersonId person) {
        List<WorkshopId> listed = listed(person);
        writeListings(person, listed);
        EntryText entry = EntryText.of(said(person, listed));
        Set<String> before = lexemes(List.of(person));
        if (entry.sortKey().isEmpty()) {
            remove(List.of(person));
        } else {
            write(person, entry);
            words.learn(entry.lexemes());
        }
        before.removeAll(entry.lexemes());
        words.forget(before);
        jdbc.sql("update directory_person set indexed_as = ? where id = ?")
                .params(FORM, person.value())
                .update();
    }

    /** Makes the entries of people who have a name, no account, and no entry yet. */
    void addAll(Collection<PersonId> made) {
        Map<PersonId, List<Said>> said = rows(made);
        var entries = new ArrayList<Object[]>();
        var learned = new LinkedHashSet<String>();
        for (PersonId person : made) {
            EntryText entry = EntryText.of(said.getOrDefault(person, List.of()));
            String[] lexemes = entry.lexemes().toArray(String[]::new);
            entries.add(new Object[] {person.value(), entry.sortKey(), lexemes});
            learned.addAll(entry.lexemes());
        }
        batches.batchUpdate(
                """
                insert into directory_entry (person_id, sort_key, search)
                values (?, ?, array_to_tsvector(?::text[]))
                """,
                entries);
        words.learn(learned);
        jdbc.sql("update directory_person set indexed_as = :form where id = any(:made::uuid[])")
                .param("form", FORM)
                .param("made", ids(made))
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

    void remove(Collection<PersonId> people) {
        Set<String> before = lexemes(people);
        for (String table : List.of("directory_entry", "directory_listing")) {
            jdbc.sql("delete from " + table + " where person_id = any(?::uuid[])")
                    .param(ids(people))
                    .update();
        }
        words.forget(before);
    }

    private Set<String> lexemes(Collection<PersonId> people) {
        return new LinkedHashSet<>(
                jdbc.sql(
                                "select distinct unnest(tsvector_to_array(search)) from directory_entry where person_id = any(?::uuid[])")
                        .param(ids(people))
                        .query(String.class)
                        .list());
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private List<Said> said(PersonId person, List<WorkshopId> listed) {
        var all = new ArrayList<>(rows(List.of(person)).getOrDefault(person, List.of()));
        listed.forEach(w -> all.add(new Said(null, "", w.toString(), List.of(Tags.workshop(w)))));
        return all;
    }

    private Map<PersonId, List<Said>> rows(Collection<PersonId> people) {
        var said = new HashMap<PersonId, List<Said>>();
        jdbc.sql(
                        """
                        select field, value, value, tags, person_id from directory_value
                        where person_id = any(:people::uuid[])
                        union all
                        select 'AFFILIATION', a.role_title || ' ' || b.short_code || ' '
                               || string_agg(n.name, ' '), b.slug, a.tags, a.person_id
                        from affiliation a
                        join member_body b on b.id = a.body_id or b.merged_into = a.body_id
                        join member_body_name n on n.body_id = b.id
                        where a.person_id = any(:people::uuid[])
                        group by a.id, b.id, b.short_code, b.slug
                        """)
                .param("people", ids(people))
                .query(row -> {
                    said.computeIfAbsent(
                                    new PersonId(row.getObject(5, UUID.class)),
                                    p -> new ArrayList<>())
                            .add(
                                    new Said(
                                            Field.valueOf(row.getString(1)),
                                            row.getString(2),
                                            row.getString(3),
                                            List.of((String[]) row.getArray(4).getArray())));
                });
        return said;
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
}

package org.plenary.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.notice.NamesInNotices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes everything that is kept of a person away: values, photo, affiliations, what they can be
 * found by, their names in what others were told, and what was kept for undoing. A mark without any
 * of it stays. Asks no rights.
 */
@Component
class PersonErasure {
    private static final Set<Field> NAMES = Set.of(Field.FULL_NAME, Field.OTHER_NAME);

    /** Emptied for the person and for every entry that went into theirs. */
    private static final List<String> TABLES =
            List.of(
                    "affiliation",
                    "contact_shown",
                    "directory_saved_hit",
                    "directory_problem",
                    "people_import_entry");

    private final PersonRows rows;
    private final PersonValues values;
    private final PersonIndex index;
    private final PhotoRows photos;
    private final NamesInNotices notices;
    private final JdbcClient jdbc;

    PersonErasure(
            PersonRows rows,
            PersonValues values,
            PersonIndex index,
            PhotoRows photos,
            NamesInNotices notices,
            JdbcClient jdbc) {
        this.rows = rows;
        this.values = values;
        this.index = index;
        this.photos = photos;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    void erase(PersonId person) {
        notices.forget(
                values.all(person).stream()
                        .filter(v -> NAMES.contains(v.field()))
                        .map(PersonValue::value)
                        .toList());
        erase(List.of(person));
    }

    /** As {@link #erase(PersonId)} for people of whom nobody was told anything. */
    void erase(Collection<PersonId> people) {
        UUID[] ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        jdbc.sql("select 1 from directory_person where id = any(?::uuid[]) order by id for update")
                .param(ids)
                .query(Integer.class)
                .list();
        values.clear(people);
        photos.erase(people);
        index.remove(people);
        var all = new ArrayList<>(List.of(ids));
        people.forEach(p -> all.addAll(rows.mergedInto(p)));
        UUID[] withMerged = all.toArray(UUID[]::new);
        for (String table : TABLES) {
            jdbc.sql("delete from " + table + " where person_id = any(?::uuid[])")
                    .param(withMerged)
                    .update();
        }
        forgetUndo(withMerged);
        rows.erase(people);
    }

    /** What the account itself kept in the directory. */
    void forgetAccount(AccountId account) {
        // what administrators were told of the account stays in the audit trail
        for (String table : List.of("directory_saved_search", "directory_watch")) {
            jdbc.sql("delete from " + table + " where account_id = ?")
                    .param(account.value())
                    .update();
        }
        jdbc.sql("update relay_side set shown_name = null where account_id = ?")
                .param(account.value())
                .update();
        jdbc.sql("update relay_introduction set proposer_name = null where proposer_id = ?")
                .param(account.value())
                .update();
        jdbc.sql("delete from contact_shown where viewer_id = ?").param(account.value()).update();
    }

    /** What was kept to undo a merge holds what the person said. */
    private void forgetUndo(UUID[] people) {
        jdbc.sql(
                        """
                        update directory_merge set undo_until = least(undo_until, merged_at),
                          before = '{"kept":[],"gone":[],"ties":[],"earlier":[]}'
                        where kind = 'PERSON'
                          and (kept = any(:people::uuid[]) or gone = any(:people::uuid[]))
                        """)
                .param("people", people)
                .update();
    }
}

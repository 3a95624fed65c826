package org.plenary.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes everything that is kept of a person away: values, photo, affiliations, what they can be
 * found by, and what was kept for undoing. A mark without any of it stays. Asks no rights.
 */
@Component
class PersonErasure {
    /** Emptied for the person and for every entry that went into theirs. */
    private static final List<String> TABLES =
            List.of(
                    "affiliation",
                    "contact_shown",
                    "directory_saved_hit",
                    "directory_problem",
                    "people_import_entry");

    private final PersonRows people;
    private final PersonValues values;
    private final PersonIndex index;
    private final PhotoRows photos;
    private final JdbcClient jdbc;

    PersonErasure(
            PersonRows people,
            PersonValues values,
            PersonIndex index,
            PhotoRows photos,
            JdbcClient jdbc) {
        this.people = people;
        this.values = values;
        this.index = index;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    void erase(PersonId person) {
        people.lock(person);
        values.clear(person);
        photos.erase(person);
        index.remove(person);
        var all = new ArrayList<>(people.mergedInto(person));
        all.add(person.value());
        UUID[] ids = all.toArray(UUID[]::new);
        for (String table : TABLES) {
            jdbc.sql("delete from " + table + " where person_id = any(:people::uuid[])")
                    .param("people", ids)
                    .update();
        }
        forgetUndo(ids);
        people.erase(person);
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

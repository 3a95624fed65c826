package org.plenary.directory;

import java.util.List;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes everything that is kept of a person away: values, photo, affiliations, what they can be
 * found by, and what was kept for undoing. A mark without any of it stays. Asks no rights.
 */
@Component
class PersonErasure {
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
        jdbc.sql("delete from affiliation where person_id = ?").param(person.value()).update();
        index.remove(person);
        for (String table : List.of("contact_shown", "directory_saved_hit", "directory_problem")) {
            jdbc.sql("delete from " + table + " where person_id = ?")
                    .param(person.value())
                    .update();
        }
        forgetUndo(person);
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

    /** What was kept to undo a merge or an import holds what the person said. */
    private void forgetUndo(PersonId person) {
        jdbc.sql(
                        """
                        update directory_merge set undo_until = least(undo_until, merged_at),
                          before = '{"kept":[],"gone":[],"ties":[],"earlier":[]}'
                        where kind = 'PERSON' and :person in (kept, gone)
                        """)
                .param("person", person.value())
                .update();
        jdbc.sql("delete from people_import_entry where person_id = ?")
                .param(person.value())
                .update();
    }
}

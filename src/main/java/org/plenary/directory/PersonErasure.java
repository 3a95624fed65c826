package org.plenary.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes everything that is kept of a person away: values, affiliations, what they can be found by,
 * and what was kept for undoing. A mark without any of it stays. Asks no rights.
 */
@Component
class PersonErasure {
    private final PersonRows people;
    private final PersonValues values;
    private final PersonIndex index;
    private final JdbcClient jdbc;

    PersonErasure(PersonRows people, PersonValues values, PersonIndex index, JdbcClient jdbc) {
        this.people = people;
        this.values = values;
        this.index = index;
        this.jdbc = jdbc;
    }

    void erase(PersonId person) {
        people.lock(person);
        values.clear(person);
        jdbc.sql("delete from affiliation where person_id = ?").param(person.value()).update();
        index.remove(person);
        forgetUndo(person);
        people.erase(person);
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

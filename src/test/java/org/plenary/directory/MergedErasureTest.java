package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-105: an entry is erased with all that it was made of. */
class MergedErasureTest extends MergeScene {
    private static final String[] WORDS = {
        "directory_merge", "directory_problem", "people_import_entry"
    };

    @Autowired Erasure erasure;
    @Autowired SavedSearches searches;

    @Test
    void nothing_of_an_entry_or_of_those_that_went_into_it_is_left_in_any_table() {
        jdbc.sql("update account set password_hash = ? where id = ?")
                .params(ErasureTest.HASH, organizer.value())
                .update();
        List<PersonId> chain =
                List.of("First ", "Second ", "Third ").stream()
                        .map(name -> person(name + mark, Field.OFFER, mark))
                        .toList();
        chain.forEach(person -> remember(person, organizer));
        merge(chain.get(1), chain.get(2));
        merge(chain.get(0), chain.get(1));
        assertThat(leftIn(WORDS)).isEqualTo(8);
        assertThatThrownBy(() ->
                        AsAccount.run(organizer, () -> erasure.erase(chain.getFirst(), "wrong")))
                .isInstanceOf(InvalidInput.class);
        AsAccount.run(organizer, () -> erasure.erase(chain.getFirst(), ErasureTest.PASSWORD));
        for (String column : pointingToPeople()) {
            for (PersonId person : chain) {
                assertThat(rows(column, person.value())).as(column).isZero();
            }
        }
        assertThat(leftIn(WORDS)).isZero();
        assertThat(audited("person-erased", chain.getFirst().value())).isOne();
    }

    /** Rows about the person in every table that others write. */
    private void remember(PersonId person, AccountId by) {
        UUID search =
                call(by, () -> searches.save(person + "", DirectoryQuery.of(mark), Digest.NONE));
        UUID made = UUID.randomUUID();
        for (String insert :
                List.of(
                        "insert into contact_shown (person_id, viewer_id, field, at) values (:p, :by, 'PHONE', now())",
                        "insert into directory_problem (id, person_id, reporter_id, text, at) values (gen_random_uuid(), :p, :by, :mark, now())",
                        "insert into directory_saved_hit values (:search, :p, now(), true)",
                        "insert into affiliation (id, person_id, body_id, role_title, audience, tags) select gen_random_uuid(), :p, id, 'Lead', 'MEMBERS', '{}' from member_body limit 1",
                        "insert into people_import (id, file_name, imported_at, imported_by) values (:made, '', now(), :by)",
                        "insert into people_import_entry values (:made, :p, false, to_jsonb(:mark::text), '{}')")) {
            jdbc.sql(insert)
                    .param("p", person.value())
                    .param("by", by.value())
                    .param("mark", mark)
                    .param("search", search)
                    .param("made", made)
                    .update();
        }
    }

    /** All but the mark that there was somebody, and what administrators were told of. */
    private List<String> pointingToPeople() {
        return jdbc.sql(
                        """
                        select distinct k.table_name || '.' || k.column_name
                        from information_schema.referential_constraints r
                        join information_schema.key_column_usage k
                          on k.constraint_name = r.constraint_name
                        join information_schema.table_constraints u
                          on u.constraint_name = r.unique_constraint_name
                        where u.table_name = 'directory_person'
                          and k.table_name not in ('directory_person', 'directory_watch')
                        """)
                .query(String.class)
                .list();
    }

    /** Rows of the tables that hold the mark anywhere. */
    private int leftIn(String... tables) {
        int rows = 0;
        for (String table : tables) {
            rows +=
                    jdbc.sql(
                                    "select count(*) from %s t where strpos(t::text, ?) > 0"
                                            .formatted(table))
                            .param(mark)
                            .query(Integer.class)
                            .single();
        }
        return rows;
    }
}

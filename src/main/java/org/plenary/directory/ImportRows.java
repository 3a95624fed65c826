package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.base.NotFound;
import org.plenary.directory.PeopleImport.Done;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which entries an import made or added to; knows no rights. */
@Repository
class ImportRows {
    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    ImportRows(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * An entry of an import.
     *
     * @param before its values before something was added; null when the import made it
     */
    record Made(PersonId person, @Nullable String before) {}

    /** False when it is there already. */
    boolean begin(ImportPreview preview, AccountId by) {
        return jdbc.sql(
                                """
                                insert into people_import (id, file_name, imported_at, imported_by)
                                values (:id, :name, :now, :by) on conflict do nothing
                                """)
                        .param("id", preview.id())
                        .param("name", preview.fileName())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /**
     * For the transaction at hand: plans that were made while the tables were nearly empty read
     * whole tables for each of thousands of new rows, also where the database follows a reference.
     */
    void planAnew() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    /** Lets the next search know how much there is now, before the database notices by itself. */
    void learnSizes() {
        jdbc.sql("analyze directory_person, directory_value, affiliation, directory_entry")
                .update();
    }

    /** Complete: what is changed from now on was changed by somebody. */
    void complete(UUID id) {
        jdbc.sql("update people_import set imported_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** People whom the import made. */
    void remember(UUID id, List<NewPerson> made) {
        batches.batchUpdate(
                "insert into people_import_entry (import_id, person_id, made, ties) values (?, ?, true, ?)",
                made.stream()
                        .map(p -> new Object[] {id, p.id().value(), p.ties().toArray(UUID[]::new)})
                        .toList());
    }

    /**
     * Somebody to whom the import added.
     *
     * @param before what was said before, as JSON
     */
    void remember(UUID id, PersonId person, String before) {
        jdbc.sql(
                        """
                        insert into people_import_entry (import_id, person_id, made, before, ties)
                        values (:id, :person, false, :before::jsonb, '{}')
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("before", before)
                .update();
    }

    int count(UUID id) {
        return jdbc.sql("select count(*) from people_import_entry where import_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    List<Done> recent(int most) {
        return jdbc.sql(
                        """
                        select i.id, i.file_name, i.imported_at,
                          (select count(*) from people_import_entry e where e.import_id = i.id)
                        from people_import i where i.undone_at is null and exists (
                          select 1 from people_import_entry e where e.import_id = i.id)
                        order by i.imported_at desc limit :most
                        """)
                .param("most", most)
                .query((row, n) ->
                        new Done(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                row.getInt(4)))
                .list();
    }

    /** Locks the import. */
    Timestamp lock(UUID id) {
        return jdbc.sql("select imported_at from people_import where id = ? for update")
                .param(id)
                .query(Timestamp.class)
                .optional()
                .orElseThrow(() -> new NotFound("There is no such import."));
    }

    /** Entries that nobody changed, claimed or merged since. */
    List<Made> untouched(UUID id, Timestamp at) {
        return jdbc.sql(
                        """
                        select e.person_id, e.before from people_import_entry e
                        join directory_person p on p.id = e.person_id
                        where e.import_id = :id and p.account_id is null
                          and p.merged_into is null and p.erased_at is null and p.updated_at <= :at
                          and not exists (select 1 from directory_person m
                            where m.merged_into = p.id)
                        """)
                .param("id", id)
                .param("at", at)
                .query((row, n) ->
                        new Made(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    void undone(UUID id) {
        jdbc.sql("delete from people_import_entry where import_id = ?").param(id).update();
        jdbc.sql("update people_import set undone_at = :now where id = :id and undone_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }
}

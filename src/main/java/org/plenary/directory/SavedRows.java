package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the searches that people keep, and whom each found last. */
@Repository
class SavedRows {
    private static final String COLUMNS = "id, account_id, name, query, digest";

    private final JdbcClient jdbc;

    SavedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, AccountId account, String name, DirectoryQuery query, Digest digest) {}

    List<Row> of(AccountId account) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from directory_saved_search where account_id = ? order by lower(name), id")
                .param(account.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Row> of(AccountId account, UUID id) {
        return of(account).stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** Until the end of the transaction nobody else saves for this account. */
    void lock(AccountId account) {
        jdbc.sql("select 1 from account where id = ? for update")
                .param(account.value())
                .query(Integer.class)
                .optional();
    }

    void insert(Row row, Instant now, @Nullable Instant due) {
        jdbc.sql(
                        """
                        insert into directory_saved_search
                          (id, account_id, name, query, digest, created_at, due_at)
                        values (:id, :account, :name, :query, :digest, :now, :due)
                        """)
                .param("id", row.id())
                .param("account", row.account().value())
                .param("name", row.name())
                .param("query", QueryText.of(row.query()))
                .param("digest", row.digest().name())
                .param("now", Timestamp.from(now))
                .param("due", due == null ? null : Timestamp.from(due))
                .update();
    }

    void setDigest(UUID id, Digest digest, @Nullable Instant due) {
        jdbc.sql("update directory_saved_search set digest = :digest, due_at = :due where id = :id")
                .param("digest", digest.name())
                .param("due", due == null ? null : Timestamp.from(due))
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from directory_saved_search where id = ?").param(id).update();
    }

    /** One whose time has come, held until the end of the transaction; other nodes pass it by. */
    Optional<Row> due(Instant now) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from directory_saved_search where due_at <= ?
                                order by due_at limit 1 for update skip locked
                                """)
                .param(Timestamp.from(now))
                .query((row, n) -> read(row))
                .optional();
    }

    /** By the ids that they have now: whoever was found before they went into another still is. */
    Set<UUID> found(UUID search) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select coalesce(p.merged_into, p.id) from directory_saved_hit h
                                join directory_person p on p.id = h.person_id
                                where h.search_id = ?
                                """)
                        .param(search)
                        .query(UUID.class)
                        .list());
    }

    /** Newcomers told since then, the latest first. */
    List<PersonId> told(UUID search, Instant since, int most) {
        return jdbc
                .sql(
                        """
                        select coalesce(p.merged_into, p.id) as who from directory_saved_hit h
                        join directory_person p on p.id = h.person_id
                        where h.search_id = ? and h.told and h.found_at > ?
                        group by who order by max(h.found_at) desc, who limit ?
                        """)
                .params(search, Timestamp.from(since), most)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    void add(UUID search, Collection<UUID> people, Instant now, boolean told) {
        jdbc.sql(
                        """
                        insert into directory_saved_hit (search_id, person_id, found_at, told)
                        select :search, unnest(:people::uuid[]), :now, :told on conflict do nothing
                        """)
                .param("search", search)
                .param("people", people.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .param("told", told)
                .update();
    }

    void remove(UUID search, Collection<UUID> people) {
        jdbc.sql(
                        """
                        delete from directory_saved_hit where search_id = :search
                          and person_id in (select p.id from directory_person p
                            where p.id = any(:people::uuid[])
                               or p.merged_into = any(:people::uuid[]))
                        """)
                .param("search", search)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    private static Row read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                QueryText.parse(row.getString("query")),
                Digest.valueOf(row.getString("digest")));
    }
}

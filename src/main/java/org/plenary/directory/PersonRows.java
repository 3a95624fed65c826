package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.base.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people themselves: whose account, which version, who became whom. */
@Repository
class PersonRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param merged whether it went into another one, or was erased
     */
    record Person(PersonId id, long version, @Nullable AccountId account, boolean merged) {
        boolean claimed() {
            return account != null;
        }

        boolean is(Optional<AccountId> someone) {
            return someone.filter(a -> a.equals(account)).isPresent();
        }
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(
                        """
                        select version, account_id, merged_into is not null or erased_at is not null
                        from directory_person where id = ?
                        """)
                .param(id.value())
                .query((row, n) -> {
                    UUID account = row.getObject(2, UUID.class);
                    return new Person(
                            id,
                            row.getLong(1),
                            account == null ? null : new AccountId(account),
                            row.getBoolean(3));
                })
                .optional();
    }

    Person get(PersonId id) {
        return find(id).filter(p -> !p.merged())
                .orElseThrow(
                        () -> new NotFound("There is nobody at this address whom you may see."));
    }

    /** Who the person is now, after somebody with an account claimed them. */
    PersonId whoIs(PersonId id) {
        return jdbc.sql("select merged_into from directory_person where id = ?")
                .param(id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(into -> into)
                .map(PersonId::new)
                .orElse(id);
    }

    /** Another version from now on; false when it is not the one that the change was made from. */
    boolean advance(PersonId id, long version) {
        return jdbc.sql(
                                "update directory_person set version = version + 1, updated_at = :now where id = :id and version = :version")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Somebody changed something about the person that has no version of its own. */
    void touch(PersonId id) {
        jdbc.sql("update directory_person set updated_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** Leaves only the marks that there was somebody; what refers to the id goes on finding it. */
    void erase(Collection<PersonId> people) {
        jdbc.sql(
                        """
                        update directory_person set erased_at = :now, updated_at = :now,
                          account_id = null, confirmed_at = null, version = version + 1
                        where id = any(:people::uuid[])
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** Locks the row, so that two claims come one after the other. */
    void lock(PersonId id) {
        jdbc.sql("select 1 from directory_person where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
    }

    void claim(PersonId id, AccountId account) {
        jdbc.sql("update directory_person set account_id = ? where id = ?")
                .params(account.value(), id.value())
                .update();
    }

    /** Who went into the person before. */
    List<UUID> mergedInto(PersonId id) {
        return jdbc.sql("select id from directory_person where merged_into = ?")
                .param(id.value())
                .query(UUID.class)
                .list();
    }

    /** The person stands alone again, with those who had gone into them. */
    void unmerge(PersonId id, List<UUID> earlier) {
        jdbc.sql("update directory_person set merged_into = null where id = ?")
                .param(id.value())
                .update();
        jdbc.sql("update directory_person set merged_into = :id where id = any(:earlier::uuid[])")
                .param("id", id.value())
                .param("earlier", earlier.toArray(UUID[]::new))
                .update();
    }

    void merge(PersonId from, PersonId into) {
        jdbc.sql("update directory_person set merged_into = ? where id = ?")
                .params(into.value(), from.value())
                .update();
        jdbc.sql("update directory_person set merged_into = ? where merged_into = ?")
                .params(into.value(), from.value())
                .update();
    }
}

package org.plenary.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.directory.MergeRows.Tie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves affiliations from one entry to another and back. */
@Repository
class MergeTies {
    private static final String COLUMNS =
            "select id, body_id, role_title, from_date, until_date, audience, speaks_for_body from affiliation";

    private final JdbcClient jdbc;

    MergeTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the one that the other does not have in the same words and dates. */
    Set<UUID> ofPerson(PersonId gone, PersonId kept) {
        return jdbc
                .sql(
                        """
                        select a.id from affiliation a where a.person_id = :gone and not exists (
                          select 1 from affiliation k where k.person_id = :kept
                            and k.body_id = a.body_id and k.role_title = a.role_title
                            and k.from_date is not distinct from a.from_date
                            and k.until_date is not distinct from a.until_date)
                        """)
                .param("gone", gone.value())
                .param("kept", kept.value())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    List<Tie> stored(PersonId person, Collection<UUID> which) {
        return jdbc.sql(COLUMNS + " where person_id = :person and id = any(:ids::uuid[])")
                .param("person", person.value())
                .param("ids", which.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    List<Tie> ofBody(BodyId body) {
        return jdbc.sql(COLUMNS + " where body_id = ?")
                .param(body.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** Tags are written by the caller, who knows the circle. */
    void toPerson(List<Tie> ties, PersonId kept, boolean forThemselves) {
        jdbc.sql(
                        """
                        update affiliation set person_id = :kept,
                          audience = case when :own then 'ONLY_ME' else audience end
                        where id = any(:ids::uuid[])
                        """)
                .param("kept", kept.value())
                .param("own", forThemselves)
                .param("ids", ids(ties))
                .update();
    }

    /** As they were, also those that were changed or removed meanwhile. */
    void backToPerson(List<Tie> ties, PersonId gone) {
        jdbc.sql("delete from affiliation where id = any(:ids::uuid[])")
                .param("ids", ids(ties))
                .update();
        for (Tie tie : ties) {
            jdbc.sql(
                            """
                            insert into affiliation (id, person_id, body_id, role_title, from_date,
                              until_date, audience, speaks_for_body, tags)
                            select :id, :person, coalesce(b.merged_into, b.id), :role, :from,
                              :until, :audience, :speaks, '{}'
                            from member_body b where b.id = :body
                            """)
                    .param("id", tie.id())
                    .param("person", gone.value())
                    .param("body", tie.body())
                    .param("role", tie.role())
                    .param("from", tie.from())
                    .param("until", tie.until())
                    .param("audience", tie.audience().name())
                    .param("speaks", tie.speaks())
                    .update();
        }
    }

    /** Those that are still with the one go to the other. */
    void betweenBodies(List<Tie> ties, BodyId from, BodyId to) {
        jdbc.sql(
                        """
                        update affiliation set body_id = :to
                        where id = any(:ids::uuid[]) and body_id = :from
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .param("ids", ids(ties))
                .update();
    }

    private static UUID[] ids(List<Tie> ties) {
        return ties.stream().map(Tie::id).toArray(UUID[]::new);
    }

    private static Tie read(ResultSet row) throws SQLException {
        return new Tie(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                Audience.valueOf(row.getString(6)),
                row.getBoolean(7));
    }
}

package org.plenary.directory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.base.NotFound;
import org.plenary.workshop.BodyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores by which affiliations people speak for their body; knows no rights. */
@Repository
class Speakers {
    private static final String HELD =
            """
             a.speaks_for_body and (a.from_date is null or a.from_date <= :day)
             and (a.until_date is null or a.until_date >= :day) and p.merged_into is null
            """;

    private final JdbcClient jdbc;

    Speakers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BodySummary> spokenForBy(AccountId account, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct b.id, b.slug, n.name, b.short_code, b.kind, b.jurisdiction,
                               n.name_key
                        from directory_person p
                        join affiliation a on a.person_id = p.id
                        join member_body m on m.id = a.body_id
                        join member_body b on b.id = coalesce(m.merged_into, m.id)
                        join member_body_name n on n.body_id = b.id and n.position = 0
                        where p.account_id = :account and
                        """
                                + HELD
                                + " order by n.name_key, b.id")
                .param("account", account.value())
                .param("day", day)
                .query((row, n) ->
                        new BodySummary(
                                new BodyId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                BodyKind.valueOf(row.getString(5)),
                                row.getString(6)))
                .list();
    }

    List<AccountId> of(BodyId body, LocalDate day) {
        return jdbc
                .sql(
                        """
                        select distinct p.account_id
                        from affiliation a
                        join directory_person p on p.id = a.person_id
                        join member_body m on m.id = a.body_id
                        join member_body asked on asked.id = :body
                        where coalesce(m.merged_into, m.id) = coalesce(asked.merged_into, asked.id)
                          and p.account_id is not null and
                        """
                                + HELD)
                .param("body", body.value())
                .param("day", day)
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    Set<UUID> affiliations(PersonId person) {
        return new HashSet<>(
                jdbc.sql("select id from affiliation where person_id = ? and speaks_for_body")
                        .param(person.value())
                        .query(UUID.class)
                        .list());
    }

    /**
     * @return false when it was so before
     */
    boolean set(PersonId person, UUID affiliation, boolean speaks) {
        boolean before =
                jdbc.sql(
                                "select speaks_for_body from affiliation where id = ? and person_id = ? for update")
                        .params(affiliation, person.value())
                        .query(Boolean.class)
                        .optional()
                        .orElseThrow(() -> new NotFound("This affiliation is not there any more."));
        jdbc.sql("update affiliation set speaks_for_body = ? where id = ?")
                .params(speaks, affiliation)
                .update();
        return before != speaks;
    }
}

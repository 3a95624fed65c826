package org.plenary.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plenary.workshop.BodyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads affiliations, within what a viewer may see. */
@Repository
class Ties {
    private static final String COLUMNS =
            """
            a.id, a.role_title, a.from_date, a.until_date, a.audience,
            b.id, b.slug, n.name, b.short_code, b.kind, b.jurisdiction
            """;
    private static final String FROM =
            """
             from affiliation a join member_body b on b.id = a.body_id
             join member_body_name n on n.body_id = b.id and n.position = 0
            """;
    private static final String LATEST =
            " order by a.until_date desc nulls first, a.from_date desc nulls last, a.id";

    private final JdbcClient jdbc;

    Ties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Present ones first, then the latest. */
    List<Affiliation> of(Viewer viewer, PersonId person) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + FROM
                                + " where a.person_id = :person and a.tags && :tags::text[]"
                                + LATEST)
                .param("person", person.value())
                .param("tags", viewer.tagArray())
                .query((row, n) -> read(row, 0))
                .list();
    }

    /** All of them, for the person. */
    List<Affiliation> all(PersonId person) {
        return jdbc.sql("select " + COLUMNS + FROM + " where a.person_id = :person" + LATEST)
                .param("person", person.value())
                .query((row, n) -> read(row, 0))
                .list();
    }

    /** People whose name and whose tie the viewer may see, in the order of their names. */
    List<BodyMember> ofBody(Viewer viewer, BodyId body, int most) {
        return jdbc.sql(
                        "select e.person_id, v.value, "
                                + COLUMNS
                                + FROM
                                + """
                                 join directory_entry e on e.person_id = a.person_id
                                   and (e.search @@ :named or e.person_id = :self)
                                 join directory_value v on v.person_id = a.person_id
                                   and v.field = 'FULL_NAME' and v.position >= 0
                                   and v.tags && :tags::text[]
                                where a.body_id = :body and a.tags && :tags::text[]
                                order by (a.until_date is not null), e.sort_key, e.person_id
                                limit :most
                                """)
                .param("named", Ask.parameter(Lexemes.named(viewer)))
                .param("self", viewer.self().map(PersonId::value).orElse(Ask.NOBODY))
                .param("tags", viewer.tagArray())
                .param("body", body.value())
                .param("most", most)
                .query((row, n) ->
                        new BodyMember(
                                new PersonId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                read(row, 2)))
                .list();
    }

    private static Affiliation read(ResultSet row, int skip) throws SQLException {
        var body =
                new BodySummary(
                        new BodyId(row.getObject(skip + 6, UUID.class)),
                        row.getString(skip + 7),
                        row.getString(skip + 8),
                        row.getString(skip + 9),
                        BodyKind.valueOf(row.getString(skip + 10)),
                        row.getString(skip + 11));
        return new Affiliation(
                row.getObject(skip + 1, UUID.class),
                body,
                row.getString(skip + 2),
                row.getObject(skip + 3, LocalDate.class),
                row.getObject(skip + 4, LocalDate.class),
                Audience.valueOf(row.getString(skip + 5)));
    }
}

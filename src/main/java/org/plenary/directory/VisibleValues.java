package org.plenary.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a viewer may see of people: the same overlap of tags that decides a match. */
@Repository
class VisibleValues {
    private final JdbcClient jdbc;

    VisibleValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID person, PersonValue value) {}

    /**
     * In the order of the fields, present affiliations before ended ones; people of whom nothing is
     * visible are absent.
     */
    Map<PersonId, List<PersonValue>> of(Viewer viewer, Collection<PersonId> people) {
        return jdbc
                .sql(
                        """
                        select person_id, field, value, detail, audience, position,
                               null::date as ended, null::date as since
                        from directory_value
                        where person_id = any(:people::uuid[]) and tags && :tags::text[]
                        union all
                        select a.person_id, 'AFFILIATION',
                               concat_ws(', ', nullif(a.role_title, ''), n.name)
                                 || coalesce(' (until ' || to_char(a.until_date, 'FMDD FMMonth YYYY') || ')', ''),
                               n.lang, a.audience, 1000, a.until_date, a.from_date
                        from affiliation a
                        join member_body_name n on n.body_id = a.body_id and n.position = 0
                        where a.person_id = any(:people::uuid[]) and a.tags && :tags::text[]
                        order by person_id, position, ended desc nulls first,
                          since desc nulls last
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("tags", viewer.tagArray())
                .query((row, n) ->
                        new Row(
                                row.getObject(1, UUID.class),
                                new PersonValue(
                                        Field.valueOf(row.getString(2)),
                                        row.getString(3),
                                        row.getString(4),
                                        Audience.valueOf(row.getString(5)))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                r -> new PersonId(r.person()),
                                Collectors.mapping(Row::value, Collectors.toList())));
    }
}

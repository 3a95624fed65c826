package org.plenary.directory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.workshop.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts, over some people, the values that the viewer may see; each by an index on people. */
@Repository
class FacetRows {
    private static final String VALUES =
            """
            select field, value, value, count(*) from (
              select distinct person_id, field, value collate "C" as value from directory_value
              where person_id = any(:people::uuid[]) and field = any(:fields)
                and tags && :tags::text[]) shown
            group by field, value order by 4 desc, 2 limit 2000
            """;
    private static final String BODIES =
            """
            select 'AFFILIATION', b.slug, n.name, most.people from (
              select body_id, count(distinct person_id) as people from affiliation
              where person_id = any(:people::uuid[]) and tags && :tags::text[]
              group by body_id order by 2 desc, 1 limit 20) most
            join member_body b on b.id = most.body_id
            join member_body_name n on n.body_id = b.id and n.position = 0
            order by 4 desc, 2
            """;
    private static final String WORKSHOPS =
            """
            select '', workshop_id::text, '', count(*) from directory_listing
            where person_id = any(:people::uuid[]) and workshop_id = any(:workshops::uuid[])
            group by workshop_id order by 4 desc, 2
            """;

    private final JdbcClient jdbc;
    private final SharedWorkshops workshops;

    FacetRows(JdbcClient jdbc, SharedWorkshops workshops) {
        this.jdbc = jdbc;
        this.workshops = workshops;
    }

    /** A value that so many of the people have; the most frequent first. */
    record Row(Filter filter, String value, String label, int count) {}

    Map<Filter, List<Row>> of(Viewer viewer, List<UUID> people, Collection<Filter> filters) {
        var rows = new EnumMap<Filter, List<Row>>(Filter.class);
        UUID[] found = people.toArray(UUID[]::new);
        rows.putAll(
                values(VALUES, viewer, found, filters).stream()
                        .collect(Collectors.groupingBy(Row::filter)));
        if (filters.contains(Filter.BODY)) {
            rows.put(Filter.BODY, read(statement(BODIES, viewer, found)));
        }
        List<WorkshopId> shared = Tags.workshops(viewer.tags());
        if (filters.contains(Filter.WORKSHOP) && !shared.isEmpty()) {
            rows.put(Filter.WORKSHOP, named(read(listings(WORKSHOPS, shared, found))));
        }
        rows.values().removeIf(List::isEmpty);
        return rows;
    }

    /** How the database would count; for tests. */
    List<String> plans(Viewer viewer, List<UUID> people) {
        UUID[] found = people.toArray(UUID[]::new);
        String[] fields = {Field.EXPERTISE.name(), Field.SECTOR.name()};
        return List.of(
                plan(statement("explain " + VALUES, viewer, found).param("fields", fields)),
                plan(statement("explain " + BODIES, viewer, found)),
                plan(listings("explain " + WORKSHOPS, Tags.workshops(viewer.tags()), found)));
    }

    /** What the filter's value is called; a workshop by its title, if the viewer shares it. */
    String label(Viewer viewer, Filter filter, String value) {
        return switch (filter) {
            case WORKSHOP ->
                    Tags.workshops(viewer.tags()).stream()
                            .filter(w -> w.toString().equals(value))
                            .findFirst()
                            .flatMap(w -> Optional.ofNullable(workshops.titles(List.of(w)).get(w)))
                            .orElse("A workshop that you do not take part in");
            case BODY ->
                    jdbc.sql(
                                    """
                                    select n.name from member_body b
                                    join member_body_name n on n.body_id = b.id and n.position = 0
                                    where b.slug = ?
                                    """)
                            .param(value)
                            .query(String.class)
                            .optional()
                            .orElse(value);
            default -> value;
        };
    }

    private List<Row> values(String sql, Viewer viewer, UUID[] people, Collection<Filter> filters) {
        String[] fields =
                filters.stream()
                        .filter(f -> f != Filter.BODY)
                        .flatMap(f -> f.field().stream())
                        .map(Field::name)
                        .toArray(String[]::new);
        return fields.length == 0
                ? List.of()
                : read(statement(sql, viewer, people).param("fields", fields));
    }

    private List<Row> named(List<Row> rows) {
        Map<WorkshopId, String> titles =
                workshops.titles(
                        rows.stream()
                                .map(r -> new WorkshopId(UUID.fromString(r.value())))
                                .toList());
        return rows.stream()
                .map(r ->
                        new Row(
                                r.filter(),
                                r.value(),
                                titles.getOrDefault(
                                        new WorkshopId(UUID.fromString(r.value())), r.value()),
                                r.count()))
                .toList();
    }

    private JdbcClient.StatementSpec statement(String sql, Viewer viewer, UUID[] people) {
        return jdbc.sql(sql).param("people", people).param("tags", viewer.tagArray());
    }

    private JdbcClient.StatementSpec listings(String sql, List<WorkshopId> shared, UUID[] people) {
        return jdbc.sql(sql)
                .param("people", people)
                .param("workshops", shared.stream().map(WorkshopId::value).toArray(UUID[]::new));
    }

    private static List<Row> read(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) ->
                        new Row(
                                row.getString(1).isEmpty()
                                        ? Filter.WORKSHOP
                                        : Filter.of(Field.valueOf(row.getString(1))).orElseThrow(),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4)))
                .list();
    }

    private static String plan(JdbcClient.StatementSpec statement) {
        return String.join("\n", statement.query(String.class).list());
    }
}

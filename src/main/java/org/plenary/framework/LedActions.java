package org.plenary.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.directory.BodyConnections;
import org.plenary.directory.BodyId;
import org.plenary.directory.Connection;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On a member body's page: the actions and milestones that it leads, of readable frameworks. */
@Component
@Order(20)
class LedActions implements BodyConnections {
    private static final String GROUP = "Actions led";

    private final JdbcClient jdbc;
    private final FrameworkPeople people;

    LedActions(JdbcClient jdbc, FrameworkPeople people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    private record Led(
            FrameworkId framework,
            String slug,
            String title,
            String label,
            String code,
            String status) {}

    @Override
    public List<Connection> of(BodyId body) {
        Map<FrameworkId, Boolean> readable = new HashMap<>();
        return led(body).stream()
                .filter(l ->
                        readable.computeIfAbsent(
                                l.framework(), f -> people.may(f, FrameworkAction.READ)))
                .limit(MOST)
                .map(l ->
                        new Connection(
                                GROUP,
                                l.label(),
                                FrameworkPaths.item(l.slug(), l.code()),
                                l.title() + " · " + ItemStatus.valueOf(l.status()).word()))
                .toList();
    }

    /** Also what bodies lead that merged into this one; at most 1,000. */
    private List<Led> led(BodyId body) {
        return jdbc.sql(
                        """
                        select f.id, f.slug, f.title, trim(i.code || ' ' || i.title), i.code, i.status
                        from framework_item_lead l
                        join member_body m on m.id = l.body_id
                        join framework_item i on i.id = l.item_id and i.deleted_at is null
                        join framework f on f.id = i.framework_id
                        where coalesce(m.merged_into, m.id) = ?
                        order by f.changed_at desc, f.id, i.kind, i.created_at, i.id limit 1000
                        """)
                .param(body.value())
                .query((row, n) ->
                        new Led(
                                new FrameworkId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)))
                .list();
    }
}

package org.plenary.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.directory.BodyId;
import org.plenary.workshop.Capacity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores positions; knows no rights and hides nothing, so only {@link PositionReading} reads it.
 */
@Repository
class PositionRows {
    private static final String COLUMNS =
            """
            select p.item_id, p.body_id, p.number, p.stand, p.statement, p.capacity, p.item_version,
                   exists (select 1 from framework_item_text t
                           where t.item_id = p.item_id and t.version > p.item_version) as earlier,
                   p.taken_at, p.ended_at, p.withdrawn
            from framework_position p
            """;

    private final JdbcClient jdbc;

    PositionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that stand on the items, in one query. */
    List<Position> standing(Collection<ItemId> items) {
        return jdbc.sql(COLUMNS + " where p.item_id = any(:items) and p.ended_at is null")
                .param("items", uuids(items))
                .query((row, n) -> read(row))
                .list();
    }

    /** Those that stood on the items at the moment. */
    List<Position> at(Collection<ItemId> items, Instant moment) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                 where p.item_id = any(:items) and p.taken_at < :moment
                                   and (p.ended_at is null or p.ended_at >= :moment)
                                """)
                .param("items", uuids(items))
                .param("moment", Timestamp.from(moment))
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * All that a body ever took on an item, the newest first, at most {@code most}.
     *
     * @param body with those that went into it
     */
    List<Position> history(ItemId item, Collection<BodyId> body, int most) {
        return jdbc.sql(
                        COLUMNS
                                + " where p.item_id = ? and p.body_id = any(?) order by p.taken_at desc, p.number desc limit ?")
                .params(item.value(), of(body), most)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Position> newest(ItemId item, Collection<BodyId> body) {
        return history(item, body, 1).stream().findFirst();
    }

    /** A number that neither the body nor one that went into it has used on the item. */
    int next(ItemId item, Collection<BodyId> body) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from framework_position where item_id = ? and body_id = any(?)")
                .params(item.value(), of(body))
                .query(Integer.class)
                .single();
    }

    /** The caller has made sure that the item's text is the one that the position is on. */
    void insert(Item item, BodyId body, PositionPlan plan, int number, AccountId by, Instant now) {
        jdbc.sql(
                        """
                        insert into framework_position
                          (id, framework_id, item_id, body_id, number, stand, statement, capacity,
                           item_version, taken_at, taken_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        item.framework().value(),
                        item.id().value(),
                        body.value(),
                        number,
                        plan.stand().name(),
                        plan.statement(),
                        plan.capacity().name(),
                        item.version(),
                        Timestamp.from(now),
                        by.value())
                .update();
    }

    void end(ItemId item, Collection<BodyId> body, boolean withdrawn, Instant now) {
        jdbc.sql(
                        """
                        update framework_position set ended_at = ?, withdrawn = ?
                        where item_id = ? and body_id = any(?) and ended_at is null
                        """)
                .params(Timestamp.from(now), withdrawn, item.value(), of(body))
                .update();
    }

    boolean anyOf(FrameworkId framework, Collection<BodyId> body) {
        return jdbc.sql(
                        """
                        select exists (select 1 from framework_position
                                       where framework_id = ? and body_id = any(?)
                                         and ended_at is null)
                        """)
                .params(framework.value(), of(body))
                .query(Boolean.class)
                .single();
    }

    private static UUID[] of(Collection<BodyId> bodies) {
        return bodies.stream().map(BodyId::value).toArray(UUID[]::new);
    }

    private static UUID[] uuids(Collection<ItemId> items) {
        return items.stream().map(ItemId::value).toArray(UUID[]::new);
    }

    private static Position read(ResultSet row) throws SQLException {
        return new Position(
                new ItemId(row.getObject(1, UUID.class)),
                new BodyId(row.getObject(2, UUID.class)),
                row.getInt(3),
                Stand.valueOf(row.getString(4)),
                row.getString(5),
                Capacity.valueOf(row.getString(6)),
                row.getLong(7),
                row.getBoolean(8),
                row.getTimestamp(9).toInstant(),
                instant(row.getTimestamp(10)),
                row.getBoolean(11));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

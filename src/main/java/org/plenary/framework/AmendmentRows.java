package org.plenary.framework;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads amendments; knows no rights. */
@Repository
class AmendmentRows {
    private static final String SELECT =
            """
            select a.*, i.code item_code, i.title item_title, i.kind item_kind,
                   i.deleted_at is not null item_deleted,
                   p.code parent_code, p.title parent_title, s.code after_code, m.code made_code,
                   c.number counter_number,
                   (select count(*) from amendment_sponsor x where x.amendment_id = a.id) sponsors,
                   (select count(*) from amendment_remark x
                     where x.amendment_id = a.id and not x.withdrawn) remarks
            from amendment a
            left join framework_item i on i.id = a.item_id
            left join framework_item p on p.id = a.new_parent
            left join framework_item s on s.id = a.after_item
            left join framework_item m on m.id = a.made_item
            left join amendment c on c.id = a.counter_to
            """;

    /** As many as are shown as colliding with one. */
    private static final int MOST_NEIGHBOURS = 50;

    private final JdbcClient jdbc;

    AmendmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AmendmentRow> find(AmendmentId id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id.value())
                .query(AmendmentMapping::read)
                .optional();
    }

    Optional<AmendmentRow> byNumber(FrameworkId framework, int number) {
        return jdbc.sql(SELECT + "where a.framework_id = ? and a.number = ?")
                .params(framework.value(), number)
                .query(AmendmentMapping::read)
                .optional();
    }

    /** Newest first. */
    List<AmendmentRow> page(FrameworkId framework, AmendmentFilter filter, int offset, int limit) {
        return jdbc.sql(
                        SELECT
                                + " where a.framework_id = :framework "
                                + condition(filter)
                                + " order by a.number desc offset :offset limit :limit")
                .param("framework", framework.value())
                .param("item", value(filter.item()), java.sql.Types.OTHER)
                .param("offset", offset)
                .param("limit", limit)
                .query(AmendmentMapping::read)
                .list();
    }

    int count(FrameworkId framework, AmendmentFilter filter) {
        return jdbc.sql(
                        "select count(*) from amendment a where a.framework_id = :framework "
                                + condition(filter))
                .param("framework", framework.value())
                .param("item", value(filter.item()), java.sql.Types.OTHER)
                .query(Integer.class)
                .single();
    }

    private static String condition(AmendmentFilter filter) {
        String state =
                switch (filter.state()) {
                    case ALL -> "";
                    case OPEN -> " and a.state = 'OPEN'";
                    case MISFIT -> " and a.state = 'OPEN' and a.misfit <> 'NONE'";
                    case ACCEPTED -> " and a.state in ('ACCEPTED', 'ACCEPTED_WITH_CHANGES')";
                    case REJECTED -> " and a.state = 'REJECTED'";
                    case WITHDRAWN -> " and a.state = 'WITHDRAWN'";
                };
        return state + " and (:item::uuid is null or a.item_id = :item)";
    }

    /** Open ones on the item, in the order in which they were proposed. */
    List<AmendmentRow> openOn(ItemId item) {
        return jdbc.sql(SELECT + "where a.item_id = ? and a.state = 'OPEN' order by a.number")
                .param(item.value())
                .query(AmendmentMapping::read)
                .list();
    }

    /** Open ones on any of the items, at most 50. */
    List<AmendmentRow> openOn(Collection<ItemId> items, AmendmentKind kind) {
        return jdbc.sql(
                        SELECT
                                + "where a.item_id = any(:items) and a.state = 'OPEN' and a.kind = :kind order by a.number limit :most")
                .param("items", values(items))
                .param("kind", kind.name())
                .param("most", MOST_NEIGHBOURS)
                .query(AmendmentMapping::read)
                .list();
    }

    /** Open ones on one of the items, or that put something under one of them; at most 50. */
    List<AmendmentRow> openIn(Collection<ItemId> items) {
        return jdbc.sql(
                        SELECT
                                + """
                                where a.id in (
                                  select id from (
                                    select id, number from amendment
                                    where state = 'OPEN' and item_id = any(:items)
                                    union
                                    select id, number from amendment
                                    where state = 'OPEN' and new_parent = any(:items)) o
                                  order by number limit :most)
                                order by a.number
                                """)
                .param("items", values(items))
                .param("most", MOST_NEIGHBOURS)
                .query(AmendmentMapping::read)
                .list();
    }

    /** At most 50 of them, in the order in which they were proposed. */
    List<AmendmentRow> all(Collection<AmendmentId> ids) {
        return jdbc.sql(SELECT + "where a.id = any(:ids) order by a.number limit :most")
                .param("ids", ids.stream().map(AmendmentId::value).toArray(UUID[]::new))
                .param("most", MOST_NEIGHBOURS)
                .query(AmendmentMapping::read)
                .list();
    }

    /**
     * What the open amendments change in the item's text that fit it, as it was stored with each,
     * in the order in which they were proposed; null where it was not stored.
     */
    Map<AmendmentId, @Nullable String> edits(ItemId item) {
        var edits = new LinkedHashMap<AmendmentId, @Nullable String>();
        jdbc.sql(
                        """
                        select id, edits from amendment
                        where item_id = ? and state = 'OPEN' and kind = 'TEXT' and misfit = 'NONE'
                        order by number
                        """)
                .param(item.value())
                .query(row -> {
                    edits.put(new AmendmentId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return edits;
    }

    /** Open ones that put something at the place, at most 50. */
    List<AmendmentRow> openAt(FrameworkId framework, AmendmentPlan.Place place) {
        return jdbc.sql(
                        SELECT
                                + """
                                where a.framework_id = :framework and a.state = 'OPEN'
                                  and a.kind in ('NEW_ITEM', 'MOVE')
                                  and a.new_parent is not distinct from :parent
                                  and a.after_item is not distinct from :after
                                order by a.number limit :most
                                """)
                .param("framework", framework.value())
                .param("parent", value(place.parent()), java.sql.Types.OTHER)
                .param("after", value(place.after()), java.sql.Types.OTHER)
                .param("most", MOST_NEIGHBOURS)
                .query(AmendmentMapping::read)
                .list();
    }

    /** All open ones of the framework, in the order in which they were proposed. */
    List<AmendmentRow> open(FrameworkId framework, int most) {
        return jdbc.sql(
                        SELECT
                                + "where a.framework_id = ? and a.state = 'OPEN' order by a.number limit ?")
                .params(framework.value(), most)
                .query(AmendmentMapping::read)
                .list();
    }

    /** Open ones whose item or place was deleted or brought back since they were looked at. */
    List<AmendmentRow> openWithOtherGround(FrameworkId framework) {
        return jdbc.sql(
                        SELECT
                                + """
                                where a.framework_id = ? and a.state = 'OPEN'
                                  and ((i.deleted_at is not null) <> (a.misfit = 'ITEM_DELETED')
                                    or (i.deleted_at is null and p.deleted_at is not null)
                                      <> (a.misfit = 'PLACE_DELETED'))
                                order by a.number
                                """)
                .param(framework.value())
                .query(AmendmentMapping::read)
                .list();
    }

    List<AmendmentRow> counters(AmendmentId parent) {
        return jdbc.sql(SELECT + "where a.counter_to = ? order by a.number")
                .param(parent.value())
                .query(AmendmentMapping::read)
                .list();
    }

    /** The item and all below it. */
    List<ItemId> below(ItemId item) {
        return jdbc
                .sql(
                        """
                        with recursive below (id) as (
                          select :id::uuid
                          union
                          select c.id from framework_item c join below b on c.parent_id = b.id)
                        select id from below
                        """)
                .param("id", item.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ItemId::new)
                .toList();
    }

    private static UUID[] values(Collection<ItemId> items) {
        return items.stream().map(ItemId::value).toArray(UUID[]::new);
    }

    static @Nullable UUID value(@Nullable ItemId item) {
        return item == null ? null : item.value();
    }
}

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

    private final JdbcClient jdbc;

    AmendmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AmendmentRow> find(AmendmentId id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id.value())
                .query(AmendmentRows::read)
                .optional();
    }

    Optional<AmendmentRow> byNumber(FrameworkId framework, int number) {
        return jdbc.sql(SELECT + "where a.framework_id = ? and a.number = ?")
                .params(framework.value(), number)
                .query(AmendmentRows::read)
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
                .query(AmendmentRows::read)
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
                .query(AmendmentRows::read)
                .list();
    }

    /** Open ones on any of the items. */
    List<AmendmentRow> openOn(Collection<ItemId> items, AmendmentKind kind) {
        return jdbc.sql(
                        SELECT
                                + "where a.item_id = any(:items) and a.state = 'OPEN' and a.kind = :kind order by a.number")
                .param("items", values(items))
                .param("kind", kind.name())
                .query(AmendmentRows::read)
                .list();
    }

    /** Open ones on one of the items, or that put something under one of them. */
    List<AmendmentRow> openIn(Collection<ItemId> items) {
        return jdbc.sql(
                        SELECT
                                + """
                                where a.state = 'OPEN'
                                  and (a.item_id = any(:items) or a.new_parent = any(:items))
                                order by a.number
                                """)
                .param("items", values(items))
                .query(AmendmentRows::read)
                .list();
    }

    /** Open ones that put something at the place. */
    List<AmendmentRow> openAt(FrameworkId framework, AmendmentPlan.Place place) {
        return jdbc.sql(
                        SELECT
                                + """
                                where a.framework_id = :framework and a.state = 'OPEN'
                                  and a.kind in ('NEW_ITEM', 'MOVE')
                                  and a.new_parent is not distinct from :parent
                                  and a.after_item is not distinct from :after
                                order by a.number
                                """)
                .param("framework", framework.value())
                .param("parent", value(place.parent()), java.sql.Types.OTHER)
                .param("after", value(place.after()), java.sql.Types.OTHER)
                .query(AmendmentRows::read)
                .list();
    }

    /** All open ones of the framework, in the order in which they were proposed. */
    List<AmendmentRow> open(FrameworkId framework, int most) {
        return jdbc.sql(
                        SELECT
                                + "where a.framework_id = ? and a.state = 'OPEN' order by a.number limit ?")
                .params(framework.value(), most)
                .query(AmendmentRows::read)
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
                .query(AmendmentRows::read)
                .list();
    }

    List<AmendmentRow> counters(AmendmentId parent) {
        return jdbc.sql(SELECT + "where a.counter_to = ? order by a.number")
                .param(parent.value())
                .query(AmendmentRows::read)
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

    private static AmendmentRow read(ResultSet row, int n) throws SQLException {
        return new AmendmentRow(
                new AmendmentId(row.getObject("id", UUID.class)),
                new FrameworkId(row.getObject("framework_id", UUID.class)),
                row.getInt("number"),
                new AccountId(row.getObject("author", UUID.class)),
                row.getTimestamp("proposed_at").toInstant(),
                proposal(row),
                row.getLong("on_version"),
                new Wording(row.getString("on_title"), row.getString("on_text")),
                new Wording(row.getString("title"), row.getString("text")),
                Misfit.valueOf(row.getString("misfit")),
                AmendmentState.valueOf(row.getString("state")),
                outcome(row),
                row.getLong("version"),
                names(row));
    }

    private static AmendmentRow.Proposal proposal(ResultSet row) throws SQLException {
        UUID counter = row.getObject("counter_to", UUID.class);
        return new AmendmentRow.Proposal(
                AmendmentKind.valueOf(row.getString("kind")),
                item(row, "item_id"),
                counter == null ? null : new AmendmentId(counter),
                row.getString("reason"),
                row.getLong("base_version"),
                new Wording(row.getString("base_title"), row.getString("base_text")),
                new Wording(row.getString("proposed_title"), row.getString("proposed_text")),
                kind(row, "new_kind"),
                new AmendmentPlan.Place(item(row, "new_parent"), item(row, "after_item")));
    }

    private static AmendmentRow.@Nullable Outcome outcome(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("decided_at");
        if (at == null) {
            return null;
        }
        Instant when = at.toInstant();
        String title = row.getString("decided_title");
        return new AmendmentRow.Outcome(
                new AccountId(row.getObject("decided_by", UUID.class)),
                when,
                row.getString("decision_reason"),
                title == null ? null : new Wording(title, row.getString("decided_text")),
                item(row, "made_item"));
    }

    private static AmendmentRow.Names names(ResultSet row) throws SQLException {
        return new AmendmentRow.Names(
                text(row, "item_code"),
                text(row, "item_title"),
                row.getBoolean("item_deleted"),
                kind(row, "item_kind"),
                text(row, "parent_code"),
                text(row, "parent_title"),
                text(row, "after_code"),
                row.getInt("counter_number"),
                text(row, "made_code"),
                row.getInt("sponsors"),
                row.getInt("remarks"));
    }

    private static @Nullable ItemId item(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new ItemId(id);
    }

    private static @Nullable ItemKind kind(ResultSet row, String column) throws SQLException {
        String kind = row.getString(column);
        return kind == null ? null : ItemKind.valueOf(kind);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}

package org.plenary.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.directory.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores items; knows no rights and no order of the document. */
@Repository
class ItemRows {
    private static final String COLUMNS =
            """
            select i.id, i.framework_id, i.parent_id, i.position, i.kind, i.code, i.title, i.text,
                   i.horizon, i.due_on, i.status, i.version, i.deleted_at is not null
            from framework_item i
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ItemRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One item's own row.
     *
     * @param position orders siblings; it may have gaps
     */
    record Row(
            ItemId id,
            FrameworkId framework,
            @Nullable ItemId parent,
            int position,
            ItemKind kind,
            String code,
            String title,
            String text,
            String horizon,
            @Nullable LocalDate dueOn,
            ItemStatus status,
            long version,
            boolean deleted) {}

    /** All that are not deleted, siblings in their order. */
    List<Row> of(FrameworkId framework) {
        return jdbc.sql(
                        COLUMNS
                                + "where i.framework_id = ? and i.deleted_at is null order by i.position, i.id")
                .param(framework.value())
                .query(ItemRows::read)
                .list();
    }

    /** Deleted ones too. */
    Optional<Row> find(ItemId id) {
        return jdbc.sql(COLUMNS + "where i.id = ?")
                .param(id.value())
                .query(ItemRows::read)
                .optional();
    }

    /** Deleted ones too: a code leads to its item for ever. */
    Optional<Row> byCode(FrameworkId framework, String code) {
        return jdbc.sql(COLUMNS + "where i.framework_id = ? and i.code = ?")
                .params(framework.value(), code)
                .query(ItemRows::read)
                .optional();
    }

    /** Locks the item; whoever decides on it has locked the framework before. */
    Optional<Row> lock(ItemId id) {
        return jdbc.sql(COLUMNS + "where i.id = ? for update")
                .param(id.value())
                .query(ItemRows::read)
                .optional();
    }

    /** The item and all above it that exist, itself first. */
    List<Row> upwards(ItemId id) {
        return jdbc.sql(
                        """
                        with recursive up (id, parent_id, n) as (
                          select id, parent_id, 0 from framework_item where id = :id
                          union all
                          select a.id, a.parent_id, up.n + 1
                          from framework_item a join up on a.id = up.parent_id where up.n < 20)
                        """
                                + COLUMNS
                                + " join up on up.id = i.id order by up.n")
                .param("id", id.value())
                .query(ItemRows::read)
                .list();
    }

    /** The children that are not deleted, in their order. */
    List<Row> below(ItemId parent) {
        return jdbc.sql(
                        COLUMNS
                                + "where i.parent_id = ? and i.deleted_at is null order by i.position, i.id")
                .param(parent.value())
                .query(ItemRows::read)
                .list();
    }

    /** Leads of every item of the framework, each in its order, as named when they were set. */
    Map<ItemId, List<BodyId>> leads(FrameworkId framework) {
        var leads = new HashMap<ItemId, List<BodyId>>();
        jdbc.sql(
                        """
                        select l.item_id, l.body_id from framework_item_lead l
                        join framework_item i on i.id = l.item_id
                        where i.framework_id = ? and i.deleted_at is null order by l.position
                        """)
                .param(framework.value())
                .query(row -> {
                    leads.computeIfAbsent(
                                    new ItemId(row.getObject(1, UUID.class)),
                                    i -> new ArrayList<>())
                            .add(new BodyId(row.getObject(2, UUID.class)));
                });
        return leads;
    }

    List<BodyId> leads(ItemId item) {
        return jdbc
                .sql("select body_id from framework_item_lead where item_id = ? order by position")
                .param(item.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(BodyId::new)
                .toList();
    }

    int count(FrameworkId framework) {
        return jdbc.sql(
                        "select count(*) from framework_item where framework_id = ? and deleted_at is null")
                .param(framework.value())
                .query(Integer.class)
                .single();
    }

    /** The next code of the kind; never the same twice in a framework. */
    String nextCode(FrameworkId framework, ItemKind kind) {
        int n =
                jdbc.sql(
                                """
                                insert into framework_code as c values (?, ?, 1)
                                on conflict (framework_id, kind) do update set last = c.last + 1
                                returning last
                                """)
                        .params(framework.value(), kind.name())
                        .query(Integer.class)
                        .single();
        return kind.code(n);
    }

    void insert(
            ItemId id,
            FrameworkId framework,
            @Nullable ItemId parent,
            int position,
            String code,
            ItemPlan plan,
            AccountId by) {
        jdbc.sql(
                        """
                        insert into framework_item
                          (id, framework_id, parent_id, position, kind, code, title, text, horizon,
                           due_on, status, created_at, changed_at, changed_by)
                        values (:id, :framework, :parent, :position, :kind, :code, :title, :text,
                          :horizon, :due, :status, :now, :now, :by)
                        """)
                .param("id", id.value())
                .param("framework", framework.value())
                .param("parent", parent == null ? null : parent.value())
                .param("position", position)
                .param("kind", plan.kind().name())
                .param("code", code)
                .param("title", plan.title())
                .param("text", plan.text())
                .param("horizon", plan.horizon())
                .param("due", plan.dueOn())
                .param("status", plan.status().name())
                .param("now", now())
                .param("by", by.value())
                .update();
        writeLeads(id, plan.leads());
    }

    /** Writes all that the plan states; the version rises. */
    void update(ItemId id, ItemPlan plan, AccountId by) {
        jdbc.sql(
                        """
                        update framework_item set title = :title, text = :text, horizon = :horizon,
                          due_on = :due, status = :status, version = version + 1,
                          changed_at = :now, changed_by = :by
                        where id = :id
                        """)
                .param("title", plan.title())
                .param("text", plan.text())
                .param("horizon", plan.horizon())
                .param("due", plan.dueOn())
                .param("status", plan.status().name())
                .param("now", now())
                .param("by", by.value())
                .param("id", id.value())
                .update();
        jdbc.sql("delete from framework_item_lead where item_id = ?").param(id.value()).update();
        writeLeads(id, plan.leads());
    }

    private void writeLeads(ItemId id, List<BodyId> leads) {
        for (int i = 0; i < leads.size(); i++) {
            jdbc.sql("insert into framework_item_lead values (?, ?, ?)")
                    .params(id.value(), leads.get(i).value(), i)
                    .update();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        UUID parent = row.getObject(3, UUID.class);
        return new Row(
                new ItemId(row.getObject(1, UUID.class)),
                new FrameworkId(row.getObject(2, UUID.class)),
                parent == null ? null : new ItemId(parent),
                row.getInt(4),
                ItemKind.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                ItemStatus.valueOf(row.getString(11)),
                row.getLong(12),
                row.getBoolean(13));
    }
}

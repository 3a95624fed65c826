package org.plenary.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.directory.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores progress reports and steps of milestones; rows are only added. Knows no rights. */
@Repository
class FollowUpRows {
    private final JdbcClient jdbc;

    FollowUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Report(
            ItemId item,
            int number,
            @Nullable BodyId body,
            ItemStatus status,
            int percent,
            String note,
            String link,
            Instant at) {}

    record Step(
            ItemId item,
            int number,
            @Nullable BodyId body,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate dueOn,
            String note,
            Instant at) {}

    /** The newest first. */
    List<Report> reports(FrameworkId framework) {
        return jdbc.sql(
                        """
                        select p.item_id, p.number, p.body_id, p.status, p.percent, p.note, p.link,
                               p.reported_at
                        from framework_progress p join framework_item i on i.id = p.item_id
                        where i.framework_id = ? order by p.number desc
                        """)
                .param(framework.value())
                .query((row, n) ->
                        new Report(
                                new ItemId(row.getObject(1, UUID.class)),
                                row.getInt(2),
                                body(row, 3),
                                ItemStatus.valueOf(row.getString(4)),
                                row.getInt(5),
                                row.getString(6),
                                row.getString(7),
                                row.getTimestamp(8).toInstant()))
                .list();
    }

    /** The newest first. */
    List<Step> steps(FrameworkId framework) {
        return jdbc.sql(
                        """
                        select s.item_id, s.number, s.body_id, s.done_on, s.due_on, s.note,
                               s.reported_at
                        from framework_milestone_step s join framework_item i on i.id = s.item_id
                        where i.framework_id = ? order by s.number desc
                        """)
                .param(framework.value())
                .query((row, n) ->
                        new Step(
                                new ItemId(row.getObject(1, UUID.class)),
                                row.getInt(2),
                                body(row, 3),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class),
                                row.getString(6),
                                row.getTimestamp(7).toInstant()))
                .list();
    }

    void insert(ItemId item, ProgressPlan plan, AccountId by, Instant now) {
        jdbc.sql(
                        """
                        insert into framework_progress
                          (id, item_id, number, body_id, status, percent, note, link, reported_at,
                           reported_by)
                        values (:id, :item, :number, :body::uuid, :status, :percent, :note, :link,
                          :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("item", item.value())
                .param("number", plan.before() + 1)
                .param("body", text(plan.body()))
                .param("status", plan.status().name())
                .param("percent", plan.percent())
                .param("note", plan.note())
                .param("link", plan.link())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    void insert(Step step, AccountId by) {
        jdbc.sql(
                        """
                        insert into framework_milestone_step
                          (id, item_id, number, body_id, done_on, due_on, note, reported_at,
                           reported_by)
                        values (:id, :item, :number, :body::uuid, :done::date, :due::date, :note,
                          :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("item", step.item().value())
                .param("number", step.number())
                .param("body", text(step.body()))
                .param("done", step.doneOn() == null ? null : step.doneOn().toString())
                .param("due", step.dueOn() == null ? null : step.dueOn().toString())
                .param("note", step.note())
                .param("now", Timestamp.from(step.at()))
                .param("by", by.value())
                .update();
    }

    /**
     * Writes how far the work has come on the item itself, for the board. Text and date stay; the
     * version rises, so that a form that is open elsewhere does not write the old status over it.
     */
    void status(ItemId item, ItemStatus status, AccountId by, Instant now) {
        jdbc.sql(
                        """
                        update framework_item set status = ?, version = version + 1, changed_at = ?,
                          changed_by = ?
                        where id = ? and status <> ?
                        """)
                .params(status.name(), Timestamp.from(now), by.value(), item.value(), status.name())
                .update();
    }

    private static @Nullable BodyId body(ResultSet row, int column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new BodyId(id);
    }

    private static @Nullable String text(@Nullable BodyId body) {
        return body == null ? null : body.value().toString();
    }
}

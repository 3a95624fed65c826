package org.plenary.framework;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the adoption register; rows are only added. Knows no rights. */
@Repository
class RegisterRows {
    private final JdbcClient jdbc;

    RegisterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By jurisdiction and item, the newest first. */
    List<RegisterEntry> of(FrameworkId framework) {
        return jdbc.sql(
                        """
                        select e.item_id, coalesce(i.code, ''), e.jurisdiction, e.number, e.uptake,
                               e.since, e.source, e.note, e.entered_at,
                               e.number = max(e.number) over (partition by e.item_id, e.jurisdiction)
                        from framework_adoption_entry e
                        left join framework_item i on i.id = e.item_id
                        where e.framework_id = ?
                        order by e.jurisdiction, i.code nulls first, e.number desc
                        """)
                .param(framework.value())
                .query((row, n) -> {
                    UUID item = row.getObject(1, UUID.class);
                    return new RegisterEntry(
                            item == null ? null : new ItemId(item),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            Uptake.valueOf(row.getString(5)),
                            row.getObject(6, LocalDate.class),
                            row.getString(7),
                            row.getString(8),
                            row.getTimestamp(9).toInstant(),
                            row.getBoolean(10));
                })
                .list();
    }

    void insert(FrameworkId framework, RegisterPlan plan, AccountId by, Instant now) {
        jdbc.sql(
                        """
                        insert into framework_adoption_entry
                          (id, framework_id, item_id, jurisdiction, number, uptake, since, source,
                           note, entered_at, entered_by)
                        values (:id, :framework, :item::uuid, :jurisdiction, :number, :uptake, :since,
                          :source, :note, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("framework", framework.value())
                .param("item", plan.item() == null ? null : plan.item().toString())
                .param("jurisdiction", plan.jurisdiction())
                .param("number", plan.before() + 1)
                .param("uptake", plan.uptake().name())
                .param("since", plan.since())
                .param("source", plan.source())
                .param("note", plan.note())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }
}

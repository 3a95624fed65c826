package org.plenary.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores statements from outside; knows no rights. */
@Repository
class StatementRows {
    private static final String COLUMNS =
            """
            select s.id, s.version, s.framework_id, s.number, i.code, i.title, s.name, s.organisation,
                   s.email, s.text, s.submitted_at, s.state, s.held_because, s.disposition, t.code,
                   s.reason
            from framework_statement s
            left join framework_item i on i.id = s.item_id
            left join framework_item t on t.id = s.taken_into
            """;

    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<OutsideStatement> of(FrameworkId framework, StatementState state, int offset, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + " where s.framework_id = ? and s.state = ? order by s.number offset ? limit ?")
                .params(framework.value(), state.name(), offset, limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Published ones that nobody answered yet, and those to be read, oldest first. */
    List<OutsideStatement> open(FrameworkId framework, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                 where s.framework_id = ? and s.disposition is null
                                   and s.state <> 'HELD_BACK' order by s.number limit ?
                                """)
                .params(framework.value(), limit)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<OutsideStatement> find(StatementId id) {
        return jdbc.sql(COLUMNS + " where s.id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    Map<StatementState, Integer> counts(FrameworkId framework) {
        var counts = new EnumMap<StatementState, Integer>(StatementState.class);
        jdbc.sql(
                        "select state, count(*) from framework_statement where framework_id = ? group by state")
                .param(framework.value())
                .query(row -> {
                    counts.put(StatementState.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    int unanswered(FrameworkId framework) {
        return jdbc.sql(
                        """
                        select count(*) from framework_statement
                        where framework_id = ? and state = 'PUBLISHED' and disposition is null
                        """)
                .param(framework.value())
                .query(Integer.class)
                .single();
    }

    int since(FrameworkId framework, Instant moment) {
        return jdbc.sql(
                        "select count(*) from framework_statement where framework_id = ? and submitted_at > ?")
                .params(framework.value(), Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    /** Once for the same fingerprint. */
    void insert(
            FrameworkId framework, ItemRows.@Nullable Row item, StatementPlan plan, Instant now) {
        jdbc.sql(
                        """
                        insert into framework_statement
                          (id, framework_id, number, item_id, item_version, name, organisation, email,
                           text, fingerprint, submitted_at, state)
                        select :id, :framework, coalesce(max(number), 0) + 1, :item::uuid,
                          :version::bigint, :name, :organisation, :email, :text, :fingerprint, :now,
                          'PENDING'
                        from framework_statement where framework_id = :framework
                        on conflict (framework_id, fingerprint) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("framework", framework.value())
                .param("item", item == null ? null : item.id().value().toString())
                .param("version", item == null ? null : item.version())
                .param("name", plan.name())
                .param("organisation", plan.organisation())
                .param("email", plan.email())
                .param("text", plan.text())
                .param("fingerprint", plan.fingerprint())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean moderate(StatementId id, long version, StatementState state, String because) {
        return jdbc.sql(
                                """
                                update framework_statement
                                set state = ?, held_because = ?, version = version + 1
                                where id = ? and version = ?
                                """)
                        .params(state.name(), because, id.value(), version)
                        .update()
                == 1;
    }

    boolean dispose(
            StatementId id,
            long version,
            Disposition disposition,
            @Nullable ItemId into,
            String reason,
            Instant now) {
        return jdbc.sql(
                                """
                                update framework_statement
                                set disposition = :disposition, taken_into = :into::uuid,
                                    reason = :reason, disposed_at = :now, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("disposition", disposition.name())
                        .param("into", into == null ? null : into.toString())
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    int forgetAddresses(Instant before) {
        return jdbc.sql(
                        "update framework_statement set email = '' where email <> '' and submitted_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private static OutsideStatement read(ResultSet row) throws SQLException {
        String code = text(row.getString(5));
        String disposition = row.getString(14);
        return new OutsideStatement(
                new StatementId(row.getObject(1, UUID.class)),
                row.getLong(2),
                new FrameworkId(row.getObject(3, UUID.class)),
                row.getInt(4),
                (code + " " + text(row.getString(6))).strip(),
                code,
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getTimestamp(11).toInstant(),
                StatementState.valueOf(row.getString(12)),
                row.getString(13),
                disposition == null ? null : Disposition.valueOf(disposition),
                text(row.getString(15)),
                row.getString(16));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

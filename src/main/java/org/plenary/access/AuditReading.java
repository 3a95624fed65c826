package org.plenary.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail, newest first. Only administrators may. */
@Service
public class AuditReading {
    private static final String WHERE =
            " FROM audit_entry e LEFT JOIN account a ON a.id = e.actor"
                    + " WHERE position(lower(:actor) in lower(coalesce(a.name || ' ' || a.email, 'System'))) > 0"
                    + " AND position(lower(:action) in e.action) > 0"
                    + " AND position(lower(:subject) in lower(e.subject_type || ' ' || e.subject_id)) > 0";

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final JsonMapper json;

    AuditReading(JdbcClient jdbc, CurrentAccount current, JsonMapper json) {
        this.jdbc = jdbc;
        this.current = current;
        this.json = json;
    }

    /**
     * @param limit at most 200
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> page(AuditFilter filter, int offset, int limit) {
        current.require(NetworkRole.ADMINISTRATOR);
        return filtered(
                        "SELECT e.id, e.at, coalesce(a.name, 'System') AS actor, e.action, e.subject_type,"
                                + " e.subject_id, e.details::text AS details"
                                + WHERE
                                + " ORDER BY e.id DESC OFFSET :offset LIMIT :limit",
                        filter)
                .param("offset", offset)
                .param("limit", Math.min(limit, 200))
                .query((row, n) -> entry(row))
                .list();
    }

    @Transactional(readOnly = true)
    public int count(AuditFilter filter) {
        current.require(NetworkRole.ADMINISTRATOR);
        return filtered("SELECT count(*)" + WHERE, filter).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, AuditFilter filter) {
        return jdbc.sql(sql)
                .param("actor", filter.actor())
                .param("action", filter.action().strip().toLowerCase(java.util.Locale.ROOT))
                .param("subject", filter.subject());
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                json.readValue(
                        row.getString("details"), new TypeReference<Map<String, String>>() {}));
    }
}

package org.plenary.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Remembers who did what. An entry is written in the caller's transaction and never changed. */
@Service
public class AuditTrail {
    private static final int LONGEST_DETAIL = 500;

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, CurrentAccount current, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Adds an entry in the name of the current account, or of the system when there is none.
     *
     * @param action a verb phrase in small letters with hyphens, such as "summary-approved"
     * @param details at most 20 short values; no secrets, nothing an attribution policy hides
     */
    @Transactional
    public void record(
            String action, String subjectType, String subjectId, Map<String, String> details) {
        record(current.id().orElse(null), action, subjectType, subjectId, details);
    }

    @Transactional
    void record(
            @Nullable AccountId actor,
            String action,
            String subjectType,
            String subjectId,
            Map<String, String> details) {
        var kept = new TreeMap<String, String>();
        details.entrySet().stream()
                .limit(20)
                .forEach(e -> kept.put(e.getKey(), Texts.shorten(e.getValue(), LONGEST_DETAIL)));
        jdbc.sql(
                        "INSERT INTO audit_entry (at, actor, action, subject_type, subject_id, details)"
                                + " VALUES (?, ?, ?, ?, ?, ?::jsonb)")
                .param(Timestamp.from(clock.instant()))
                .param(actor == null ? null : actor.value())
                .param(action)
                .param(subjectType)
                .param(subjectId)
                .param(json.writeValueAsString(kept).replace("\\u0000", ""))
                .update();
    }
}

package org.plenary.summary;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.plenary.access.AuditSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Summaries by the titles of their sessions; never their words. */
@Component
class SummaryAuditSubjects implements AuditSubjects {
    private final JdbcClient jdbc;

    SummaryAuditSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of("summary", "Summary");
    }

    @Override
    public Map<UUID, String> names(String kind, Collection<UUID> ids) {
        return AuditSubjects.read(
                jdbc,
                """
                select s.id, w.title from summary s join workshop_session w on w.id = s.session_id
                where s.id = any(:ids::uuid[])
                """,
                ids);
    }
}

package org.plenary.workshop;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.plenary.access.AuditSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workshops and sessions by their titles: administrators see every workshop's frame. */
@Component
class WorkshopAuditSubjects implements AuditSubjects {
    private final JdbcClient jdbc;

    WorkshopAuditSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of("workshop", "Workshop", "session", "Session", "contribution", "Contribution");
    }

    @Override
    public Map<UUID, String> names(String kind, Collection<UUID> ids) {
        return switch (kind) {
            case "workshop" ->
                    AuditSubjects.read(
                            jdbc,
                            "select id, title from workshop where id = any(:ids::uuid[])",
                            ids);
            case "session" ->
                    AuditSubjects.read(
                            jdbc,
                            "select id, title from workshop_session where id = any(:ids::uuid[])",
                            ids);
            default -> Map.of();
        };
    }
}

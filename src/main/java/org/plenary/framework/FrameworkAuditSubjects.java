package org.plenary.framework;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.plenary.access.AuditSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Frameworks by their titles: administrators read all of them. */
@Component
class FrameworkAuditSubjects implements AuditSubjects {
    private final JdbcClient jdbc;

    FrameworkAuditSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "framework", "Framework",
                "framework-item", "Framework item",
                "amendment", "Amendment");
    }

    @Override
    public Map<UUID, String> names(String kind, Collection<UUID> ids) {
        return AuditSubjects.read(jdbc, sql(kind), ids);
    }

    private static String sql(String kind) {
        return switch (kind) {
            case "framework-item" ->
                    """
                    select i.id, i.code || ', ' || f.title from framework_item i
                    join framework f on f.id = i.framework_id where i.id = any(:ids::uuid[])
                    """;
            case "amendment" ->
                    """
                    select a.id, a.number || ', ' || f.title from amendment a
                    join framework f on f.id = a.framework_id where a.id = any(:ids::uuid[])
                    """;
            default -> "select id, title from framework where id = any(:ids::uuid[])";
        };
    }
}

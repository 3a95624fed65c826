package org.plenary.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Implemented as a bean by each module whose things stand in the audit trail. */
public interface AuditSubjects {
    /** The kinds as they are recorded, such as "framework-item", with their words. */
    Map<String, String> kinds();

    /**
     * What things are called, asked once for all of a kind.
     *
     * @param kind one of {@link #kinds}
     * @return by id; without those that are gone or that the current account may not see
     */
    Map<UUID, String> names(String kind, Collection<UUID> ids);

    /**
     * @param sql gives id and name of those whose ids are in {@code :ids}
     */
    static Map<UUID, String> read(JdbcClient jdbc, String sql, Collection<UUID> ids) {
        List<Map.Entry<UUID, String>> found =
                jdbc.sql(sql)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, n) ->
                                Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                        .list();
        return found.stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }
}

package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.base.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much of one kind waits for somebody.
 *
 * @param number not counted further than one above {@link WorkItem#COUNTED}
 * @param since when the oldest of those counted began to wait; null when nothing waits
 */
public record Waits(int number, @Nullable Instant since) {

    /**
     * @param moments gives the moment of each that waits, the oldest first
     */
    static Waits of(JdbcClient jdbc, String moments, Map<String, ?> parameters) {
        return jdbc.sql(
                        "select count(*), min(at) from (%s limit %d) w (at)"
                                .formatted(moments, WorkItem.COUNTED + 1))
                .params(parameters)
                .query((row, n) -> {
                    Timestamp since = row.getTimestamp(2);
                    return new Waits(row.getInt(1), since == null ? null : since.toInstant());
                })
                .single();
    }
}

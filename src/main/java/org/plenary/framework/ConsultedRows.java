package org.plenary.framework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.plenary.directory.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which bodies a framework asks; knows no rights. */
@Repository
class ConsultedRows {
    private final JdbcClient jdbc;

    ConsultedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bodies with the moment since which each is asked. */
    Map<BodyId, Instant> of(FrameworkId framework) {
        var found = new LinkedHashMap<BodyId, Instant>();
        jdbc.sql(
                        "select body_id, asked_at from framework_body where framework_id = ? order by asked_at, body_id")
                .param(framework.value())
                .query(row -> {
                    found.put(
                            new BodyId(row.getObject(1, UUID.class)),
                            row.getTimestamp(2).toInstant());
                });
        return found;
    }

    /**
     * @param body with those that went into it
     */
    boolean asks(FrameworkId framework, Collection<BodyId> body) {
        return jdbc.sql(
                        "select exists (select 1 from framework_body where framework_id = ? and body_id = any(?))")
                .params(framework.value(), ids(body))
                .query(Boolean.class)
                .single();
    }

    /**
     * @return whether it was not asked before
     */
    boolean add(FrameworkId framework, BodyId body, Instant now) {
        return jdbc.sql(
                                "insert into framework_body (framework_id, body_id, asked_at) values (?, ?, ?) on conflict do nothing")
                        .params(framework.value(), body.value(), Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean remove(FrameworkId framework, Collection<BodyId> body) {
        return jdbc.sql("delete from framework_body where framework_id = ? and body_id = any(?)")
                        .params(framework.value(), ids(body))
                        .update()
                > 0;
    }

    private static UUID[] ids(Collection<BodyId> bodies) {
        return bodies.stream().map(BodyId::value).toArray(UUID[]::new);
    }
}

package org.plenary.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores polls; knows no rights. */
@Repository
class PollRows {
    private static final String COLUMNS =
            "select id, version, framework_id, item_id, opens_at, closes_at, hidden from framework_poll";

    private final JdbcClient jdbc;

    PollRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Poll> of(FrameworkId framework) {
        return jdbc.sql(COLUMNS + " where framework_id = ? order by opens_at desc, id")
                .param(framework.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Poll> find(PollId id) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    void insert(PollId id, FrameworkId framework, PollPlan plan, Instant now) {
        jdbc.sql(
                        """
                        insert into framework_poll
                          (id, framework_id, item_id, opens_at, closes_at, hidden, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id.value())
                .param(framework.value())
                .param(plan.item() == null ? null : plan.item().value())
                .param(Timestamp.from(plan.opensAt()))
                .param(Timestamp.from(plan.closesAt()))
                .param(plan.hidden())
                .param(Timestamp.from(now))
                .update();
    }

    boolean close(PollId id, long version, Instant now) {
        return jdbc.sql(
                                """
                                update framework_poll set closes_at = ?, version = version + 1
                                where id = ? and version = ?
                                """)
                        .params(Timestamp.from(now), id.value(), version)
                        .update()
                == 1;
    }

    boolean delete(PollId id, long version) {
        return jdbc.sql("delete from framework_poll where id = ? and version = ?")
                        .params(id.value(), version)
                        .update()
                == 1;
    }

    private static Poll read(ResultSet row) throws SQLException {
        UUID item = row.getObject(4, UUID.class);
        return new Poll(
                new PollId(row.getObject(1, UUID.class)),
                row.getLong(2),
                new FrameworkId(row.getObject(3, UUID.class)),
                item == null ? null : new ItemId(item),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                row.getBoolean(7));
    }
}

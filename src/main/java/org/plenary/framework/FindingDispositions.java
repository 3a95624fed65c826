package org.plenary.framework;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.summary.PassageKey;
import org.plenary.summary.SummaryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which findings a framework sets aside; knows no rights. */
@Repository
class FindingDispositions {
    private final JdbcClient jdbc;
    private final Clock clock;

    FindingDispositions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param passageVersion the words that were set aside
     */
    record SetAside(int passageVersion, String reason, long version) {}

    Map<PassageKey, SetAside> of(FrameworkId framework) {
        var found = new HashMap<PassageKey, SetAside>();
        jdbc.sql(
                        "select summary_id, block_id, passage_version, reason, version from framework_disposition where framework_id = ?")
                .param(framework.value())
                .query(row -> {
                    found.put(
                            new PassageKey(
                                    new SummaryId(
                                            Objects.requireNonNull(
                                                    row.getObject("summary_id", UUID.class))),
                                    row.getString("block_id")),
                            new SetAside(
                                    row.getInt("passage_version"),
                                    row.getString("reason"),
                                    row.getLong("version")));
                });
        return found;
    }

    void put(
            FrameworkId framework,
            PassageKey passage,
            int passageVersion,
            String reason,
            AccountId by) {
        jdbc.sql(
                        """
                        insert into framework_disposition as d (framework_id, summary_id, block_id,
                          passage_version, reason, set_by, set_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (framework_id, summary_id, block_id) do update
                          set passage_version = excluded.passage_version, reason = excluded.reason,
                              set_by = excluded.set_by, set_at = excluded.set_at,
                              version = d.version + 1\
                        """)
                .params(
                        framework.value(),
                        passage.summary().value(),
                        passage.blockId(),
                        passageVersion,
                        reason,
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    boolean remove(FrameworkId framework, PassageKey passage, long version) {
        return jdbc.sql(
                                "delete from framework_disposition where framework_id = ? and summary_id = ? and block_id = ? and version = ?")
                        .params(
                                framework.value(),
                                passage.summary().value(),
                                passage.blockId(),
                                version)
                        .update()
                > 0;
    }
}

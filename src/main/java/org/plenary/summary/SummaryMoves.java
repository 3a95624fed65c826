package org.plenary.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The journal of state changes; at most one per version that it was made from. */
@Repository
class SummaryMoves {
    private final JdbcClient jdbc;

    SummaryMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SummaryMove move) {
        jdbc.sql(
                        """
                        insert into summary_move
                          (summary_id, base_version, action, from_state, to_state, note, account_id, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)\
                        """)
                .param(move.summary().value())
                .param(move.baseVersion())
                .param(move.action().name())
                .param(move.from().name())
                .param(move.to().name())
                .param(move.note())
                .param(move.account().value())
                .param(Timestamp.from(move.at()))
                .update();
    }

    Optional<SummaryMove> madeFrom(SummaryId summary, long baseVersion) {
        return jdbc.sql("select * from summary_move where summary_id = ? and base_version = ?")
                .params(summary.value(), baseVersion)
                .query(SummaryMoves::row)
                .optional();
    }

    /** Newest first. */
    List<SummaryMove> of(SummaryId summary) {
        return jdbc.sql(
                        "select * from summary_move where summary_id = ? order by base_version desc limit 200")
                .param(summary.value())
                .query(SummaryMoves::row)
                .list();
    }

    private static SummaryMove row(ResultSet row, int number) throws SQLException {
        return new SummaryMove(
                new SummaryId(Objects.requireNonNull(row.getObject("summary_id", UUID.class))),
                row.getLong("base_version"),
                SummaryAction.valueOf(row.getString("action")),
                SummaryState.valueOf(row.getString("from_state")),
                SummaryState.valueOf(row.getString("to_state")),
                row.getString("note"),
                new AccountId(Objects.requireNonNull(row.getObject("account_id", UUID.class))),
                row.getTimestamp("at").toInstant());
    }
}

package org.plenary.framework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores states, rounds and waivers; knows no rights. */
@Repository
class AdoptionRows {
    private final JdbcClient jdbc;

    AdoptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A matter without a subject is the only one of its kind. */
    static String subject(OpenMatter matter) {
        return Objects.requireNonNullElse(matter.subject(), "");
    }

    void become(FrameworkId id, FrameworkState state, int round, int released) {
        jdbc.sql("update framework set state = ?, round = ?, released_version = ? where id = ?")
                .params(state.name(), round, released, id.value())
                .update();
    }

    void begin(
            FrameworkId id,
            int round,
            RoundPurpose purpose,
            String note,
            AccountId by,
            Instant at) {
        jdbc.sql(
                        """
                        insert into framework_round
                          (framework_id, round, purpose, note, begun_at, begun_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id.value(), round, purpose.name(), note, Timestamp.from(at), by.value())
                .update();
    }

    Optional<AdoptionOutlook.Round> round(FrameworkId id, int round) {
        return jdbc.sql(
                        "select purpose, note from framework_round where framework_id = ? and round = ?")
                .params(id.value(), round)
                .query((row, n) ->
                        new AdoptionOutlook.Round(
                                RoundPurpose.valueOf(row.getString("purpose")),
                                row.getString("note")))
                .optional();
    }

    List<Waiver> waivers(FrameworkId id, int round) {
        return jdbc.sql(
                        """
                        select kind, subject, text, reason, waived_at, waived_by from framework_waiver
                        where framework_id = ? and round = ? order by waived_at, kind, subject
                        """)
                .params(id.value(), round)
                .query((row, n) ->
                        new Waiver(
                                row.getString("kind"),
                                row.getString("subject"),
                                row.getString("text"),
                                row.getString("reason"),
                                row.getTimestamp("waived_at").toInstant(),
                                new AccountId(
                                        Objects.requireNonNull(
                                                row.getObject("waived_by", UUID.class)))))
                .list();
    }

    void waive(FrameworkId id, int round, Waiver waiver) {
        jdbc.sql(
                        """
                        insert into framework_waiver
                          (framework_id, round, kind, subject, text, reason, waived_at, waived_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (framework_id, round, kind, subject)
                        do update set reason = excluded.reason, text = excluded.text,
                          waived_at = excluded.waived_at, waived_by = excluded.waived_by
                        """)
                .params(
                        id.value(),
                        round,
                        waiver.kind(),
                        waiver.subject(),
                        waiver.text(),
                        waiver.reason(),
                        Timestamp.from(waiver.at()),
                        waiver.by().value())
                .update();
    }

    /** Whether there was one. */
    boolean takeBack(FrameworkId id, int round, String kind, String subject) {
        return jdbc.sql(
                                """
                                delete from framework_waiver where framework_id = ? and round = ?
                                  and kind = ? and subject = ?
                                """)
                        .params(id.value(), round, kind, subject)
                        .update()
                > 0;
    }
}

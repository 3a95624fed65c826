package org.plenary.framework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The discussion of one amendment. It stays readable when the amendment is decided. */
@Service
@Transactional
public class AmendmentRemarks {
    public static final int LONGEST = 4_000;
    private static final int MOST = 500;

    private final AmendmentRows rows;
    private final AmendmentNames names;
    private final AmendmentNotices notices;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    AmendmentRemarks(
            AmendmentRows rows,
            AmendmentNames names,
            AmendmentNotices notices,
            FrameworkPeople people,
            FrameworkChanges changes,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.names = names;
        this.notices = notices;
        this.people = people;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(UUID id, AccountId author, Instant at, String body, boolean withdrawn) {}

    /**
     * Says something about the amendment; the same id a second time changes nothing.
     *
     * @param body plain text, 1–4,000 characters
     */
    public void say(AmendmentId amendment, UUID id, String body) {
        AmendmentRow about = rows.find(amendment).orElseThrow(Amendments::hidden);
        AccountId by = people.require(about.framework(), FrameworkAction.DISCUSS);
        String words = Texts.required("The remark", body, LONGEST);
        int before =
                jdbc.sql("select count(*) from amendment_remark where amendment_id = ?")
                        .param(amendment.value())
                        .query(Integer.class)
                        .single();
        if (before >= MOST) {
            throw new InvalidInput(
                    "This discussion has %d remarks, and no more fit. Yours was not kept. Propose a change instead."
                            .formatted(MOST));
        }
        int added =
                jdbc.sql(
                                """
                                insert into amendment_remark (id, amendment_id, author, at, body)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                id,
                                amendment.value(),
                                by.value(),
                                Timestamp.from(clock.instant()),
                                words)
                        .update();
        if (added == 1) {
            notices.remarked(about);
            changes.told(about.framework(), about.item());
        }
    }

    /** Takes one's own remark away; {@code false} brings it back. Twice is once. */
    public void withdraw(AmendmentId amendment, UUID id, boolean away) {
        AmendmentRow about = rows.find(amendment).orElseThrow(Amendments::hidden);
        AccountId by = people.require(about.framework(), FrameworkAction.DISCUSS);
        int changed =
                jdbc.sql(
                                "update amendment_remark set withdrawn = ? where id = ? and amendment_id = ? and author = ?")
                        .params(away, id, amendment.value(), by.value())
                        .update();
        if (changed == 0) {
            throw new NotAllowed("Only who wrote a remark takes it away.");
        }
        changes.told(about.framework(), about.item());
    }

    /** Oldest first. */
    List<AmendmentDetails.Remark> of(AmendmentRow amendment, AccountId reader) {
        List<Row> all =
                jdbc.sql(
                                """
                                select id, author, at, body, withdrawn from amendment_remark
                                where amendment_id = ? order by at, id
                                """)
                        .param(amendment.id().value())
                        .query((row, n) ->
                                new Row(
                                        row.getObject(1, UUID.class),
                                        new AccountId(row.getObject(2, UUID.class)),
                                        row.getTimestamp(3).toInstant(),
                                        row.getString(4),
                                        row.getBoolean(5)))
                        .list();
        var known =
                names.of(
                        reader,
                        amendment.framework(),
                        all.stream().map(Row::author).distinct().toList());
        return all.stream()
                .map(r ->
                        new AmendmentDetails.Remark(
                                r.id(),
                                known.getOrDefault(r.author(), ""),
                                r.author().equals(reader),
                                r.at(),
                                r.withdrawn() ? "" : r.body(),
                                r.withdrawn()))
                .toList();
    }
}

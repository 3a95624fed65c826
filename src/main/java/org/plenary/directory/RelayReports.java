package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.NotFound;
import org.plenary.base.Texts;
import org.plenary.directory.RelayRows.Side;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that somebody reported to the administrators. A report holds the words of the
 * conversation as the reporter saw them; administrators read nothing else of it.
 */
@Service
@Transactional
public class RelayReports {
    private static final int MOST = 100;
    private static final int LONGEST_WORDS = 20_000;
    private static final int LONGEST_REASON = 1000;

    /** A report that waits; {@code about} is who wrote what is complained of. */
    public record Report(
            UUID id, String reporter, String about, String reason, String words, Instant at) {}

    private final JdbcClient jdbc;
    private final RelayRows rows;
    private final RelayNames names;
    private final RelayLimits limits;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    RelayReports(
            JdbcClient jdbc,
            RelayRows rows,
            RelayNames names,
            RelayLimits limits,
            Accounts accounts,
            CurrentAccount current,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.names = names;
        this.limits = limits;
        this.accounts = accounts;
        this.current = current;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends the conversation's words to the administrators; the page says so before. While a report
     * of the same conversation waits, another one changes nothing.
     */
    public void report(ConversationId id, String reason) {
        AccountId me = current.require();
        Side side = rows.side(id, me).orElseThrow(Relay::unknown);
        String why = Texts.required("The reason", reason, LONGEST_REASON);
        limits.lockSender(me);
        if (waits(id, me)) {
            return;
        }
        UUID report = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into relay_report
                          (id, conversation_id, reporter_id, about_id, reason, words, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        report,
                        id.value(),
                        me.value(),
                        side.other().value(),
                        why,
                        words(id, me),
                        Timestamp.from(clock.instant()))
                .update();
        audit.record("message-reported", "message-report", report.toString(), Map.of());
        Notice notice =
                new Notice(
                        "message-reported",
                        "A message was reported",
                        "Somebody asks the administrators to look at a message.",
                        DirectoryPaths.reports());
        accounts.withRole(NetworkRole.ADMINISTRATOR).forEach(a -> notices.tell(a, notice));
    }

    private boolean waits(ConversationId id, AccountId me) {
        return jdbc.sql(
                        """
                        select exists (select 1 from relay_report where conversation_id = ?
                          and reporter_id = ? and handled_at is null)
                        """)
                .params(id.value(), me.value())
                .query(Boolean.class)
                .single();
    }

    private String words(ConversationId id, AccountId me) {
        var said = rows.words(id, me, Conversations.MOST_MESSAGES);
        Map<AccountId, String> named =
                names.of(said.stream().map(RelayRows.Words::sender).distinct().toList());
        String all =
                said.stream()
                        .map(w -> named.getOrDefault(w.sender(), RelayNames.GONE) + ": " + w.text())
                        .collect(Collectors.joining("\n\n"));
        return all.length() <= LONGEST_WORDS
                ? all
                : "…" + all.substring(all.length() - LONGEST_WORDS + 1);
    }

    /** Those that wait, oldest first, at most 100; for administrators. */
    @Transactional(readOnly = true)
    public List<Report> open() {
        current.require(NetworkRole.ADMINISTRATOR);
        return jdbc.sql(
                        """
                        select id, reporter_id, about_id, reason, words, at from relay_report
                        where handled_at is null order by at, id limit ?
                        """)
                .param(MOST)
                .query((row, n) ->
                        new Report(
                                row.getObject(1, UUID.class),
                                names.of(new AccountId(row.getObject(2, UUID.class))),
                                names.of(new AccountId(row.getObject(3, UUID.class))),
                                row.getString(4),
                                row.getString(5),
                                row.getTimestamp(6).toInstant()))
                .list();
    }

    /** How many wait; for administrators. */
    @Transactional(readOnly = true)
    public Waits waits() {
        current.require(NetworkRole.ADMINISTRATOR);
        return Waits.of(
                jdbc, "select at from relay_report where handled_at is null order by at", Map.of());
    }

    /** Closes a report and tells the reporter the outcome in one or two sentences. */
    public void settle(UUID report, String outcome) {
        AccountId by = current.require(NetworkRole.ADMINISTRATOR);
        String words = Texts.required("The outcome", outcome, LONGEST_REASON);
        Optional<UUID> reporter =
                jdbc.sql(
                                """
                                update relay_report set outcome = ?, handled_by = ?, handled_at = ?
                                where id = ? and handled_at is null returning reporter_id
                                """)
                        .params(words, by.value(), Timestamp.from(clock.instant()), report)
                        .query(UUID.class)
                        .optional();
        if (reporter.isEmpty()) {
            throw new NotFound("This report is settled already.");
        }
        audit.record("message-report-settled", "message-report", report.toString(), Map.of());
        notices.tell(
                new AccountId(reporter.get()),
                new Notice(
                        "message-report-settled",
                        "Your report was looked at",
                        words,
                        DirectoryPaths.messages()));
    }
}

package org.plenary.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.plenary.access.AccountId;
import org.plenary.access.AccountSummary;
import org.plenary.access.Accounts;
import org.plenary.access.CurrentAccount;
import org.plenary.access.Links;
import org.plenary.base.Signals;
import org.plenary.mail.Mail;
import org.plenary.mail.MailService;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told, in the application and by mail. Everyone reads only their own. */
@Service
public class Notices implements DisposableBean {
    private static final String CHANNEL = "notices";
    private static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final MailService mails;
    private final Links links;
    private final Signals signals;
    private final Clock clock;
    private final ExecutorService teller = Executors.newVirtualThreadPerTaskExecutor();

    Notices(
            JdbcClient jdbc,
            Accounts accounts,
            CurrentAccount current,
            MailService mails,
            Links links,
            Signals signals,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.current = current;
        this.mails = mails;
        this.links = links;
        this.signals = signals;
        this.clock = clock;
        signals.subscribe(
                CHANNEL,
                payload -> {
                    var account = new AccountId(UUID.fromString(payload));
                    // listeners may ask the database, which the signals' own thread may not
                    teller.submit(() -> events.publishEvent(new NoticesChanged(account)));
                });
    }

    /**
     * Tells the account, in the caller's transaction. A suspended account is told nothing. The
     * caller answers for the person's right to know what the notice says.
     */
    @Transactional
    public void tell(AccountId to, Notice notice) {
        AccountSummary account = accounts.get(to);
        if (account.suspended()) {
            return;
        }
        jdbc.sql(
                        "INSERT INTO notice (id, account_id, kind, title, text, path, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        to.value(),
                        notice.kind(),
                        notice.title(),
                        notice.text(),
                        notice.path(),
                        Timestamp.from(clock.instant()))
                .update();
        mails.send(
                new Mail(
                        account.email(),
                        notice.title(),
                        notice.text() + "\n\n" + links.to(notice.path()) + "\n"));
        signals.publish(CHANNEL, to.toString());
    }

    /** How many notices of the current account are unread; 0 for nobody. */
    @Transactional(readOnly = true)
    public int unread() {
        return current.id().map(this::unread).orElse(0);
    }

    private int unread(AccountId id) {
        return jdbc.sql("SELECT count(*) FROM notice WHERE account_id = ? AND read_at IS NULL")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** The current account's notices, newest first; {@code limit} at most 200. */
    @Transactional(readOnly = true)
    public List<NoticeItem> mine(int offset, int limit) {
        return jdbc.sql(
                        "SELECT * FROM notice WHERE account_id = ? ORDER BY created_at DESC, id OFFSET ? LIMIT ?")
                .params(current.require().value(), offset, Math.min(limit, 200))
                .query((row, n) ->
                        new NoticeItem(
                                row.getObject("id", UUID.class),
                                row.getString("kind"),
                                row.getString("title"),
                                row.getString("text"),
                                row.getString("path"),
                                row.getTimestamp("created_at").toInstant(),
                                row.getTimestamp("read_at") != null))
                .list();
    }

    /** Marks one of the current account's notices as read; others' are not touched. */
    @Transactional
    public void markRead(UUID notice) {
        AccountId id = current.require();
        mark(id, "id = ?", notice);
    }

    @Transactional
    public void markAllRead() {
        AccountId id = current.require();
        mark(id, "account_id = ?", id.value());
    }

    /** Marks what leads to this page as read for the current account, who is on the page now. */
    @Transactional
    public void markReadAt(String path) {
        mark(current.require(), "path = ?", path);
    }

    private void mark(AccountId id, String which, Object value) {
        int changed =
                jdbc.sql(
                                "UPDATE notice SET read_at = ? WHERE account_id = ? AND read_at IS NULL AND "
                                        + which)
                        .params(Timestamp.from(clock.instant()), id.value(), value)
                        .update();
        if (changed > 0) {
            signals.publish(CHANNEL, id.toString());
        }
    }

    /** Notices are forgotten after a year. */
    @Scheduled(cron = "0 25 3 * * *", zone = "UTC")
    @Transactional
    public void forgetOld() {
        jdbc.sql("DELETE FROM notice WHERE created_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    @Override
    public void destroy() {
        teller.close();
    }
}

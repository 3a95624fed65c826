package org.plenary.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.AccountSummary;
import org.plenary.access.Accounts;
import org.plenary.access.CurrentAccount;
import org.plenary.access.Links;
import org.plenary.mail.Mail;
import org.plenary.mail.MailService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told, in the application and by mail. Everyone reads only their own. */
@Service
public class Notices {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final MailService mails;
    private final Links links;
    private final Clock clock;

    Notices(
            JdbcClient jdbc,
            Accounts accounts,
            CurrentAccount current,
            MailService mails,
            Links links,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.current = current;
        this.mails = mails;
        this.links = links;
        this.clock = clock;
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
    }

    /** How many notices of the current account are unread; 0 for nobody. */
    @Transactional(readOnly = true)
    public int unread() {
        return current.id()
                .map(id ->
                        jdbc.sql(
                                        "SELECT count(*) FROM notice WHERE account_id = ? AND read_at IS NULL")
                                .param(id.value())
                                .query(Integer.class)
                                .single())
                .orElse(0);
    }
}

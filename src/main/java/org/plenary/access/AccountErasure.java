package org.plenary.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases accounts: one's own, or as an administrator another's. Name and address are gone, nobody
 * can sign in with it, its roles end. The account itself stays as a mark, because what it wrote and
 * decided is others' record too; that then stands under "Former member".
 */
@Service
public class AccountErasure {
    /** The name that stands where the erased account's name stood. */
    public static final String FORMER_MEMBER = "Former member";

    private static final String NOWHERE = "@erased.invalid";

    private final AccountRepository accounts;
    private final OwnAccount own;
    private final CurrentAccount current;
    private final Devices devices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountErasure(
            AccountRepository accounts,
            OwnAccount own,
            CurrentAccount current,
            Devices devices,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.own = own;
        this.current = current;
        this.devices = devices;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Erases the current account. It is signed out everywhere.
     *
     * @throws InvalidInput when the password is not right, or it is the only administrator
     */
    @Transactional
    public void eraseOwn(String password) {
        own.confirm(password);
        eraseNow(current.require(), "the person");
    }

    /**
     * Erases somebody's account, by an administrator who enters their own password. Twice is once.
     */
    @Transactional
    public void erase(AccountId account, String ownPassword) {
        current.require(NetworkRole.ADMINISTRATOR);
        own.confirm(ownPassword);
        if (current.id().filter(account::equals).isPresent()) {
            throw new InvalidInput(
                    "This is your own account, so nothing was erased. Erase it from your profile.");
        }
        if (!erased(account)) {
            eraseNow(account, "an administrator");
        }
    }

    private void eraseNow(AccountId id, String by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('administrators'))").query(row -> {});
        AccountEntity account =
                accounts.findById(id.value())
                        .orElseThrow(() -> new NotFound("There is no such account."));
        keepOneAdministrator(account);
        String email = account.email;
        String name = account.name;
        account.name = FORMER_MEMBER;
        account.email = id + NOWHERE;
        account.emailKey = id + NOWHERE;
        account.passwordHash = null;
        account.roles.clear();
        account.suspendedAt = clock.instant();
        accounts.flush();
        jdbc.sql("update account set erased_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        jdbc.sql("delete from one_time_link where account_id = ?").param(id.value()).update();
        forgetInvitations(email);
        audit.record("account-erased", "account", id.toString(), Map.of("by", by));
        events.publishEvent(new AccountErased(id, email, name));
        devices.signOutAll(id, null);
    }

    /** Redeemed ones are part of how rights came about; they lose the address only. */
    private void forgetInvitations(String email) {
        jdbc.sql(
                        """
                        delete from invitation
                        where email_key = :key and redeemed_at is null
                        """)
                .param("key", EmailAddress.key(email))
                .update();
        jdbc.sql(
                        """
                        update invitation set email = :nowhere, email_key = :nowhere
                        where email_key = :key
                        """)
                .param("nowhere", "erased" + NOWHERE)
                .param("key", EmailAddress.key(email))
                .update();
        jdbc.sql("delete from joining_request where email_key = ?")
                .param(EmailAddress.key(email))
                .update();
        jdbc.sql("delete from mail_message where lower(recipient) = ?")
                .param(EmailAddress.key(email))
                .update();
    }

    /** Whether there is no such account any more. */
    public boolean erased(AccountId account) {
        return jdbc.sql("select erased_at is not null from account where id = ?")
                .param(account.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void keepOneAdministrator(AccountEntity account) {
        var administrators = accounts.withRole(NetworkRole.ADMINISTRATOR);
        if (administrators.size() == 1 && administrators.getFirst().id.equals(account.id)) {
            throw new InvalidInput(
                    "%s is the only administrator, so nothing was erased. Make someone else an administrator first."
                            .formatted(account.name));
        }
    }
}

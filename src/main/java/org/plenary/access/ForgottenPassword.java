package org.plenary.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.plenary.base.InvalidInput;
import org.plenary.mail.Mail;
import org.plenary.mail.MailService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A new password by a link in a letter: one hour, once. */
@Service
public class ForgottenPassword implements DisposableBean {
    static final Duration LIFE = Duration.ofHours(1);
    private static final int MOST_WAITING = 500;
    private static final Logger log = LoggerFactory.getLogger(ForgottenPassword.class);

    private final AccountRepository accounts;
    private final OneTimeLinks oneTime;
    private final Passwords passwords;
    private final Devices devices;
    private final MailService mails;
    private final AuditTrail audit;
    private final Links links;
    private final LetterThrottle throttle;
    private final TransactionTemplate transaction;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final ExecutorService writer = Executors.newSingleThreadExecutor();

    ForgottenPassword(
            AccountRepository accounts,
            OneTimeLinks oneTime,
            Passwords passwords,
            Devices devices,
            MailService mails,
            AuditTrail audit,
            Links links,
            LetterThrottle throttle,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.oneTime = oneTime;
        this.passwords = passwords;
        this.devices = devices;
        this.mails = mails;
        this.audit = audit;
        this.links = links;
        this.throttle = throttle;
        this.transaction = transaction;
    }

    /**
     * Sends the link if there is such an account. Returns at once and in the same way for every
     * address: what depends on the account happens behind.
     *
     * @throws InvalidInput when the text is no address
     */
    public void ask(String email) {
        String key = EmailAddress.of(email).key();
        if (!waiting.tryAcquire()) {
            return;
        }
        writer.submit(() -> {
            try {
                transaction.executeWithoutResult(status -> send(key));
            } catch (RuntimeException e) {
                log.error("A letter for a new password was not written", e);
            } finally {
                waiting.release();
            }
        });
    }

    private void send(String key) {
        accounts.findByEmailKey(key)
                .filter(account -> !account.suspended() && throttle.allows(key))
                .ifPresent(account -> {
                    Secret secret =
                            oneTime.make(OneTimeLinks.Kind.PASSWORD, account.accountId(), LIFE);
                    mails.send(
                            new Mail(
                                    account.email,
                                    "Choose a new password",
                                    "Someone, most likely you, asked for a new password for Plenary.\n\n"
                                            + "Open this link to choose it. It works once, for one hour:\n"
                                            + links.to("/app/new-password/" + secret.token())
                                            + "\n\nIf it was not you, you need do nothing: your password stays as it is.\n"));
                });
    }

    /** Whether the link of the letter still works. */
    @Transactional(readOnly = true)
    public boolean good(String token) {
        return oneTime.good(OneTimeLinks.Kind.PASSWORD, token);
    }

    /**
     * Sets the password, signs the account out everywhere and in here.
     *
     * @param browser shown in the list of signed-in devices
     * @throws InvalidInput when the link is used up or too old, or the password cannot be taken
     */
    @Transactional
    public NewSession choose(String token, String password, String browser) {
        AccountEntity account =
                oneTime.use(OneTimeLinks.Kind.PASSWORD, token)
                        .map(OneTimeLinks.Used::account)
                        .flatMap(accounts::findById)
                        .filter(a -> !a.suspended())
                        .orElseThrow(() ->
                                new InvalidInput(
                                        "This link was used already or is older than an hour, so the password stays as it was. Ask for a new link."));
        account.passwordHash = passwords.hash(password, account.email, account.name);
        accounts.flush();
        AccountId id = account.accountId();
        oneTime.useUp(id);
        devices.signOutAll(id, null);
        audit.record(id, "password-changed", "account", id.toString(), Map.of("by", "link"));
        return new NewSession(devices.signIn(id, BrowserDetails.label(browser), true));
    }

    @Override
    public void destroy() {
        writer.shutdown();
    }
}

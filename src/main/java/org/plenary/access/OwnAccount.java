package org.plenary.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.base.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own account; everything here is about the current one. */
@Service
public class OwnAccount {
    private final AccountRepository accounts;
    private final CurrentAccount current;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Devices devices;
    private final AuditTrail audit;

    OwnAccount(
            AccountRepository accounts,
            CurrentAccount current,
            Passwords passwords,
            SignInThrottle throttle,
            Devices devices,
            AuditTrail audit) {
        this.accounts = accounts;
        this.current = current;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public AccountSummary get() {
        return own().summary();
    }

    /**
     * @param before the name that the person saw when they began to change it
     * @throws StaleChange when it is another one by now
     */
    @Transactional
    public void rename(String before, String name) {
        AccountEntity account = own();
        if (!account.name.equals(before)) {
            throw new StaleChange("Your name", name, account.name);
        }
        account.name =
                Texts.required("The name", name, Accounts.LONGEST_NAME).replaceAll("\\s+", " ");
        audit.record("renamed", "account", account.id.toString(), Map.of());
    }

    /**
     * Changes the password and signs out every other browser.
     *
     * @throws InvalidInput when the present password is wrong or the new one cannot be taken
     */
    @Transactional
    public void changePassword(String present, String chosen) {
        AccountEntity account = own();
        requirePassword(account, present, "present password");
        account.passwordHash = passwords.hash(chosen, account.email, account.name);
        accounts.flush();
        devices.signOutAll(account.accountId(), current.device().orElse(null));
        audit.record(
                "password-changed", "account", account.id.toString(), Map.of("by", "password"));
    }

    /**
     * Asks for the password once more before something that an open screen alone must not do.
     *
     * @throws InvalidInput when it is wrong, or was wrong too often
     */
    @Transactional
    public void confirm(String password) {
        requirePassword(own(), password, "password");
    }

    private void requirePassword(AccountEntity account, String typed, String what) {
        String key = "password-change " + account.emailKey;
        Duration wait = throttle.wait(key, "");
        if (!wait.isZero()) {
            throw new InvalidInput(
                    "The %s was wrong too often. Nothing was changed. Try again in %d seconds."
                            .formatted(what, wait.toSeconds() + 1));
        }
        if (!passwords.matches(typed, account.passwordHash)) {
            throttle.failed(key, "");
            throw new InvalidInput(
                    "The %s is not right, so nothing was changed. Type it again.".formatted(what));
        }
    }

    /** Where the account is signed in, latest used first. */
    @Transactional(readOnly = true)
    public List<SignedInDevice> devices() {
        return devices.of(current.require(), current.device().orElse(null));
    }

    @Transactional
    public void signOut(UUID device) {
        devices.signOut(current.require(), device);
        audit.record("device-signed-out", "account", current.require().toString(), Map.of());
    }

    @Transactional
    public void signOutOthers() {
        devices.signOutAll(current.require(), current.device().orElse(null));
        audit.record("other-devices-signed-out", "account", current.require().toString(), Map.of());
    }

    private AccountEntity own() {
        return accounts.findById(current.require().value()).orElseThrow();
    }
}

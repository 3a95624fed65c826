package org.plenary.access;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the module's inside to the shared test helpers. */
@Component
public class AccessTestSupport {
    private final Standings standings;
    private final Devices devices;
    private final AccountRepository accounts;
    private final Passwords passwords;

    AccessTestSupport(
            Standings standings, Devices devices, AccountRepository accounts, Passwords passwords) {
        this.standings = standings;
        this.devices = devices;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** What a browser's session holds after the account signed in. */
    public Authentication signedIn(AccountId account) {
        return devices.signIn(account, "Test browser", true).forSession(standings.fresh(account));
    }

    @Transactional
    public void setPassword(AccountId account, String password) {
        AccountEntity entity = accounts.findById(account.value()).orElseThrow();
        entity.passwordHash = passwords.hash(password, entity.email, entity.name);
    }

    public void signOutEverywhere(AccountId account) {
        devices.signOutAll(account, null);
    }

    boolean recognises(String token) {
        return devices.recognise(token).isPresent();
    }
}

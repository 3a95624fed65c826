package org.plenary.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks address and password. Known and unknown addresses take the same time and get the same
 * answer; only who has the right password learns that the account is suspended.
 */
@Component
class SignInProvider implements AuthenticationProvider {
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Devices devices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    SignInProvider(
            AccountRepository accounts,
            Passwords passwords,
            SignInThrottle throttle,
            Devices devices,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Refused without a look at the password. */
    static final class HasToWait extends AuthenticationException {
        final Duration time;

        HasToWait(Duration time) {
            super("Too many attempts");
            this.time = time;
        }
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = EmailAddress.key(attempt.getName());
        var browser =
                attempt.getDetails() instanceof BrowserDetails d
                        ? d
                        : new BrowserDetails("", "Unknown browser", false);
        Duration wait = throttle.wait(email, browser.address());
        if (!wait.isZero()) {
            throw new HasToWait(wait);
        }
        Optional<AccountEntity> account = accounts.findByEmailKey(email);
        boolean fits =
                passwords.matches(
                        String.valueOf(attempt.getCredentials()),
                        account.map(a -> a.passwordHash).orElse(null));
        if (!fits || account.isEmpty()) {
            throttle.failed(email, browser.address());
            throw new BadCredentialsException("No such address and password");
        }
        if (account.get().suspended()) {
            throw new DisabledException("Suspended");
        }
        throttle.succeeded(email, browser.address());
        return signIn(account.get().accountId(), browser);
    }

    AccountPrincipal.Token signIn(AccountId account, BrowserDetails browser) {
        return transaction.execute(status -> {
            audit.record(
                    account,
                    "signed-in",
                    "account",
                    account.toString(),
                    Map.of("browser", browser.label()));
            return devices.signIn(account, browser.label(), browser.kept());
        });
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}

package org.plenary.access;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The account in whose name the running code acts: the one given to {@link AsAccount}, else the one
 * that signed in to this request, page or socket handshake. A suspended account counts as nobody.
 */
@Component
public class CurrentAccount {
    private final Standings standings;

    CurrentAccount(Standings standings) {
        this.standings = standings;
    }

    /** Empty for an anonymous caller and for the system. */
    public Optional<AccountId> id() {
        if (AsAccount.active()) {
            return AsAccount.account().filter(id -> standings.of(id).active());
        }
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /**
     * @throws NotAllowed when nobody is signed in
     */
    public AccountId require() {
        return id().orElseThrow(
                        () -> new NotAllowed("You are not signed in. Sign in and try again."));
    }

    /**
     * @throws NotAllowed when the current account does not hold the role
     */
    public AccountId require(NetworkRole role) {
        AccountId id = require();
        if (!standings.of(id).has(role)) {
            throw new NotAllowed("Your account has no right to this.");
        }
        return id;
    }

    /** Asked anew at every call; false for nobody. */
    public boolean has(NetworkRole role) {
        return id().map(id -> standings.of(id).has(role)).orElse(false);
    }

    /** Whether the software itself acts, see {@link AsAccount#system}. */
    public boolean isSystem() {
        return AsAccount.isSystem();
    }

    /** The account behind a request's or socket's principal, while that browser is signed in. */
    public Optional<AccountId> of(@Nullable Principal principal) {
        return principal(principal)
                .filter(p -> standings.of(p.account()).signedIn(p.device()))
                .map(AccountPrincipal::account);
    }

    /** The browser that the current request or page belongs to. */
    Optional<UUID> device() {
        return principal(SecurityContextHolder.getContext().getAuthentication())
                .map(AccountPrincipal::device);
    }

    private static Optional<AccountPrincipal> principal(@Nullable Principal principal) {
        Object inner = principal instanceof Authentication a ? a.getPrincipal() : principal;
        return inner instanceof AccountPrincipal p ? Optional.of(p) : Optional.empty();
    }
}

package org.plenary.access;

/**
 * A sign-in that was earned otherwise than by the sign-in form: by an invitation, a link from a
 * letter, the set-up link. Only this module makes one; {@link BrowserSessions} puts it to use.
 */
public final class NewSession {
    final AccountPrincipal.Token token;

    NewSession(AccountPrincipal.Token token) {
        this.token = token;
    }

    public AccountId account() {
        return token.getPrincipal().account();
    }
}

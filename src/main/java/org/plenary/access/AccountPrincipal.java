package org.plenary.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who a session belongs to, and in which browser. Named by the account's id, never by anything that
 * a person chose.
 */
record AccountPrincipal(AccountId account, UUID device) implements Principal, Serializable {
    @Override
    public String getName() {
        return account.toString();
    }

    /** What the security filters and Vaadin's navigation see of the account. */
    static final class Token extends AbstractAuthenticationToken {
        private final AccountPrincipal principal;

        /** Only while signing in: what the browser's cookie is to hold. Never in the session. */
        private final transient Devices.@Nullable Issued issued;

        Token(AccountPrincipal principal, Standing standing, Devices.@Nullable Issued issued) {
            this(principal, authorities(standing), issued);
        }

        Token(
                AccountPrincipal principal,
                Collection<? extends GrantedAuthority> authorities,
                Devices.@Nullable Issued issued) {
            super(authorities);
            this.principal = principal;
            this.issued = issued;
            setAuthenticated(true);
        }

        Devices.@Nullable Issued issued() {
            return issued;
        }

        /** The same without the secret. */
        Token forSession(Standing standing) {
            return new Token(principal, standing, null);
        }

        boolean holdsExactly(Standing standing) {
            return List.copyOf(getAuthorities()).equals(authorities(standing));
        }

        @Override
        public AccountPrincipal getPrincipal() {
            return principal;
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        private static List<SimpleGrantedAuthority> authorities(Standing standing) {
            return Arrays.stream(NetworkRole.values())
                    .filter(standing::has)
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList();
        }
    }
}

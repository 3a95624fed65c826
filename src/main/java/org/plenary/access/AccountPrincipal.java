package org.plenary.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who a session belongs to. Named by the account's id, never by anything a person chose. */
record AccountPrincipal(AccountId account, int credentialEpoch) implements Principal, Serializable {
    @Override
    public String getName() {
        return account.toString();
    }

    /** What the security filters and Vaadin's navigation see of the account. */
    static final class Token extends AbstractAuthenticationToken {
        private final AccountPrincipal principal;

        Token(AccountId account, Standing standing) {
            super(authorities(standing));
            this.principal = new AccountPrincipal(account, standing.credentialEpoch());
            setAuthenticated(true);
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

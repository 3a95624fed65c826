package org.plenary.testing;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.springframework.stereotype.Component;

/** Fresh accounts for tests; run as one with {@link AsAccount}. */
@Component
public class TestAccounts {
    private final Accounts accounts;

    TestAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * A new account with an address of its own and the roles (none: somebody who only signed in).
     */
    public AccountId create(String name, NetworkRole... roles) {
        return createWithEmail(UUID.randomUUID() + "@example.org", name, roles);
    }

    public AccountId createWithEmail(String email, String name, NetworkRole... roles) {
        var made = new AtomicReference<AccountId>();
        AsAccount.system(() -> made.set(accounts.register(email, name, Set.of(roles))));
        return made.get();
    }

    /** One that exists already, such as a demo account. */
    public AccountId byEmail(String email) {
        return accounts.byEmail(email).orElseThrow();
    }

    public AccountId administrator() {
        return create("Ada Administrator", NetworkRole.ADMINISTRATOR);
    }

    public AccountId organizer() {
        return create("Olga Organizer", NetworkRole.ORGANIZER);
    }

    public AccountId member() {
        return create("Mirko Member", NetworkRole.MEMBER);
    }
}

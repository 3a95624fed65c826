package org.plenary.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads accounts for the other modules. It asks no rights of the reader: the module that shows a
 * name or an address answers for who may see it.
 */
@Service
public class Accounts {
    static final int LONGEST_NAME = 120;

    private final AccountRepository accounts;
    private final Standings standings;
    private final Clock clock;

    Accounts(AccountRepository accounts, Standings standings, Clock clock) {
        this.accounts = accounts;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such account
     */
    @Transactional(readOnly = true)
    public AccountSummary get(AccountId id) {
        return accounts.findById(id.value())
                .map(AccountEntity::summary)
                .orElseThrow(() -> new NotFound("There is no such account."));
    }

    /** Those of the asked accounts that exist, in one query. */
    @Transactional(readOnly = true)
    public Map<AccountId, AccountSummary> all(Collection<AccountId> ids) {
        return accounts.findAllById(ids.stream().map(AccountId::value).toList()).stream()
                .map(AccountEntity::summary)
                .collect(Collectors.toMap(AccountSummary::id, Function.identity()));
    }

    /** Accounts in good standing that hold exactly this role, oldest first. */
    @Transactional(readOnly = true)
    public List<AccountId> withRole(NetworkRole role) {
        return accounts.withRole(role).stream().map(AccountEntity::accountId).toList();
    }

    /** Whether the account exists and is not suspended; at most one second old, and cheap. */
    public boolean active(AccountId id) {
        return standings.of(id).active();
    }

    /** Whether the account is active and holds the role; at most one second old, and cheap. */
    public boolean has(AccountId id, NetworkRole role) {
        return standings.of(id).has(role);
    }

    @Transactional(readOnly = true)
    public Optional<AccountId> byEmail(String email) {
        return accounts.findByEmailKey(EmailAddress.key(email)).map(AccountEntity::accountId);
    }

    /**
     * Makes an account without invitation and without password. Only the system does this (see
     * {@link AsAccount#system}): demo people, first start.
     *
     * @throws InvalidInput when the address is taken or either text cannot be one
     */
    @Transactional
    public AccountId register(String email, String name, Set<NetworkRole> roles) {
        if (!AsAccount.isSystem()) {
            throw new NotAllowed("Accounts are made by invitation.");
        }
        return create(EmailAddress.of(email), name, roles).accountId();
    }

    AccountEntity create(EmailAddress email, String name, Set<NetworkRole> roles) {
        if (accounts.findByEmailKey(email.key()).isPresent()) {
            throw new InvalidInput(
                    "There is already an account with this address. Sign in with it instead.");
        }
        var account =
                new AccountEntity(
                        email, Texts.required("The name", name, LONGEST_NAME), clock.instant());
        account.roles.addAll(roles);
        return accounts.saveAndFlush(account);
    }
}

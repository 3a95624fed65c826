package org.plenary.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.Texts;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators look after accounts. Every call asks for that role. */
@Service
public class AccountAdministration {
    private final AccountRepository accounts;
    private final CurrentAccount current;
    private final Devices devices;
    private final Standings standings;
    private final Invitations invitations;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountAdministration(
            AccountRepository accounts,
            CurrentAccount current,
            Devices devices,
            Standings standings,
            Invitations invitations,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.current = current;
        this.devices = devices;
        this.standings = standings;
        this.invitations = invitations;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Accounts whose name or address contains the text, by name; without erased ones.
     *
     * @param page from 0
     * @param size at most 200
     */
    @Transactional(readOnly = true)
    public List<AccountSummary> find(String text, int page, int size) {
        current.require(NetworkRole.ADMINISTRATOR);
        return accounts.search(
                        Texts.optional("The search", text, 200),
                        PageRequest.of(page, Math.min(size, 200)))
                .map(AccountEntity::summary)
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(String text) {
        current.require(NetworkRole.ADMINISTRATOR);
        return (int) accounts.countSearch(Texts.optional("The search", text, 200));
    }

    /**
     * @throws InvalidInput when nobody would be left who looks after accounts
     */
    @Transactional
    public void setRoles(AccountId id, Set<NetworkRole> roles) {
        current.require(NetworkRole.ADMINISTRATOR);
        lockAdministrators();
        AccountEntity account = get(id);
        if (account.roles.equals(roles)) {
            return;
        }
        if (!roles.contains(NetworkRole.ADMINISTRATOR)) {
            keepOneAdministrator(account);
        }
        String before = names(account.roles);
        account.roles.clear();
        account.roles.addAll(roles);
        accounts.flush();
        audit.record(
                "roles-changed",
                "account",
                id.toString(),
                Map.of("before", before, "after", names(roles)));
        standings.changed(id);
    }

    /** Ends the account's sessions, sockets and devices within two seconds. */
    @Transactional
    public void suspend(AccountId id) {
        current.require(NetworkRole.ADMINISTRATOR);
        lockAdministrators();
        AccountEntity account = get(id);
        if (account.suspended()) {
            return;
        }
        keepOneAdministrator(account);
        account.suspendedAt = clock.instant();
        accounts.flush();
        devices.signOutAll(id, null);
        audit.record("suspended", "account", id.toString(), Map.of());
    }

    /** The account may sign in again; it has to. */
    @Transactional
    public void restore(AccountId id) {
        current.require(NetworkRole.ADMINISTRATOR);
        AccountEntity account = get(id);
        if (!account.suspended()) {
            return;
        }
        account.suspendedAt = null;
        accounts.flush();
        audit.record("restored", "account", id.toString(), Map.of());
        standings.changed(id);
    }

    /**
     * @throws InvalidInput when the address is none
     */
    @Transactional
    public void invite(String email, NetworkRole role) {
        current.require(NetworkRole.ADMINISTRATOR);
        invitations.invite(
                email,
                "network:" + role,
                switch (role) {
                    case ADMINISTRATOR -> "You are invited to look after Plenary’s accounts.";
                    case ORGANIZER -> "You are invited to organize workshops in Plenary.";
                    case MEMBER -> "You are invited to join the network in Plenary.";
                });
    }

    private void keepOneAdministrator(AccountEntity account) {
        List<AccountEntity> administrators = accounts.withRole(NetworkRole.ADMINISTRATOR);
        if (administrators.size() == 1 && administrators.getFirst().id.equals(account.id)) {
            throw new InvalidInput(
                    "%s is the only administrator, so nothing was changed. Make someone else an administrator first."
                            .formatted(account.name));
        }
    }

    /** Two administrators who remove each other at the same moment must not both succeed. */
    private void lockAdministrators() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('administrators'))").query(row -> {});
    }

    private AccountEntity get(AccountId id) {
        return accounts.findById(id.value())
                .filter(a -> !a.erased())
                .orElseThrow(() -> new NotFound("There is no such account."));
    }

    private static String names(Set<NetworkRole> roles) {
        return roles.isEmpty()
                ? "none"
                : EnumSet.copyOf(roles).stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}

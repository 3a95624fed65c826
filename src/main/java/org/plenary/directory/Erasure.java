package org.plenary.directory;

import java.util.Map;
import java.util.Optional;
import org.plenary.access.AccountErased;
import org.plenary.access.AccountErasure;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.access.NetworkRole;
import org.plenary.access.OwnAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.directory.PersonRows.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people out of the directory for good: themselves with their account, somebody with an
 * account by an administrator, an entry without one by the network's organizers. Each asks for the
 * password of whoever does it.
 */
@Service
@Transactional
public class Erasure {
    private final PersonErasure people;
    private final PersonRows rows;
    private final PersonValues values;
    private final Profiles profiles;
    private final AccountErasure accounts;
    private final Accounts all;
    private final OwnAccount own;
    private final CurrentAccount current;
    private final AuditTrail audit;

    Erasure(
            PersonErasure people,
            PersonRows rows,
            PersonValues values,
            Profiles profiles,
            AccountErasure accounts,
            Accounts all,
            OwnAccount own,
            CurrentAccount current,
            AuditTrail audit) {
        this.people = people;
        this.rows = rows;
        this.values = values;
        this.profiles = profiles;
        this.accounts = accounts;
        this.all = all;
        this.own = own;
        this.current = current;
        this.audit = audit;
    }

    /** Whose erasing is asked about. */
    public enum Who {
        /** The current account itself. */
        ME,
        /** Somebody else with an account. */
        ACCOUNT,
        /** An entry that nobody claimed. */
        ENTRY
    }

    /**
     * Whose entry it is, for those who may erase it.
     *
     * @throws NotFound when there is nobody
     * @throws NotAllowed when the current account may not erase them
     */
    @Transactional(readOnly = true)
    public Who whose(PersonId person) {
        Person found = rows.get(person);
        if (found.is(current.id())) {
            return Who.ME;
        }
        if (found.claimed()) {
            if (!current.has(NetworkRole.ADMINISTRATOR)) {
                throw new NotAllowed(
                        "Somebody with an account is erased by themselves or by an administrator.");
            }
            return Who.ACCOUNT;
        }
        if (!profiles.mayAdd()) {
            throw new NotAllowed("Entries are erased by the network's organizers.");
        }
        return Who.ENTRY;
    }

    /**
     * Whose profile it is that an account has, for administrators; empty when it has none.
     *
     * @throws NotFound when there is no such account any more
     */
    @Transactional(readOnly = true)
    public Optional<PersonId> profileOf(AccountId account) {
        requireAccount(account);
        return values.of(account);
    }

    /** The name of an account, for administrators. */
    @Transactional(readOnly = true)
    public String name(AccountId account) {
        requireAccount(account);
        return all.get(account).name();
    }

    /** The name that the entry has, for those who may erase it. */
    @Transactional(readOnly = true)
    public String name(PersonId person) {
        whose(person);
        return values.all(person).stream()
                .filter(v -> v.field() == Field.FULL_NAME)
                .map(PersonValue::value)
                .findFirst()
                .orElse("Person without a name");
    }

    private void requireAccount(AccountId account) {
        current.require(NetworkRole.ADMINISTRATOR);
        if (accounts.erased(account)) {
            throw new NotFound("This account is erased already.");
        }
    }

    /** Whether the current account may erase the person; false when there is nobody. */
    @Transactional(readOnly = true)
    public boolean mayErase(PersonId person) {
        return rows.find(person)
                .filter(p -> !p.merged())
                .map(p -> p.is(current.id()) || mayErase(p))
                .orElse(false);
    }

    private boolean mayErase(Person other) {
        return other.claimed() ? current.has(NetworkRole.ADMINISTRATOR) : profiles.mayAdd();
    }

    /**
     * Erases an account that may have no profile, as an administrator; there is no way back.
     *
     * @param password the current account's
     * @throws InvalidInput when it is not right, or it is one's own account; nothing was erased
     */
    public void erase(AccountId account, String password) {
        accounts.erase(account, password);
    }

    /**
     * Erases; there is no way back.
     *
     * @param password the current account's
     * @throws InvalidInput when it is not right; nothing was erased
     */
    public void erase(PersonId person, String password) {
        Who who = whose(person);
        AccountId account = rows.get(person).account();
        if (who == Who.ENTRY || account == null) {
            own.confirm(password);
            people.erase(person);
            audit.record("person-erased", "person", person.toString(), Map.of());
        } else if (who == Who.ME) {
            accounts.eraseOwn(password);
        } else {
            accounts.erase(account, password);
        }
    }

    @EventListener
    void on(AccountErased erased) {
        values.of(erased.account())
                .ifPresent(person -> {
                    people.erase(person);
                    audit.record("person-erased", "person", person.toString(), Map.of());
                });
        people.forgetAccount(erased.account());
    }
}

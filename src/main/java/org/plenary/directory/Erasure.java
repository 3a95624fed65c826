package org.plenary.directory;

import java.util.Map;
import org.plenary.access.AccountErased;
import org.plenary.access.AccountErasure;
import org.plenary.access.AccountId;
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
    private final OwnAccount own;
    private final CurrentAccount current;
    private final AuditTrail audit;

    Erasure(
            PersonErasure people,
            PersonRows rows,
            PersonValues values,
            Profiles profiles,
            AccountErasure accounts,
            OwnAccount own,
            CurrentAccount current,
            AuditTrail audit) {
        this.people = people;
        this.rows = rows;
        this.values = values;
        this.profiles = profiles;
        this.accounts = accounts;
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

package org.plenary.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.CurrentAccount;
import org.plenary.access.NetworkRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns an account into the tags that it may see by; asked at every call. */
@Component
class Viewers {
    private final CurrentAccount current;
    private final Accounts accounts;
    private final SharedWorkshops workshops;
    private final JdbcClient jdbc;

    Viewers(CurrentAccount current, Accounts accounts, SharedWorkshops workshops, JdbcClient jdbc) {
        this.current = current;
        this.accounts = accounts;
        this.workshops = workshops;
        this.jdbc = jdbc;
    }

    Viewer current() {
        return current.id().map(this::of).orElse(Viewer.ANYONE);
    }

    Viewer of(AccountId account) {
        if (!accounts.active(account)) {
            return Viewer.ANYONE;
        }
        var tags = new ArrayList<String>(List.of(Tags.EVERYONE));
        if (isMember(account)) {
            tags.add(Tags.MEMBER);
        }
        workshops.of(account).forEach(w -> tags.add(Tags.workshop(w)));
        personOf(account).ifPresent(p -> tags.add(Tags.self(p)));
        return new Viewer(Optional.of(account), tags);
    }

    /** Organizers and administrators of the network are its members too. */
    private boolean isMember(AccountId account) {
        for (NetworkRole role : NetworkRole.values()) {
            if (accounts.has(account, role)) {
                return true;
            }
        }
        return false;
    }

    private Optional<PersonId> personOf(AccountId account) {
        return jdbc.sql("select id from directory_person where account_id = ?")
                .param(account.value())
                .query(java.util.UUID.class)
                .optional()
                .map(PersonId::new);
    }
}

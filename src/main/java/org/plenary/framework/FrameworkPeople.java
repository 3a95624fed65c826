package org.plenary.framework;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.CurrentAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.directory.Affiliations;
import org.springframework.stereotype.Component;

/** Answers what a person is to a framework; every right in this module begins here. */
@Component
class FrameworkPeople {
    private final FrameworkRows frameworks;
    private final SeatRows seats;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Affiliations affiliations;
    private final Clock clock;

    FrameworkPeople(
            FrameworkRows frameworks,
            SeatRows seats,
            Accounts accounts,
            CurrentAccount current,
            Affiliations affiliations,
            Clock clock) {
        this.frameworks = frameworks;
        this.seats = seats;
        this.accounts = accounts;
        this.current = current;
        this.affiliations = affiliations;
        this.clock = clock;
    }

    /** Nothing for a suspended account and for whoever has no part in the network. */
    Set<FrameworkStanding> standings(AccountId account, FrameworkId framework) {
        return standings(account, seats.of(framework, account).orElse(null));
    }

    /**
     * @param seat the account's seat at the framework in question, null for none
     */
    Set<FrameworkStanding> standings(AccountId account, @Nullable FrameworkRole seat) {
        if (!accounts.active(account)) {
            return EnumSet.noneOf(FrameworkStanding.class);
        }
        return with(everywhere(account), seat);
    }

    /** The standings with that of a seat, null for none. */
    Set<FrameworkStanding> with(Set<FrameworkStanding> others, @Nullable FrameworkRole seat) {
        var all = EnumSet.noneOf(FrameworkStanding.class);
        all.addAll(others);
        if (seat != null) {
            all.add(standing(seat));
        }
        return all;
    }

    /** What the account is to every framework. */
    private Set<FrameworkStanding> everywhere(AccountId account) {
        var found = EnumSet.noneOf(FrameworkStanding.class);
        if (accounts.has(account, NetworkRole.ORGANIZER)
                || accounts.has(account, NetworkRole.ADMINISTRATOR)) {
            found.add(FrameworkStanding.NETWORK_ORGANIZER);
        }
        for (NetworkRole role : NetworkRole.values()) {
            if (accounts.has(account, role)) {
                found.add(FrameworkStanding.MEMBER);
            }
        }
        if (!affiliations
                .spokenForBy(account, clock.instant().atZone(ZoneOffset.UTC).toLocalDate())
                .isEmpty()) {
            found.add(FrameworkStanding.SPEAKER);
        }
        return found;
    }

    private static FrameworkStanding standing(FrameworkRole seat) {
        return switch (seat) {
            case EDITOR -> FrameworkStanding.EDITOR;
            case DRAFTER -> FrameworkStanding.DRAFTER;
            case COMMENTER -> FrameworkStanding.COMMENTER;
        };
    }

    /** The current account's standings; none for nobody. */
    Set<FrameworkStanding> standings(FrameworkId framework) {
        return current.id().map(id -> standings(id, framework)).orElse(Set.of());
    }

    boolean may(AccountId account, FrameworkId framework, FrameworkAction action) {
        return frameworks
                .find(framework)
                .filter(f -> FrameworkRules.may(action, f.state(), standings(account, framework)))
                .isPresent();
    }

    /** Whether the current account may do it now. */
    boolean may(FrameworkId framework, FrameworkAction action) {
        return current.id().filter(id -> may(id, framework, action)).isPresent();
    }

    /** Whether the account makes frameworks. */
    boolean mayCreate(AccountId account) {
        return accounts.has(account, NetworkRole.ORGANIZER)
                || accounts.has(account, NetworkRole.ADMINISTRATOR);
    }

    Optional<AccountId> current() {
        return current.id();
    }

    /**
     * The current account, if it may read the framework.
     *
     * @throws NotFound otherwise: whether there is a framework is not theirs to know
     */
    AccountId requireReader(FrameworkId framework) {
        AccountId id = current.id().orElseThrow(FrameworkPeople::hidden);
        if (!may(id, framework, FrameworkAction.READ)) {
            throw hidden();
        }
        return id;
    }

    /**
     * The current account, if it may do this now.
     *
     * @throws NotFound when it may not read the framework
     * @throws NotAllowed when it may read it only
     */
    AccountId require(FrameworkId framework, FrameworkAction action) {
        AccountId id = requireReader(framework);
        var row = frameworks.find(framework).orElseThrow(FrameworkPeople::hidden);
        Set<FrameworkStanding> standings = standings(id, framework);
        if (FrameworkRules.may(action, row.state(), standings)) {
            return id;
        }
        boolean elsewhen =
                FrameworkRules.states(action).stream()
                        .anyMatch(state -> FrameworkRules.may(action, state, standings));
        throw new NotAllowed(
                elsewhen
                        ? "The framework is now %s, and this is not done in that state. Nothing was changed."
                                .formatted(words(row.state()))
                        : "Your seat at this framework does not allow this. Nothing was changed.");
    }

    private static String words(FrameworkState state) {
        return switch (state) {
            case DRAFT -> "a draft";
            case CONSULTATION -> "in consultation";
            case ADOPTED -> "adopted";
        };
    }

    static NotFound hidden() {
        return new NotFound("There is no such framework, or it is not yours to read.");
    }

    static NotFound noItem() {
        return new NotFound("There is no such item, or it was deleted.");
    }
}

package org.plenary.framework;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.AccountSummary;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has which seat at a framework. Names are shown to those who have one and to organizers. */
@Service
@Transactional
public class Seats {
    /** Seats of one framework. */
    public static final int MOST = 300;

    private final FrameworkRows frameworks;
    private final SeatRows rows;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final Accounts accounts;
    private final AuditTrail audit;

    Seats(
            FrameworkRows frameworks,
            SeatRows rows,
            FrameworkPeople people,
            FrameworkChanges changes,
            Accounts accounts,
            AuditTrail audit) {
        this.frameworks = frameworks;
        this.rows = rows;
        this.people = people;
        this.changes = changes;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * Editors first, then by name.
     *
     * @throws NotAllowed for readers without a seat
     */
    @Transactional(readOnly = true)
    public List<FrameworkSeat> at(FrameworkId framework) {
        AccountId reader = people.requireReader(framework);
        if (!seesNames(reader, framework)) {
            throw new NotAllowed("Who has a seat is shown to those who have one.");
        }
        var seats = rows.at(framework);
        Map<AccountId, AccountSummary> known =
                accounts.all(seats.stream().map(SeatRows.Seat::account).toList());
        return seats.stream()
                .map(s -> new FrameworkSeat(s.account(), name(known, s.account()), s.role()))
                .sorted(
                        Comparator.comparing(FrameworkSeat::role)
                                .reversed()
                                .thenComparing(FrameworkSeat::name))
                .toList();
    }

    /** Whether the account sees the names of those who have seats. */
    boolean seesNames(AccountId account, FrameworkId framework) {
        return rows.of(framework, account).isPresent()
                || people.standings(account, framework)
                        .contains(FrameworkStanding.NETWORK_ORGANIZER);
    }

    /**
     * Gives or changes a seat; twice is once.
     *
     * @param role null to take the seat away
     * @throws InvalidInput when no editor would be left, or too many people would have seats
     */
    public void appoint(FrameworkId framework, AccountId account, @Nullable FrameworkRole role) {
        people.require(framework, FrameworkAction.APPOINT);
        frameworks.lock(framework);
        Optional<FrameworkRole> before = rows.of(framework, account);
        if (before.equals(Optional.ofNullable(role))) {
            return;
        }
        requireRoom(framework, account, role);
        if (role == null) {
            rows.remove(framework, account);
        } else {
            if (!accounts.active(account)) {
                throw new InvalidInput(
                        "This account is not active, so it was given no seat. Choose another person.");
            }
            rows.put(framework, account, role);
        }
        audit.record(
                role == null ? "framework-seat-taken" : "framework-seat-given",
                "framework",
                framework.toString(),
                Map.of("account", account.toString(), "role", role == null ? "" : role.name()));
        changes.told(framework, null);
    }

    /**
     * As {@link #appoint}, for somebody known by the address of their account.
     *
     * @throws InvalidInput when there is no account with that address
     */
    public void appoint(FrameworkId framework, String email, FrameworkRole role) {
        people.require(framework, FrameworkAction.APPOINT);
        AccountId account =
                accounts.byEmail(email.strip())
                        .orElseThrow(() ->
                                new InvalidInput(
                                        "No account has this address, so no seat was given. Invite the person to the network or a workshop first."));
        appoint(framework, account, role);
    }

    private void requireRoom(
            FrameworkId framework, AccountId account, @Nullable FrameworkRole role) {
        var seats = rows.at(framework);
        boolean editorLeft =
                role == FrameworkRole.EDITOR
                        || seats.stream()
                                .anyMatch(s ->
                                        s.role() == FrameworkRole.EDITOR
                                                && !s.account().equals(account));
        if (!editorLeft) {
            throw new InvalidInput(
                    "A framework keeps at least one editor, so nothing was changed. Make somebody else an editor first.");
        }
        if (seats.size() >= MOST && seats.stream().noneMatch(s -> s.account().equals(account))) {
            throw new InvalidInput(
                    "%d people have seats here, which is the most. Take a seat from somebody first."
                            .formatted(MOST));
        }
    }

    private static String name(Map<AccountId, AccountSummary> known, AccountId account) {
        AccountSummary found = known.get(account);
        return found == null ? "A former account" : found.name();
    }
}

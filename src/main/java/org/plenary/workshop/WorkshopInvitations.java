package org.plenary.workshop;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.access.AuditTrail;
import org.plenary.access.Invitations;
import org.plenary.base.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites people to a workshop by mail. Nobody takes part before they followed the link themselves,
 * whether or not the address has an account: so an invitation never tells which addresses have one.
 * For organizers and administrators. Refusals as in {@link Workshops}.
 */
@Service
@Transactional
public class WorkshopInvitations {
    /** At once; a list of a large workshop comes in parts. */
    public static final int MOST_AT_ONCE = 1000;

    private final ExpectedRepository expected;
    private final WorkshopDoor door;
    private final Invitations invitations;
    private final AuditTrail audit;
    private final Clock clock;

    WorkshopInvitations(
            ExpectedRepository expected,
            WorkshopDoor door,
            Invitations invitations,
            AuditTrail audit,
            Clock clock) {
        this.expected = expected;
        this.door = door;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    public void invite(WorkshopId id, ExpectedPerson person) {
        WorkshopEntity workshop = door.peopled(id);
        send(workshop, person);
        record(id, 1);
    }

    /**
     * Invites all, or nobody when one row cannot be taken; the message names the rows, counted from
     * 1. Who is expected already is not written to again.
     *
     * @return how many were invited
     */
    public int inviteAll(WorkshopId id, List<ExpectedPerson> people) {
        WorkshopEntity workshop = door.peopled(id);
        if (people.size() > MOST_AT_ONCE) {
            throw new InvalidInput(
                    "The list has %,d people; at most %,d fit at once. Nobody was invited. Split the list."
                            .formatted(people.size(), MOST_AT_ONCE));
        }
        Set<String> known = new HashSet<>(expected.addressesAt(id.value()));
        List<String> problems = new ArrayList<>();
        int sent = 0;
        for (int i = 0; i < people.size(); i++) {
            if (known.add(ExpectedEntity.key(people.get(i).email()))) {
                try {
                    send(workshop, people.get(i));
                    sent++;
                } catch (InvalidInput e) {
                    problems.add("Row %d: %s".formatted(i + 1, e.getMessage()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(
                    "%d of the rows cannot be taken, so nobody was invited. Correct them and try again. %s"
                            .formatted(
                                    problems.size(),
                                    String.join(
                                            " ",
                                            problems.subList(0, Math.min(5, problems.size())))));
        }
        record(id, sent);
        return sent;
    }

    /** Those who were invited and have not come in; for organizers and administrators. */
    @Transactional(readOnly = true)
    public List<ExpectedPerson> expected(WorkshopId id) {
        door.visible(id);
        return door.organizes(id) || door.administrates()
                ? expected.at(id.value()).stream().map(ExpectedEntity::person).toList()
                : List.of();
    }

    /** The link in the person's mail is worth nothing from now on. */
    public void withdraw(WorkshopId id, String email) {
        door.peopled(id);
        expected.findById(new ExpectedEntity.Key(id.value(), ExpectedEntity.key(email)))
                .ifPresent(e -> e.withdrawnAt = clock.instant());
        audit.record("workshop-invitation-withdrawn", "workshop", id.toString(), Map.of());
    }

    private void send(WorkshopEntity workshop, ExpectedPerson person) {
        expected.save(new ExpectedEntity(workshop.workshopId(), person, clock.instant()));
        invitations.invite(
                person.email(),
                WorkshopGrant.of(workshop.workshopId(), person.role().name()).text(),
                WorkshopGrant.why(workshop));
    }

    private void record(WorkshopId id, int people) {
        audit.record(
                "workshop-invited",
                "workshop",
                id.toString(),
                Map.of("people", String.valueOf(people)));
    }
}

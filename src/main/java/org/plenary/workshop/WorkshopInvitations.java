package org.plenary.workshop;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.plenary.access.AuditTrail;
import org.plenary.access.Invitations;
import org.plenary.access.Invitee;
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

    private static final int PART = 250;

    private final ExpectedRepository expected;
    private final ExpectedWriter writer;
    private final WorkshopDoor door;
    private final Invitations invitations;
    private final AuditTrail audit;
    private final Clock clock;

    WorkshopInvitations(
            ExpectedRepository expected,
            ExpectedWriter writer,
            WorkshopDoor door,
            Invitations invitations,
            AuditTrail audit,
            Clock clock) {
        this.expected = expected;
        this.writer = writer;
        this.door = door;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    public void invite(WorkshopId id, ExpectedPerson person) {
        WorkshopEntity workshop = door.peopled(id);
        Invitee invitee = invitee(id, person);
        writer.expect(id, List.of(person));
        invitations.invite(invitee.email(), invitee.grant(), WorkshopGrant.why(workshop));
        record(id, 1);
    }

    /**
     * Invites all, or nobody when one row cannot be taken; the message names the rows, counted from
     * 1. Who is expected already is not written to again.
     *
     * @return how many were invited
     */
    public int inviteAll(WorkshopId id, List<ExpectedPerson> people) {
        if (people.size() > MOST_AT_ONCE) {
            throw new InvalidInput(
                    "The list has %,d people; at most %,d fit at once. Nobody was invited. Split the list."
                            .formatted(people.size(), MOST_AT_ONCE));
        }
        return inviteAll(id, people, done -> {});
    }

    /**
     * As {@link #inviteAll(WorkshopId, List)} for a list of any length.
     *
     * @param progress told how many rows are done, from time to time
     */
    int inviteAll(WorkshopId id, List<ExpectedPerson> people, IntConsumer progress) {
        WorkshopEntity workshop = door.peopled(id);
        Set<String> known = new HashSet<>(expected.addressesAt(id.value()));
        List<ExpectedPerson> fresh = new ArrayList<>();
        List<Invitee> invitees = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            ExpectedPerson person = people.get(i);
            if (known.add(ExpectedEntity.key(person.email()))) {
                try {
                    invitees.add(invitee(id, person));
                    fresh.add(person);
                } catch (InvalidInput e) {
                    problems.add("Row %d: %s".formatted(i + 1, e.getMessage()));
                }
            }
        }
        refuse(problems);
        for (int from = 0; from < fresh.size(); from += PART) {
            int to = Math.min(fresh.size(), from + PART);
            writer.expect(id, fresh.subList(from, to));
            invitations.inviteAll(invitees.subList(from, to), WorkshopGrant.why(workshop));
            progress.accept(to);
        }
        record(id, fresh.size());
        return fresh.size();
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(
                    "%d of the rows cannot be taken, so nobody was invited. Correct them and try again. %s"
                            .formatted(
                                    problems.size(),
                                    String.join(
                                            " ",
                                            problems.subList(0, Math.min(5, problems.size())))));
        }
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

    private static Invitee invitee(WorkshopId id, ExpectedPerson person) {
        return new Invitee(person.email(), WorkshopGrant.of(id, person.role().name()).text());
    }

    private void record(WorkshopId id, int people) {
        audit.record(
                "workshop-invited",
                "workshop",
                id.toString(),
                Map.of("people", String.valueOf(people)));
    }
}

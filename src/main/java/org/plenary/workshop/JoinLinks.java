package org.plenary.workshop;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.access.Invitations;
import org.plenary.base.NotFound;
import org.plenary.base.Tally;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One link per workshop, to be shown as a QR code in the room. Who has it can join as a
 * participant: at once when signed in, else by a mail to their address, with the same answer for
 * addresses that have an account and those that have none. Organizers make, renew and revoke it.
 */
@Service
@Transactional
public class JoinLinks {
    private static final int TOKEN_BYTES = 16;
    private static final int MAILS_PER_LINK_AND_HOUR = 600;
    private static final int MAILS_PER_ADDRESS_AND_HOUR = 3;

    private final JoinLinkRepository links;
    private final WorkshopRepository workshops;
    private final ParticipationRepository participations;
    private final WorkshopDoor door;
    private final Admission admission;
    private final Invitations invitations;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Tally tally;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JoinLinks(
            JoinLinkRepository links,
            WorkshopRepository workshops,
            ParticipationRepository participations,
            WorkshopDoor door,
            Admission admission,
            Invitations invitations,
            CurrentAccount current,
            AuditTrail audit,
            Tally tally,
            Clock clock) {
        this.links = links;
        this.workshops = workshops;
        this.participations = participations;
        this.door = door;
        this.admission = admission;
        this.invitations = invitations;
        this.current = current;
        this.audit = audit;
        this.tally = tally;
        this.clock = clock;
    }

    /** The workshop's link; empty when there is none, or the reader does not organize it. */
    @Transactional(readOnly = true)
    public Optional<JoinLink> of(WorkshopId id) {
        door.visible(id);
        return door.organizes(id)
                ? links.findById(id.value()).map(JoinLinkEntity::link)
                : Optional.empty();
    }

    /** A new link; the one before, and its QR code, are worth nothing from now on. */
    public JoinLink renew(WorkshopId id) {
        door.organized(id);
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        var link =
                new JoinLinkEntity(
                        id,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(token),
                        clock.instant());
        links.save(link);
        audit.record("join-link-renewed", "workshop", id.toString(), Map.of());
        return link.link();
    }

    public void revoke(WorkshopId id) {
        door.organized(id);
        links.deleteById(id.value());
        audit.record("join-link-revoked", "workshop", id.toString(), Map.of());
    }

    /**
     * What the link leads to; anyone who has it may ask.
     *
     * @throws NotFound when it was renewed or revoked
     */
    @Transactional(readOnly = true)
    public JoinOffer offer(String token) {
        WorkshopEntity workshop = workshop(token);
        return new JoinOffer(
                workshop.workshopId(),
                workshop.slug,
                workshop.title,
                workshop.place,
                workshop.dates.value());
    }

    /** The current account takes part from now on, with what it states of itself. Twice is once. */
    public void join(String token, ParticipationDetails details) {
        AccountId me = current.require();
        WorkshopId id = workshop(token).workshopId();
        if (admission.admit(id, me, WorkshopRole.PARTICIPANT)) {
            audit.record(
                    "participant-joined",
                    "workshop",
                    id.toString(),
                    Map.of("account", me.toString(), "grant", WorkshopGrant.JOIN));
        }
        participations
                .findByWorkshopIdAndAccountId(id.value(), me.value())
                .ifPresent(p -> p.write(details));
    }

    /**
     * Sends an invitation to the address, from anyone who has the link. Says nothing of whether the
     * address has an account, nor of whether it was written to: at most 3 mails an hour go to one
     * address and 600 through one link.
     *
     * @throws org.plenary.base.InvalidInput when it is no address
     */
    public void ask(String token, String email) {
        WorkshopEntity workshop = workshop(token);
        if (tally.allows("join by " + ExpectedEntity.key(email), MAILS_PER_ADDRESS_AND_HOUR)
                && tally.allows("join link " + workshop.id, MAILS_PER_LINK_AND_HOUR)) {
            String grant = WorkshopGrant.of(workshop.workshopId(), WorkshopGrant.JOIN).text();
            invitations.requestByMail(email, grant);
        }
    }

    private WorkshopEntity workshop(String token) {
        return links.findByToken(token)
                .flatMap(l -> workshops.findById(l.workshopId))
                .orElseThrow(() ->
                        new NotFound(
                                "This join link is no longer valid. Ask the workshop's organizers for the new one."));
    }
}

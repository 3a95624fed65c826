package org.plenary.workshop;

import java.util.Map;
import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.InvitationRedeemed;
import org.plenary.base.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets in who redeemed a workshop's invitation, in the redeeming transaction. */
@Component
class InvitationRedemption {
    private final WorkshopRepository workshops;
    private final JoinLinkRepository joinLinks;
    private final ExpectedRepository expected;
    private final ParticipationRepository participations;
    private final Admission admission;
    private final Accounts accounts;
    private final AuditTrail audit;

    InvitationRedemption(
            WorkshopRepository workshops,
            JoinLinkRepository joinLinks,
            ExpectedRepository expected,
            ParticipationRepository participations,
            Admission admission,
            Accounts accounts,
            AuditTrail audit) {
        this.workshops = workshops;
        this.joinLinks = joinLinks;
        this.expected = expected;
        this.participations = participations;
        this.admission = admission;
        this.accounts = accounts;
        this.audit = audit;
    }

    @EventListener
    void on(InvitationRedeemed redeemed) {
        WorkshopGrant.parse(redeemed.grant()).ifPresent(grant -> admit(grant, redeemed.account()));
    }

    private void admit(WorkshopGrant grant, AccountId account) {
        WorkshopId workshop = grant.workshop();
        if (workshops.lock(workshop.value()).isEmpty()) {
            throw gone();
        }
        if (grant.byJoinLink() && !joinLinks.existsById(workshop.value())) {
            throw gone();
        }
        String email = ExpectedEntity.key(accounts.get(account).email());
        Optional<ExpectedEntity> invited =
                expected.findById(new ExpectedEntity.Key(workshop.value(), email));
        if (!grant.byJoinLink() && invited.filter(e -> e.withdrawnAt != null).isPresent()) {
            throw gone();
        }
        if (admission.admit(workshop, account, grant.role())) {
            invited.ifPresent(e ->
                    participations
                            .findByWorkshopIdAndAccountId(workshop.value(), account.value())
                            .ifPresent(p -> p.write(e.details())));
        }
        invited.ifPresent(expected::delete);
        audit.record(
                "participant-joined",
                "workshop",
                workshop.toString(),
                Map.of("account", account.toString(), "grant", grant.what()));
    }

    private static NotFound gone() {
        return new NotFound(
                "This invitation was withdrawn, or the workshop is no longer there. Ask its organizers for another.");
    }
}

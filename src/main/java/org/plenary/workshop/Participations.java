package org.plenary.workshop;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.access.AccountSummary;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes part in a workshop. Organizers see and change everyone; participants see themselves and
 * those who agreed to be listed; what a person states of themselves only they change. Refusals as
 * in {@link Workshops}.
 */
@Service
@Transactional
public class Participations {
    private final ParticipationRepository participations;
    private final SessionRepository sessions;
    private final WorkshopDoor door;
    private final Admission admission;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Notices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Participations(
            ParticipationRepository participations,
            SessionRepository sessions,
            WorkshopDoor door,
            Admission admission,
            Accounts accounts,
            CurrentAccount current,
            Notices notices,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.participations = participations;
        this.sessions = sessions;
        this.door = door;
        this.admission = admission;
        this.accounts = accounts;
        this.current = current;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
    }

    /** Those the current account may know of, in the order in which they joined. */
    @Transactional(readOnly = true)
    public PeopleList people(WorkshopId id) {
        door.visible(id);
        boolean all = door.organizes(id) || door.administrates();
        Optional<AccountId> me = door.account();
        List<ParticipationEntity> everyone =
                participations.findByWorkshopIdOrderByJoinedAt(id.value());
        boolean takesPart =
                all
                        || me.filter(a -> everyone.stream().anyMatch(p -> p.account().equals(a)))
                                .isPresent();
        if (!takesPart) {
            return PeopleList.NONE;
        }
        List<ParticipationEntity> shown =
                everyone.stream()
                        .filter(p -> all || p.listed || me.filter(p.account()::equals).isPresent())
                        .toList();
        return new PeopleList(named(shown, all), everyone.size() - shown.size());
    }

    /** What the current account stated at the workshop; empty when it does not take part. */
    @Transactional(readOnly = true)
    public Optional<Participant> mine(WorkshopId id) {
        door.visible(id);
        return door.account()
                .flatMap(a -> participations.findByWorkshopIdAndAccountId(id.value(), a.value()))
                .map(p -> named(List.of(p), true).getFirst());
    }

    /** As {@link #mine}, also where the workshop is not yet the account's to see; for joining. */
    @Transactional(readOnly = true)
    public Optional<ParticipationDetails> stated(WorkshopId id) {
        return door.account()
                .flatMap(a -> participations.findByWorkshopIdAndAccountId(id.value(), a.value()))
                .map(ParticipationEntity::details);
    }

    /** The current account states its own details, consent to be listed among them. */
    public void state(WorkshopId id, ParticipationDetails details) {
        AccountId me = current.require();
        ParticipationEntity part = find(id, me);
        part.write(details);
        events.publishEvent(new ParticipationChanged(id, me));
    }

    /**
     * Lets a person with an account in, without invitation; for organizers and administrators. What
     * is stated about them stands until they state it themselves.
     */
    public void admit(
            WorkshopId id, AccountId account, WorkshopRole role, ParticipationDetails details) {
        WorkshopEntity workshop = door.peopled(id);
        accounts.get(account);
        boolean added = admission.admit(id, account, role);
        if (added) {
            find(id, account).write(details.listed(false));
            tell(account, workshop, role);
        }
        record("participant-admitted", id, account, role);
    }

    /** Gives a person another role; the last organizer stays one. */
    public void changeRole(WorkshopId id, AccountId account, WorkshopRole role) {
        WorkshopEntity workshop = door.peopled(id);
        ParticipationEntity part = find(id, account);
        if (part.role == role) {
            return;
        }
        keepAnOrganizer(part);
        part.role = role;
        record("workshop-role-changed", id, account, role);
        tell(account, workshop, role);
        events.publishEvent(new ParticipationChanged(id, account));
    }

    /** Takes a person out of the workshop, with their duties in its sessions. */
    public void remove(WorkshopId id, AccountId account) {
        door.peopled(id);
        takeOut(id, account);
    }

    /** The current account leaves the workshop. */
    public void leave(WorkshopId id) {
        takeOut(id, current.require());
    }

    private void takeOut(WorkshopId id, AccountId account) {
        ParticipationEntity part = find(id, account);
        keepAnOrganizer(part);
        record("participant-left", id, account, part.role);
        participations.delete(part);
        sessions.untieAll(id.value(), account.value())
                .forEach(s -> events.publishEvent(new RapporteurChanged(new SessionId(s))));
        events.publishEvent(new ParticipationChanged(id, account));
    }

    private void keepAnOrganizer(ParticipationEntity part) {
        if (part.role == WorkshopRole.ORGANIZER
                && participations
                                .findByWorkshopIdAndRole(part.workshopId, WorkshopRole.ORGANIZER)
                                .size()
                        == 1) {
            throw new InvalidInput(
                    "This is the workshop's last organizer, so nothing was changed. Make someone else an organizer first.");
        }
    }

    private ParticipationEntity find(WorkshopId id, AccountId account) {
        return participations
                .findByWorkshopIdAndAccountId(id.value(), account.value())
                .orElseThrow(() -> new NotFound("This person does not take part in the workshop."));
    }

    private List<Participant> named(Collection<ParticipationEntity> parts, boolean withEmail) {
        Map<AccountId, AccountSummary> known =
                accounts.all(parts.stream().map(ParticipationEntity::account).toList());
        return parts.stream()
                .flatMap(p ->
                        Optional.ofNullable(known.get(p.account()))
                                .map(account -> participant(p, account, withEmail))
                                .stream())
                .toList();
    }

    private static Participant participant(
            ParticipationEntity part, AccountSummary account, boolean withEmail) {
        return new Participant(
                part.account(),
                account.name(),
                withEmail ? account.email() : "",
                part.role,
                part.details());
    }

    private void tell(AccountId account, WorkshopEntity workshop, WorkshopRole role) {
        if (current.id().filter(account::equals).isEmpty()) {
            notices.tell(
                    account,
                    new Notice(
                            "workshop-role",
                            "You are now %s %s in “%s”"
                                    .formatted(
                                            role == WorkshopRole.PARTICIPANT ? "a" : "an",
                                            role.word().toLowerCase(Locale.ROOT),
                                            workshop.title),
                            "Say which organisation you come from, and whether the others may see you in the list of people.",
                            WorkshopPaths.workshop(workshop.slug)));
        }
    }

    private void record(String action, WorkshopId id, AccountId account, WorkshopRole role) {
        audit.record(
                action,
                "workshop",
                id.toString(),
                Map.of("account", account.toString(), "role", role.name()));
    }
}

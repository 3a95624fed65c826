package org.plenary.workshop;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a duty in a session, and who is invited to it. The workshop's organizers decide; only
 * people who take part in the workshop come into question.
 */
@Service
@Transactional
public class SessionPeople {
    static final String INVITED = "INVITED";
    private static final int MOST_PER_DUTY = 20;

    private final SessionRepository sessions;
    private final WorkshopRepository workshops;
    private final ParticipationRepository participations;
    private final WorkshopDoor door;
    private final Notices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    SessionPeople(
            SessionRepository sessions,
            WorkshopRepository workshops,
            ParticipationRepository participations,
            WorkshopDoor door,
            Notices notices,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.workshops = workshops;
        this.participations = participations;
        this.door = door;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
    }

    /** Gives the duty and tells the person; twice is once. */
    public void appoint(SessionId id, AccountId account, SessionDuty duty) {
        SessionEntity session = door.organized(id);
        requirePart(session, account);
        if (holders(id, duty).size() >= MOST_PER_DUTY) {
            throw new InvalidInput(
                    "A session has at most %d people with one duty, so nobody was added. Release someone first."
                            .formatted(MOST_PER_DUTY));
        }
        if (sessions.tie(session.id, account.value(), duty.name()) == 1) {
            record("session-duty-given", session, account, duty.name());
            notices.tell(account, notice(session, duty));
            events.publishEvent(new RapporteurChanged(id));
        }
    }

    public void release(SessionId id, AccountId account, SessionDuty duty) {
        SessionEntity session = door.organized(id);
        if (sessions.untie(session.id, account.value(), duty.name()) == 1) {
            record("session-duty-taken", session, account, duty.name());
            events.publishEvent(new RapporteurChanged(id));
        }
    }

    /** Lets a participant into a session that is for invited people only. */
    public void invite(SessionId id, AccountId account) {
        SessionEntity session = door.organized(id);
        requirePart(session, account);
        if (sessions.tie(session.id, account.value(), INVITED) == 1) {
            record("session-invited", session, account, INVITED);
            events.publishEvent(new SessionAccessChanged(id));
        }
    }

    public void uninvite(SessionId id, AccountId account) {
        SessionEntity session = door.organized(id);
        if (sessions.untie(session.id, account.value(), INVITED) == 1) {
            record("session-uninvited", session, account, INVITED);
            events.publishEvent(new SessionAccessChanged(id));
        }
    }

    /** Those invited to the session by name; empty unless the reader organizes the workshop. */
    @Transactional(readOnly = true)
    public List<AccountId> invited(SessionId id) {
        SessionEntity session = door.visible(id);
        return door.organizes(session.workshop())
                ? SessionReader.tied(sessions.people(session.id), INVITED)
                : List.of();
    }

    private List<AccountId> holders(SessionId id, SessionDuty duty) {
        List<Tuple> people = sessions.people(id.value());
        return SessionReader.tied(people, duty.name());
    }

    private void requirePart(SessionEntity session, AccountId account) {
        Optional<ParticipationEntity> part =
                participations.findByWorkshopIdAndAccountId(session.workshopId, account.value());
        if (part.isEmpty()) {
            throw new NotFound(
                    "This person does not take part in the workshop. Invite them first.");
        }
    }

    private Notice notice(SessionEntity session, SessionDuty duty) {
        WorkshopEntity workshop = workshops.findById(session.workshopId).orElseThrow();
        String what =
                duty == SessionDuty.RAPPORTEUR
                        ? "You are answerable for the summary of this session."
                        : "You write in the summary of this session.";
        return new Notice(
                "session-duty",
                "You are now %s of “%s”"
                        .formatted(duty.word().toLowerCase(Locale.ROOT), session.title),
                what + " Workshop: " + workshop.title + ".",
                WorkshopPaths.session(workshop.slug, session.slug));
    }

    private void record(String action, SessionEntity session, AccountId account, String tie) {
        audit.record(
                action,
                "session",
                session.id.toString(),
                Map.of("account", account.toString(), "tie", tie));
    }
}

package org.plenary.workshop;

import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.NetworkRole;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what at a workshop. Answers from the database at every call, for any account and from
 * any thread; a suspended account may nothing. The rules:
 *
 * <ul>
 *   <li>A published programme is everyone's to read, a draft its organizers'.
 *   <li>A session's notes are read by those its {@link SessionAccess} names, by its rapporteurs and
 *       scribes, and by the workshop's organizers.
 *   <li>They are written, once the session is open, by organizers, rapporteurs, scribes and those
 *       participants who may read them; observers read along.
 *   <li>Administrators see every workshop's frame and people, to mend what has lost its organizers;
 *       notes they see as anyone else does.
 * </ul>
 */
@Service
@Transactional(readOnly = true)
public class WorkshopRights {
    private static final int MOST_WORKSHOPS = 200;

    private final Accounts accounts;
    private final WorkshopRepository workshops;
    private final SessionRepository sessions;
    private final ParticipationRepository participations;

    WorkshopRights(
            Accounts accounts,
            WorkshopRepository workshops,
            SessionRepository sessions,
            ParticipationRepository participations) {
        this.accounts = accounts;
        this.workshops = workshops;
        this.sessions = sessions;
        this.participations = participations;
    }

    public Optional<WorkshopRole> roleOf(AccountId account, WorkshopId workshop) {
        return accounts.active(account)
                ? participations
                        .findByWorkshopIdAndAccountId(workshop.value(), account.value())
                        .map(p -> p.role)
                : Optional.empty();
    }

    public boolean organizes(AccountId account, WorkshopId workshop) {
        return roleOf(account, workshop).filter(r -> r == WorkshopRole.ORGANIZER).isPresent();
    }

    /**
     * The workshops in which the account has a role, those it joined last first, at most 200. Whom
     * that may be told to is for the calling module to decide.
     */
    public List<WorkshopId> workshopsOf(AccountId account) {
        return participations.workshopsOf(account.value(), Limit.of(MOST_WORKSHOPS)).stream()
                .map(WorkshopId::new)
                .toList();
    }

    /**
     * Those of {@link #workshopsOf} at which the person agreed to be seen by the other
     * participants.
     */
    public List<WorkshopId> workshopsListing(AccountId account) {
        return participations.workshopsListing(account.value(), Limit.of(MOST_WORKSHOPS)).stream()
                .map(WorkshopId::new)
                .toList();
    }

    /** Whether the account may make workshops. */
    public boolean mayCreate(AccountId account) {
        return accounts.has(account, NetworkRole.ORGANIZER)
                || accounts.has(account, NetworkRole.ADMINISTRATOR);
    }

    /**
     * Whether the workshop's page is there for the account; a draft's programme is another thing.
     */
    public boolean maySee(AccountId account, WorkshopId workshop) {
        return roleOf(account, workshop).isPresent()
                || accounts.has(account, NetworkRole.ADMINISTRATOR)
                || (accounts.active(account)
                        && workshops
                                .findById(workshop.value())
                                .filter(WorkshopEntity::published)
                                .isPresent());
    }

    /** Answerable for the session's summary. */
    public boolean rapporteurOf(AccountId account, SessionId session) {
        return standing(account, session).filter(s -> s.has(SessionDuty.RAPPORTEUR)).isPresent();
    }

    public boolean scribeOf(AccountId account, SessionId session) {
        return standing(account, session).filter(s -> s.has(SessionDuty.SCRIBE)).isPresent();
    }

    /** Whether the account may read the session's notes while they are being written. */
    public boolean mayRead(AccountId account, SessionId session) {
        return standing(account, session).filter(Standing::mayRead).isPresent();
    }

    /** Those of the sessions whose notes the account may read, in one query. */
    public Set<SessionId> readable(AccountId account, Collection<SessionId> among) {
        if (among.isEmpty() || !accounts.active(account)) {
            return Set.of();
        }
        List<UUID> ids = among.stream().map(SessionId::value).toList();
        return sessions.standings(account.value(), ids).stream()
                .filter(row -> Standing.of(row).mayRead())
                .map(row -> new SessionId(row.get("session", UUID.class)))
                .collect(Collectors.toSet());
    }

    /** What the account is to each of the sessions that exist, in one query; none for nobody. */
    public Map<SessionId, SessionStanding> standings(
            AccountId account, Collection<SessionId> among) {
        if (among.isEmpty() || !accounts.active(account)) {
            return Map.of();
        }
        List<UUID> ids = among.stream().map(SessionId::value).distinct().toList();
        return sessions.standings(account.value(), ids).stream()
                .collect(
                        Collectors.toMap(
                                row -> new SessionId(row.get("session", UUID.class)),
                                row -> Standing.of(row).told()));
    }

    /** Whether the account may write in the session's notes; nobody may before it opens. */
    public boolean mayWrite(AccountId account, SessionId session) {
        return standing(account, session).filter(Standing::mayWrite).isPresent();
    }

    private Optional<Standing> standing(AccountId account, SessionId session) {
        return accounts.active(account)
                ? sessions.standing(account.value(), session.value()).map(Standing::of)
                : Optional.empty();
    }

    /** One account at one session. */
    private record Standing(
            SessionAccess access,
            boolean open,
            boolean published,
            Optional<WorkshopRole> role,
            Set<String> ties) {

        static Standing of(Tuple row) {
            return new Standing(
                    SessionAccess.valueOf(row.get("access", String.class)),
                    row.get("opened", Boolean.class),
                    row.get("published", Boolean.class),
                    Optional.ofNullable(row.get("role", String.class)).map(WorkshopRole::valueOf),
                    Arrays.stream(row.get("ties", String.class).split(","))
                            .collect(Collectors.toSet()));
        }

        SessionStanding told() {
            return new SessionStanding(role, mayRead(), mayWrite(), has(SessionDuty.RAPPORTEUR));
        }

        boolean has(SessionDuty duty) {
            return ties.contains(duty.name());
        }

        boolean is(WorkshopRole which) {
            return role.filter(r -> r == which).isPresent();
        }

        boolean answers() {
            return is(WorkshopRole.ORGANIZER)
                    || has(SessionDuty.RAPPORTEUR)
                    || has(SessionDuty.SCRIBE);
        }

        boolean mayRead() {
            return answers() || (published && admitted());
        }

        boolean mayWrite() {
            return open && (answers() || (is(WorkshopRole.PARTICIPANT) && mayRead()));
        }

        private boolean admitted() {
            return switch (access) {
                case PUBLIC -> true;
                case PARTICIPANTS -> role.isPresent();
                case INVITED -> ties.contains(SessionPeople.INVITED);
            };
        }
    }
}

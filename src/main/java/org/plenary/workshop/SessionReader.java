package org.plenary.workshop;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.springframework.stereotype.Component;

/** Turns rows into what the current account may see of sessions. */
@Component
class SessionReader {
    private final WorkshopRepository workshops;
    private final SessionRepository sessions;
    private final ContributionRepository contributions;
    private final WorkshopDoor door;
    private final WorkshopRights rights;

    SessionReader(
            WorkshopRepository workshops,
            SessionRepository sessions,
            ContributionRepository contributions,
            WorkshopDoor door,
            WorkshopRights rights) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.contributions = contributions;
        this.door = door;
        this.rights = rights;
    }

    SessionDetails details(SessionEntity session) {
        WorkshopEntity workshop = workshops.findById(session.workshopId).orElseThrow();
        boolean takesPart =
                door.organizes(session.workshop())
                        || door.account()
                                .flatMap(a -> rights.roleOf(a, session.workshop()))
                                .isPresent();
        List<Tuple> people = takesPart ? sessions.people(session.id) : List.of();
        return new SessionDetails(
                session.sessionId(),
                session.workshop(),
                workshop.slug,
                workshop.title,
                workshop.zoneId(),
                session.slug,
                session.version(),
                session.plan(),
                Optional.ofNullable(session.openedAt),
                tied(people, SessionDuty.RAPPORTEUR.name()),
                tied(people, SessionDuty.SCRIBE.name()),
                contributions.findBySessionIdOrderByPosition(session.id).stream()
                        .map(ContributionEntity::details)
                        .toList());
    }

    List<SessionSummary> programme(WorkshopEntity workshop) {
        List<SessionEntity> all = sessions.programme(workshop.id);
        var readable = door.readsProgramme(workshop) ? all.stream() : own(all).stream();
        return readable.map(SessionEntity::summary).toList();
    }

    /** The few in which the account has a duty, asked in one query. */
    private List<SessionEntity> own(List<SessionEntity> all) {
        var duties = door.account().map(a -> sessions.dutiesOf(a.value())).orElse(Set.of());
        return all.stream().filter(s -> duties.contains(s.id)).toList();
    }

    static List<AccountId> tied(List<Tuple> people, String tie) {
        return people.stream()
                .filter(t -> tie.equals(t.get("tie", String.class)))
                .map(t -> new AccountId(t.get("account", UUID.class)))
                .toList();
    }
}

package org.plenary.workshop;

import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.CurrentAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.springframework.stereotype.Component;

/**
 * Lets the current account through to a workshop or session, or refuses. What one may not know of
 * is "not found"; what one may know but not do is "not allowed".
 */
@Component
class WorkshopDoor {
    private final CurrentAccount current;
    private final Accounts accounts;
    private final WorkshopRights rights;
    private final WorkshopRepository workshops;
    private final SessionRepository sessions;

    WorkshopDoor(
            CurrentAccount current,
            Accounts accounts,
            WorkshopRights rights,
            WorkshopRepository workshops,
            SessionRepository sessions) {
        this.current = current;
        this.accounts = accounts;
        this.rights = rights;
        this.workshops = workshops;
        this.sessions = sessions;
    }

    /** The workshop, whose page the current account may open. */
    WorkshopEntity visible(WorkshopId id) {
        return workshops.findById(id.value()).filter(this::sees).orElseThrow(WorkshopDoor::none);
    }

    WorkshopEntity visible(String slug) {
        return workshops.findBySlug(slug).filter(this::sees).orElseThrow(WorkshopDoor::none);
    }

    /** The workshop, locked for a change that only its organizers make. */
    WorkshopEntity organized(WorkshopId id) {
        WorkshopEntity workshop =
                workshops.lock(id.value()).filter(this::sees).orElseThrow(WorkshopDoor::none);
        if (!organizes(id)) {
            throw new NotAllowed(
                    "Only the organizers of this workshop can do this. Ask one of them.");
        }
        return workshop;
    }

    /** As {@link #organized}, and administrators may too: a workshop must not lose its last one. */
    WorkshopEntity peopled(WorkshopId id) {
        if (administrates()) {
            return workshops.lock(id.value()).orElseThrow(WorkshopDoor::none);
        }
        return organized(id);
    }

    boolean organizes(WorkshopId id) {
        return current.isSystem() || account().filter(a -> rights.organizes(a, id)).isPresent();
    }

    boolean administrates() {
        return current.isSystem()
                || account().filter(a -> accounts.has(a, NetworkRole.ADMINISTRATOR)).isPresent();
    }

    /**
     * Whether the programme, and not only the workshop's frame, is the current account's to read.
     */
    boolean readsProgramme(WorkshopEntity workshop) {
        return workshop.published() || organizes(workshop.workshopId());
    }

    /** The session, if the current account may know of it. */
    SessionEntity visible(SessionId id) {
        return sessions.findById(id.value())
                .filter(this::sees)
                .orElseThrow(() -> new NotFound("There is no such session."));
    }

    /** The session, locked for a change that only the workshop's organizers make. */
    SessionEntity organized(SessionId id) {
        SessionEntity session =
                sessions.lock(id.value())
                        .filter(this::sees)
                        .orElseThrow(() -> new NotFound("There is no such session."));
        if (!organizes(session.workshop())) {
            throw new NotAllowed(
                    "Only the organizers of this workshop can do this. Ask one of them.");
        }
        return session;
    }

    boolean sees(SessionEntity session) {
        return readsProgramme(visible(session.workshop()))
                || account().filter(a -> rights.mayRead(a, session.sessionId())).isPresent();
    }

    Optional<AccountId> account() {
        return current.id();
    }

    private boolean sees(WorkshopEntity workshop) {
        return current.isSystem()
                || workshop.published()
                || account().filter(a -> rights.maySee(a, workshop.workshopId())).isPresent();
    }

    private static NotFound none() {
        return new NotFound("There is no such workshop, or it is not open to you.");
    }
}

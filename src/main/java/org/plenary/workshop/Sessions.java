package org.plenary.workshop;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of programmes. Title, time and description are as public as the programme; who may
 * read and write a session's notes says {@link WorkshopRights}. Refusals as in {@link Workshops}.
 */
@Service
@Transactional
public class Sessions {
    private final WorkshopRepository workshops;
    private final SessionRepository sessions;
    private final SessionReader reader;
    private final WorkshopDoor door;
    private final WorkshopRights rights;
    private final ProgrammeWriter programme;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            WorkshopRepository workshops,
            SessionRepository sessions,
            SessionReader reader,
            WorkshopDoor door,
            WorkshopRights rights,
            ProgrammeWriter programme,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.reader = reader;
        this.door = door;
        this.rights = rights;
        this.programme = programme;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SessionDetails get(SessionId id) {
        return reader.details(door.visible(id));
    }

    @Transactional(readOnly = true)
    public SessionDetails bySlug(String workshopSlug, String sessionSlug) {
        return sessions.findByWorkshopIdAndSlug(door.visible(workshopSlug).id, sessionSlug)
                .filter(door::sees)
                .map(reader::details)
                .orElseThrow(() -> new NotFound("There is no such session."));
    }

    /**
     * The whole programme by time, sessions without a time last; at most 10,000. Of a draft, others
     * than its organizers get the sessions in which they have a duty.
     */
    @Transactional(readOnly = true)
    public List<SessionSummary> of(WorkshopId workshop) {
        return reader.programme(door.visible(workshop));
    }

    /** One page of {@link #of}. */
    @Transactional(readOnly = true)
    public ProgrammePage programme(WorkshopId id, ProgrammeFilter filter) {
        WorkshopEntity workshop = door.visible(id);
        if (!door.readsProgramme(workshop)) {
            List<SessionSummary> own = reader.programme(workshop);
            return new ProgrammePage(filter, own, own.size());
        }
        String text =
                "%" + filter.text().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        var page =
                sessions.programme(
                        workshop.id,
                        text,
                        PageRequest.of(filter.page(), ProgrammeFilter.PAGE_SIZE));
        return new ProgrammePage(
                filter,
                page.map(SessionEntity::summary).toList(),
                Math.toIntExact(page.getTotalElements()));
    }

    /** Sessions for whose summaries the current account is answerable, by time, at most 500. */
    @Transactional(readOnly = true)
    public List<SessionId> rapporteurIn() {
        return door.account()
                .map(a -> sessions.rapporteurIn(a.value()).stream().map(SessionId::new).toList())
                .orElse(List.of());
    }

    public SessionId add(WorkshopId workshop, SessionPlan plan) {
        return addAll(workshop, List.of(SessionWithContributions.only(plan.withoutImportKey())))
                .getFirst();
    }

    /**
     * Adds all or none. A session whose import key the programme has already is left out, so that a
     * calendar imported twice is there once.
     *
     * @return the ones that are new
     */
    public List<SessionId> addAll(WorkshopId workshop, List<SessionWithContributions> added) {
        return addAll(workshop, added, done -> {});
    }

    /** As above; {@code progress} is told how many are written, from time to time. */
    List<SessionId> addAll(
            WorkshopId workshop, List<SessionWithContributions> added, IntConsumer progress) {
        WorkshopEntity into = door.organized(workshop);
        List<SessionId> ids = programme.add(workshop, added, progress);
        audit.record(
                "sessions-added",
                "workshop",
                workshop.toString(),
                Map.of("workshop", into.title, "sessions", String.valueOf(ids.size())));
        return ids;
    }

    /**
     * @param version the one that the plan was changed from
     * @throws InvalidInput when the session is open and the plan has another attribution policy
     */
    public SessionDetails update(SessionId id, long version, SessionPlan plan) {
        SessionEntity session = door.organized(id);
        SessionPlan was = session.plan();
        if (session.version() != version) {
            throw PlanTexts.stale("The session", PlanTexts.of(plan), PlanTexts.of(was));
        }
        if (session.openedAt != null && plan.policy() != was.policy()) {
            throw new InvalidInput(
                    "The session has opened under “%s”, and what was said under it stays under it. Its policy was not changed; other changes you can save without it."
                            .formatted(was.policy().word()));
        }
        if (mayMove(session) && !was.title().equals(plan.title())) {
            var taken = sessions.slugs(session.workshopId);
            taken.remove(session.slug);
            session.slug = new SlugBook(taken).take(plan.title(), "session").value();
        }
        session.write(plan);
        sessions.flush();
        record("session-changed", session, Map.of("title", plan.title()));
        if (plan.access() != was.access() || plan.policy() != was.policy()) {
            events.publishEvent(new SessionAccessChanged(id));
        }
        return reader.details(session);
    }

    /**
     * Opens the session: its attribution policy is fixed, and its people may write. Organizers and
     * its rapporteurs open it; twice is once.
     */
    public void open(SessionId id) {
        door.visible(id);
        SessionEntity session = sessions.lock(id.value()).orElseThrow();
        boolean answers =
                door.organizes(session.workshop())
                        || door.account().filter(a -> rights.rapporteurOf(a, id)).isPresent();
        if (!answers) {
            throw new NotAllowed(
                    "Only the session's rapporteurs and the workshop's organizers open it. Ask one of them.");
        }
        if (session.openedAt == null) {
            session.openedAt = clock.instant();
            sessions.flush();
            record("session-opened", session, Map.of("policy", session.policy.name()));
            events.publishEvent(new SessionOpened(id));
        }
    }

    /** Takes a session that has not opened out of the programme. */
    public void remove(SessionId id) {
        SessionEntity session = door.organized(id);
        if (session.openedAt != null) {
            throw new InvalidInput(
                    "The session has opened and may have notes, so it stays in the programme.");
        }
        record("session-removed", session, Map.of("title", session.title));
        events.publishEvent(new SessionRemoved(id));
        sessions.delete(session);
    }

    /** A published or opened session has an address that others know. */
    private boolean mayMove(SessionEntity session) {
        return session.openedAt == null
                && workshops
                        .findById(session.workshopId)
                        .filter(w -> w.publishedAt == null)
                        .isPresent();
    }

    private void record(String action, SessionEntity session, Map<String, String> details) {
        audit.record(action, "session", session.id.toString(), details);
    }
}

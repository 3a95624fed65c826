package org.plenary.summary;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.SharedDocuments;
import org.plenary.workshop.SessionDetails;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionOpened;
import org.plenary.workshop.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts a session's summary: by hand, or as soon as the session opens. */
@Component
class SummaryDrafts {
    private final SummaryRepository summaries;
    private final SummaryPeople people;
    private final SummaryTemplates templates;
    private final Sessions sessions;
    private final SharedDocuments documents;
    private final SummaryNotices notices;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    SummaryDrafts(
            SummaryRepository summaries,
            SummaryPeople people,
            SummaryTemplates templates,
            Sessions sessions,
            SharedDocuments documents,
            SummaryNotices notices,
            CurrentAccount current,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.summaries = summaries;
        this.people = people;
        this.templates = templates;
        this.sessions = sessions;
        this.documents = documents;
        this.notices = notices;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction that opens the session. */
    @EventListener
    @Transactional
    public void opened(SessionOpened event) {
        current.id().ifPresent(by -> create(sessions.get(event.session()), by));
    }

    @Transactional
    public SummaryId start(SessionId id) {
        SessionDetails session = sessions.get(id);
        AccountId by = current.require();
        Set<SummaryStanding> standings = people.standings(by, id);
        if (!standings.contains(SummaryStanding.ORGANIZER)
                && !standings.contains(SummaryStanding.RAPPORTEUR)
                && !standings.contains(SummaryStanding.WRITER)) {
            throw new NotAllowed("Only who may write in the session starts its summary.");
        }
        if (!session.open()) {
            throw new InvalidInput(
                    "The session is not open yet, so its attribution policy may still change. An organizer opens it first.");
        }
        return create(session, by);
    }

    private SummaryId create(SessionDetails session, AccountId by) {
        // one summary per session: two starters queue up, the second finds the first one's
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("summary " + session.id())
                .query(row -> {});
        Optional<Summary> there = summaries.findBySessionId(session.id().value());
        if (there.isPresent()) {
            return there.get().id();
        }
        Instant now = clock.instant();
        DocumentId document = documents.create(templates.stored(session.workshop()).blocks());
        var summary =
                summaries.saveAndFlush(
                        new Summary(
                                SummaryId.random(),
                                session.workshop(),
                                session.id(),
                                document,
                                by,
                                now));
        audit.record(
                "summary-started",
                "summary",
                summary.id().toString(),
                Map.of("session", session.id().toString()));
        events.publishEvent(
                new SummaryStateChanged(
                        summary.id(),
                        summary.workshop(),
                        summary.session(),
                        null,
                        summary.state(),
                        summary.version()));
        notices.started(summary, by);
        return summary.id();
    }
}

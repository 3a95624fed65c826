package org.plenary.demo;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.AuditFilter;
import org.plenary.access.AuditReading;
import org.plenary.access.AuditTrail;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.access.DemoMode;
import org.plenary.collaboration.DocumentReading;
import org.plenary.collaboration.DocumentSettled;
import org.plenary.collaboration.SharedDocuments;
import org.plenary.publishing.Publishing;
import org.plenary.summary.Summaries;
import org.plenary.summary.SummaryDetails;
import org.plenary.summary.SummaryId;
import org.plenary.summary.SummaryWorkflow;
import org.plenary.workshop.EventPageImport;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionSummary;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopSummary;
import org.plenary.workshop.Workshops;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts summaries in the demo network's open sessions, each left in another state, so that there
 * is something to write, to review, to publish and to read. Once, at the first start.
 */
@Component
@Order(30)
class DemoSummaries implements ApplicationRunner {
    private static final String BUILT = "demo-summaries-built";

    private enum End {
        DRAFTING,
        IN_REVIEW,
        APPROVED,
        PUBLISHED
    }

    /** How far the summaries of each workshop's open sessions come, in the programme's order. */
    private static final Map<DemoPages, List<End>> ENDS =
            Map.of(
                    DemoPages.PUBLIC_AI, List.of(End.IN_REVIEW, End.DRAFTING),
                    DemoPages.OPEN_SOURCE_AI, List.of(End.PUBLISHED),
                    DemoPages.SAFETY_INSTITUTES, List.of(End.PUBLISHED, End.APPROVED));

    private final DemoMode mode;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final AuditReading trail;
    private final EventPageImport pages;
    private final Workshops workshops;
    private final Sessions sessions;
    private final Summaries summaries;
    private final SummaryWorkflow workflow;
    private final SharedDocuments documents;
    private final Publishing publishing;
    private final DemoNotices notices;
    private final ApplicationEventPublisher events;

    DemoSummaries(
            DemoMode mode,
            Accounts accounts,
            AuditTrail audit,
            AuditReading trail,
            EventPageImport pages,
            Workshops workshops,
            Sessions sessions,
            Summaries summaries,
            SummaryWorkflow workflow,
            SharedDocuments documents,
            Publishing publishing,
            DemoNotices notices,
            ApplicationEventPublisher events) {
        this.mode = mode;
        this.accounts = accounts;
        this.audit = audit;
        this.trail = trail;
        this.pages = pages;
        this.workshops = workshops;
        this.sessions = sessions;
        this.summaries = summaries;
        this.workflow = workflow;
        this.documents = documents;
        this.publishing = publishing;
        this.notices = notices;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments args) throws Exception {
        if (!mode.active() || built()) {
            return;
        }
        for (DemoPages page : DemoPages.values()) {
            List<SessionId> open = openSessions(page);
            Iterator<End> ends = ENDS.getOrDefault(page, List.of()).iterator();
            for (SessionId session : open) {
                if (ends.hasNext()) {
                    bring(page, session, session.equals(open.getFirst()), ends.next());
                }
            }
        }
        notices.tidy();
        AsAccount.run(
                account(Person.ADMIN), () -> audit.record(BUILT, "network", "demo", Map.of()));
    }

    private boolean built() throws Exception {
        return AsAccount.call(
                account(Person.ADMIN), () -> trail.count(new AuditFilter("", BUILT, "")) > 0);
    }

    private List<SessionId> openSessions(DemoPages page) throws Exception {
        return AsAccount.call(
                account(Person.ORGANIZER),
                () -> {
                    String title = pages.read(page.file(), page.text()).plan().title();
                    return workshops.mine().stream()
                            .filter(w -> w.title().equals(title))
                            .map(WorkshopSummary::id)
                            .flatMap(id -> sessions.of(id).stream())
                            .map(SessionSummary::id)
                            .filter(id -> sessions.get(id).policyFixedAt().isPresent())
                            .toList();
                });
    }

    /** A summary that someone has already moved on stays as it is. */
    private void bring(DemoPages page, SessionId session, boolean first, End end) throws Exception {
        AccountId rapporteur = account(Person.RAPPORTEUR);
        AccountId organizer = account(Person.ORGANIZER);
        SummaryDetails summary = AsAccount.call(rapporteur, () -> started(session));
        if (!summary.state().open()) {
            return;
        }
        long epoch = documents.read(summary.document()).epoch();
        documents.applyServerEdit(
                summary.document(), rapporteur, epoch, now -> DemoTexts.filled(now, page, first));
        settle(summary);
        SummaryId id = summary.id();
        if (end.compareTo(End.IN_REVIEW) >= 0) {
            AsAccount.call(rapporteur, () -> workflow.sendForReview(id, version(id)));
        }
        if (end.compareTo(End.APPROVED) >= 0) {
            AsAccount.call(organizer, () -> workflow.approve(id, version(id)));
        }
        if (end == End.PUBLISHED) {
            AsAccount.call(organizer, () -> publishing.publish(id, version(id)));
        }
    }

    /** Without waiting for the quiet moment after writing: what comes next needs the passages. */
    private void settle(SummaryDetails summary) {
        DocumentReading now = documents.read(summary.document());
        events.publishEvent(new DocumentSettled(summary.document(), now.epoch(), now.head()));
    }

    private SummaryDetails started(SessionId session) {
        return summaries.get(summaries.startDrafting(session));
    }

    private long version(SummaryId id) {
        return summaries.get(id).version();
    }

    private AccountId account(Person person) {
        return accounts.byEmail(person.email())
                .orElseThrow(() -> new IllegalStateException("No demo account " + person.email()));
    }
}

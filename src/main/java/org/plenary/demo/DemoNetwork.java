package org.plenary.demo;

import java.util.Map;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.AuditFilter;
import org.plenary.access.AuditReading;
import org.plenary.access.AuditTrail;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.access.DemoMode;
import org.plenary.workshop.Capacity;
import org.plenary.workshop.EventPageImport;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.Sector;
import org.plenary.workshop.SessionDuty;
import org.plenary.workshop.SessionPeople;
import org.plenary.workshop.SessionSummary;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the demo network once, at the first start in {@link DemoMode}: the three event pages go
 * through the importer like any other page, and the demo accounts take part. A workshop that was
 * changed or discarded later is never touched again.
 */
@Component
@Order(20)
class DemoNetwork implements ApplicationRunner {
    private static final String BUILT = "demo-network-built";

    private final DemoMode mode;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final AuditReading trail;
    private final EventPageImport pages;
    private final Workshops workshops;
    private final Sessions sessions;
    private final SessionPeople duties;
    private final Participations participations;
    private final TransactionTemplate transaction;

    DemoNetwork(
            DemoMode mode,
            Accounts accounts,
            AuditTrail audit,
            AuditReading trail,
            EventPageImport pages,
            Workshops workshops,
            Sessions sessions,
            SessionPeople duties,
            Participations participations,
            TransactionTemplate transaction) {
        this.mode = mode;
        this.accounts = accounts;
        this.audit = audit;
        this.trail = trail;
        this.pages = pages;
        this.workshops = workshops;
        this.sessions = sessions;
        this.duties = duties;
        this.participations = participations;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) throws Exception {
        if (mode.active() && !built()) {
            AsAccount.run(
                    account(Person.ORGANIZER),
                    () -> transaction.executeWithoutResult(status -> build()));
        }
    }

    private boolean built() throws Exception {
        return AsAccount.call(
                account(Person.ADMIN), () -> trail.count(new AuditFilter("", BUILT, "")) > 0);
    }

    private void build() {
        for (DemoPages page : DemoPages.values()) {
            WorkshopId id =
                    pages.create(
                            DemoProgrammes.completed(page, pages.read(page.file(), page.text())));
            people(id);
            workshops.publishProgramme(id);
            open(id);
        }
        audit.record(BUILT, "network", "demo", Map.of());
    }

    private void people(WorkshopId id) {
        admit(id, Person.RAPPORTEUR, "DEMO institute", Sector.GOVERNMENT, Capacity.OFFICIAL);
        admit(id, Person.PARTICIPANT, "DEMO university", Sector.ACADEMIA, Capacity.PERSONAL);
    }

    private void admit(
            WorkshopId id, Person person, String body, Sector sector, Capacity capacity) {
        participations.admit(
                id,
                account(person),
                WorkshopRole.PARTICIPANT,
                new ParticipationDetails(sector, body, "", capacity, false));
    }

    /** All but the last session are open; the rapporteur answers for each. */
    private void open(WorkshopId id) {
        var programme = sessions.of(id);
        for (SessionSummary session : programme) {
            duties.appoint(session.id(), account(Person.RAPPORTEUR), SessionDuty.RAPPORTEUR);
            if (programme.size() == 1 || session != programme.getLast()) {
                sessions.open(session.id());
            }
        }
    }

    private AccountId account(Person person) {
        return accounts.byEmail(person.email())
                .orElseThrow(() -> new IllegalStateException("No demo account " + person.email()));
    }
}

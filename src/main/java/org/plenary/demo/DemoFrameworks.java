package org.plenary.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.AuditFilter;
import org.plenary.access.AuditReading;
import org.plenary.access.AuditTrail;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.access.DemoMode;
import org.plenary.framework.Adoption;
import org.plenary.framework.AmendmentId;
import org.plenary.framework.AmendmentPlan;
import org.plenary.framework.Amendments;
import org.plenary.framework.CommentPeriods;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.FrameworkRole;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.ItemKind;
import org.plenary.framework.Items;
import org.plenary.publishing.FrameworkReleases;
import org.plenary.workshop.EventPageImport;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopSummary;
import org.plenary.workshop.Workshops;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds three frameworks in the demo network, once, at the first start: a draft with amendments, a
 * joint text with positions in consultation, and an adopted one with reports of progress.
 */
@Component
@Order(40)
class DemoFrameworks implements ApplicationRunner {
    private static final String BUILT = "demo-frameworks-built";
    private static final String TWICE = "Cut the paperwork for shared compute";
    private static final Duration COMMENTS = Duration.ofDays(60);

    private final DemoMode mode;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final AuditReading trail;
    private final EventPageImport pages;
    private final Workshops workshops;
    private final Frameworks frameworks;
    private final Items items;
    private final Amendments amendments;
    private final CommentPeriods periods;
    private final Adoption adoption;
    private final FrameworkReleases releases;
    private final DemoBuilding building;
    private final DemoPositions positions;
    private final DemoProgress progress;
    private final DemoNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoFrameworks(
            DemoMode mode,
            Accounts accounts,
            AuditTrail audit,
            AuditReading trail,
            EventPageImport pages,
            Workshops workshops,
            Frameworks frameworks,
            Items items,
            Amendments amendments,
            CommentPeriods periods,
            Adoption adoption,
            FrameworkReleases releases,
            DemoBuilding building,
            DemoPositions positions,
            DemoProgress progress,
            DemoNotices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.mode = mode;
        this.accounts = accounts;
        this.audit = audit;
        this.trail = trail;
        this.pages = pages;
        this.workshops = workshops;
        this.frameworks = frameworks;
        this.items = items;
        this.amendments = amendments;
        this.periods = periods;
        this.adoption = adoption;
        this.releases = releases;
        this.building = building;
        this.positions = positions;
        this.progress = progress;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) throws Exception {
        if (!mode.active() || built()) {
            return;
        }
        // all or nothing: a second start after a failure begins again
        as(Person.ORGANIZER, () -> transaction.executeWithoutResult(status -> build()));
        notices.tidy();
    }

    private boolean built() throws Exception {
        return AsAccount.call(
                account(Person.ADMIN), () -> trail.count(new AuditFilter("", BUILT, "")) > 0);
    }

    private void build() {
        positions.letSpeak();
        workshop(DemoPages.PUBLIC_AI).ifPresent(this::draft);
        workshop(DemoPages.SAFETY_INSTITUTES).ifPresent(this::jointText);
        workshop(DemoPages.OPEN_SOURCE_AI).ifPresent(this::lessons);
        as(Person.ADMIN, () -> audit.record(BUILT, "network", "demo", Map.of()));
    }

    /** A workshop that was discarded meanwhile gets no framework. */
    private Optional<WorkshopId> workshop(DemoPages page) {
        String title = pages.read(page.file(), page.text()).plan().title();
        return workshops.publicWorkshops().stream()
                .filter(w -> w.title().equals(title))
                .map(WorkshopSummary::id)
                .findFirst();
    }

    private DemoBuilding.Built build(
            String title, String about, WorkshopId workshop, List<DemoDraft.Line> lines) {
        DemoBuilding.Built built = building.build(title, about, workshop, lines);
        frameworks.appoint(built.id(), account(Person.RAPPORTEUR), FrameworkRole.DRAFTER);
        frameworks.appoint(built.id(), account(Person.MEMBER), FrameworkRole.COMMENTER);
        return built;
    }

    private void draft(WorkshopId workshop) {
        as(
                Person.ORGANIZER,
                () -> {
                    FrameworkId id =
                            build(
                                            "Framework for action on public AI (DEMO)",
                                            "DEMO: what federal agencies, laboratories and libraries could do next. All of it is invented.",
                                            workshop,
                                            DemoDraft.publicAi())
                                    .id();
                    amend(
                            id,
                            "One form, decided within five working days, replaces the present eleven.",
                            "DEMO: ten days are as long as today’s median.");
                    as(
                            Person.RAPPORTEUR,
                            () ->
                                    amend(
                                            id,
                                            "One form, decided within fifteen working days by a named office, replaces the present eleven.",
                                            "DEMO: offices without lawyers of their own need more time."));
                });
    }

    private void amend(FrameworkId id, String text, String reason) {
        Item item =
                items.tree(id).stream()
                        .filter(i -> i.title().equals(TWICE))
                        .findFirst()
                        .orElseThrow();
        amendments.propose(
                id,
                AmendmentId.random(),
                new AmendmentPlan.Words(item.id(), item.version(), item.title(), text),
                reason);
    }

    private void jointText(WorkshopId workshop) {
        as(
                Person.ORGANIZER,
                () -> {
                    DemoBuilding.Built built =
                            build(
                                    "Joint text on testing together (DEMO)",
                                    "DEMO: nine paragraphs of the ten members of the network, with an invented minority statement.",
                                    workshop,
                                    DemoDraft.jointText());
                    positions.take(
                            built.id(),
                            items.tree(built.id()).stream()
                                    .filter(item -> item.kind() == ItemKind.PARAGRAPH)
                                    .map(Item::id)
                                    .toList());
                    releases.releaseForConsultation(built.id(), version(built.id()));
                    periods.set(built.id(), clock.instant(), clock.instant().plus(COMMENTS), -1);
                });
    }

    private void lessons(WorkshopId workshop) {
        as(
                Person.ORGANIZER,
                () -> {
                    FrameworkId id =
                            build(
                                            "Open-source AI in public services: lessons as actions (DEMO)",
                                            "DEMO: what use cases from Kenya, Rwanda and Kazakhstan have in common. The lessons are invented.",
                                            workshop,
                                            DemoDraft.lessons())
                                    .id();
                    releases.releaseForConsultation(id, version(id));
                    adoption.waive(
                            id,
                            adoption.outlook(id).open(),
                            "DEMO: invented talk needs no answer to every finding.");
                    releases.adopt(id, version(id));
                    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
                    progress.report(id, items.tree(id), today);
                });
    }

    private long version(FrameworkId id) {
        return frameworks.get(id).version();
    }

    private void as(Person person, Runnable work) {
        AsAccount.run(account(person), work);
    }

    private AccountId account(Person person) {
        return accounts.byEmail(person.email())
                .orElseThrow(() -> new IllegalStateException("No demo account " + person.email()));
    }
}

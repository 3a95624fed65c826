package org.plenary.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.directory.AffiliationPlan;
import org.plenary.directory.Affiliations;
import org.plenary.directory.Audience;
import org.plenary.directory.BodyId;
import org.plenary.directory.PersonId;
import org.plenary.directory.Profiles;
import org.plenary.framework.ConsultedBodies;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.ItemId;
import org.plenary.framework.Items;
import org.plenary.framework.PositionPlan;
import org.plenary.framework.Positions;
import org.plenary.framework.Stand;
import org.plenary.workshop.Capacity;
import org.springframework.stereotype.Component;

/**
 * Lets people speak for the ten demo bodies and takes their positions. Three demo accounts speak
 * for their own bodies from then on; for the other seven the administrator does so while the demo
 * is built.
 */
@Component
class DemoPositions {
    private static final int RESERVED = 6;
    private final Accounts accounts;
    private final Profiles profiles;
    private final Affiliations affiliations;
    private final ConsultedBodies consulted;
    private final Positions positions;
    private final Items items;
    private final DemoBodies bodies;
    private final Clock clock;

    DemoPositions(
            Accounts accounts,
            Profiles profiles,
            Affiliations affiliations,
            ConsultedBodies consulted,
            Positions positions,
            Items items,
            DemoBodies bodies,
            Clock clock) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.affiliations = affiliations;
        this.consulted = consulted;
        this.positions = positions;
        this.items = items;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The accounts that speak for a body from the first start on. */
    void letSpeak() {
        for (Person person : List.of(Person.ORGANIZER, Person.RAPPORTEUR, Person.MEMBER)) {
            PersonId id = profile(person);
            as(
                    Person.ADMIN,
                    () ->
                            affiliations
                                    .at(id, today())
                                    .forEach(a -> affiliations.letSpeak(id, a.id(), true)));
        }
    }

    /**
     * All bodies but one endorse every paragraph; one has a reservation, one objects to the seventh
     * with a minority statement, and one has not answered yet.
     */
    void take(FrameworkId framework, List<ItemId> paragraphs) {
        as(
                Person.ORGANIZER,
                () ->
                        DemoBodies.jurisdictions()
                                .forEach(j -> consulted.add(framework, bodies.of(j))));
        said(Person.ORGANIZER, "United States", paragraphs);
        said(Person.RAPPORTEUR, "Kenya", paragraphs);
        said(Person.MEMBER, "France", paragraphs);
        for (String other :
                List.of(
                        "Australia",
                        "Canada",
                        "European Union",
                        "Japan",
                        "Republic of Korea",
                        "United Kingdom")) {
            speaking(other, () -> said(Person.ADMIN, other, paragraphs));
        }
    }

    private void said(Person person, String jurisdiction, List<ItemId> paragraphs) {
        BodyId body = bodies.of(jurisdiction);
        as(
                person,
                () -> {
                    for (int i = 0; i < paragraphs.size(); i++) {
                        ItemId item = paragraphs.get(i);
                        positions.take(
                                item, body, plan(jurisdiction, i, items.get(item).version()));
                    }
                });
    }

    private static PositionPlan plan(String jurisdiction, int paragraph, long version) {
        if (paragraph == RESERVED && jurisdiction.equals("Japan")) {
            return new PositionPlan(
                    Stand.OBJECTS,
                    "DEMO, minority statement: thirty days are too few for a developer that answers in another language. We would accept sixty, and ask that our view stands beside the text.",
                    Capacity.OFFICIAL,
                    version,
                    0);
        }
        if (paragraph == RESERVED && jurisdiction.equals("European Union")) {
            return new PositionPlan(
                    Stand.WITH_RESERVATION,
                    "DEMO: without prejudice to rules on the publication of results that are being made.",
                    Capacity.AD_REFERENDUM,
                    version,
                    0);
        }
        return new PositionPlan(Stand.ENDORSES, "", Capacity.OFFICIAL, version, 0);
    }

    private void speaking(String jurisdiction, Runnable work) {
        PersonId admin = profile(Person.ADMIN);
        as(
                Person.ADMIN,
                () -> {
                    UUID tie =
                            affiliations.add(
                                    admin,
                                    new AffiliationPlan(
                                            bodies.of(jurisdiction),
                                            "DEMO: speaks for it while the demo is built",
                                            null,
                                            null,
                                            Audience.ONLY_ME));
                    affiliations.letSpeak(admin, tie, true);
                    work.run();
                    affiliations.remove(admin, tie);
                });
    }

    private PersonId profile(Person person) {
        var found = new java.util.concurrent.atomic.AtomicReference<PersonId>();
        as(person, () -> found.set(profiles.mine().id()));
        return java.util.Objects.requireNonNull(found.get());
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void as(Person person, Runnable work) {
        AsAccount.run(account(person), work);
    }

    private AccountId account(Person person) {
        return accounts.byEmail(person.email())
                .orElseThrow(() -> new IllegalStateException("No demo account " + person.email()));
    }
}

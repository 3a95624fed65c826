package org.plenary.demo;

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
import org.plenary.directory.AffiliationPlan;
import org.plenary.directory.Affiliations;
import org.plenary.directory.Canaries;
import org.plenary.directory.PersonId;
import org.plenary.directory.PersonValue;
import org.plenary.directory.Profile;
import org.plenary.directory.Profiles;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the demo network's directory once: its member bodies, people without an account as an
 * organizer would enter them, and the profiles of the demo accounts. Comes before the frameworks,
 * whose actions name these bodies.
 */
@Component
@Order(25)
class DemoDirectory implements ApplicationRunner {
    static final String CANARY = "Teodor Vasslund";

    private static final String BUILT = "demo-directory-built";

    private final DemoMode mode;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final AuditReading trail;
    private final DemoBodies bodies;
    private final Profiles profiles;
    private final Affiliations affiliations;
    private final Canaries canaries;
    private final TransactionTemplate transaction;

    DemoDirectory(
            DemoMode mode,
            Accounts accounts,
            AuditTrail audit,
            AuditReading trail,
            DemoBodies bodies,
            Profiles profiles,
            Affiliations affiliations,
            Canaries canaries,
            TransactionTemplate transaction) {
        this.mode = mode;
        this.accounts = accounts;
        this.audit = audit;
        this.trail = trail;
        this.bodies = bodies;
        this.profiles = profiles;
        this.affiliations = affiliations;
        this.canaries = canaries;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) throws Exception {
        if (!mode.active() || built()) {
            return;
        }
        AsAccount.run(
                account(Person.ORGANIZER), () -> transaction.executeWithoutResult(t -> build()));
        for (Person person : Person.values()) {
            AsAccount.run(
                    account(person), () -> transaction.executeWithoutResult(t -> claimed(person)));
        }
        AsAccount.run(account(Person.ADMIN), () -> transaction.executeWithoutResult(t -> finish()));
    }

    private boolean built() throws Exception {
        return AsAccount.call(
                account(Person.ADMIN), () -> trail.count(new AuditFilter("", BUILT, "")) > 0);
    }

    private void build() {
        bodies.build();
        for (DemoPeople person : DemoPeople.values()) {
            PersonId id = profiles.add(person.said());
            person.tie().ifPresent(t -> tie(id, t));
        }
    }

    /** An entry of nobody, that tells administrators who works through the list. */
    private void finish() {
        canaries.plant(
                CANARY, "DEMO: advises on fair queues for shared computers", "Queueing policy");
        audit.record(BUILT, "network", "demo", Map.of());
    }

    /** What the demo account says of itself, added to its name. */
    private void claimed(Person person) {
        Profile mine = profiles.mine();
        DemoPeople.Own own = DemoPeople.own(person);
        List<PersonValue> values = new java.util.ArrayList<>(mine.values());
        values.addAll(own.values());
        profiles.replace(mine.id(), mine.version(), values);
        own.tie().ifPresent(t -> tie(mine.id(), t));
    }

    private void tie(PersonId person, DemoPeople.Tie tie) {
        affiliations.add(
                person,
                new AffiliationPlan(
                        bodies.of(tie.jurisdiction()),
                        tie.role(),
                        tie.from(),
                        tie.until(),
                        tie.audience()));
    }

    private AccountId account(Person person) {
        return accounts.byEmail(person.email())
                .orElseThrow(() -> new IllegalStateException("No demo account " + person.email()));
    }
}

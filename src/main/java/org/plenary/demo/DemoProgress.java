package org.plenary.demo;

import java.time.LocalDate;
import java.util.List;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.framework.AdoptionRegister;
import org.plenary.framework.FollowUpWriting;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.Item;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemStatus;
import org.plenary.framework.ProgressPlan;
import org.plenary.framework.RegisterPlan;
import org.plenary.framework.StepPlan;
import org.plenary.framework.Uptake;
import org.springframework.stereotype.Component;

/** Reports progress on the adopted demo framework, in the names of its lead bodies and editors. */
@Component
class DemoProgress {
    private final Accounts accounts;
    private final FollowUpWriting writing;
    private final AdoptionRegister register;
    private final DemoBodies bodies;

    DemoProgress(
            Accounts accounts,
            FollowUpWriting writing,
            AdoptionRegister register,
            DemoBodies bodies) {
        this.accounts = accounts;
        this.writing = writing;
        this.register = register;
        this.bodies = bodies;
    }

    /**
     * @param tree the items of the framework that {@link DemoDraft#lessons} describes
     */
    void report(FrameworkId framework, List<Item> tree, LocalDate today) {
        List<Item> actions = of(tree, ItemKind.ACTION);
        List<Item> milestones = of(tree, ItemKind.MILESTONE);
        kenya(actions, milestones, today);
        writing.report(
                actions.get(2).id(),
                new ProgressPlan(
                        null, ItemStatus.DONE, 100, "DEMO: every service states it.", "", 0));
        entered(framework, today);
    }

    private void kenya(List<Item> actions, List<Item> milestones, LocalDate today) {
        var kenya = bodies.of("Kenya");
        as(
                Person.RAPPORTEUR,
                () -> {
                    writing.report(
                            actions.get(0).id(),
                            new ProgressPlan(
                                    kenya,
                                    ItemStatus.UNDER_WAY,
                                    10,
                                    "DEMO: two services were chosen.",
                                    "",
                                    0));
                    writing.report(
                            actions.get(0).id(),
                            new ProgressPlan(
                                    kenya,
                                    ItemStatus.UNDER_WAY,
                                    40,
                                    "DEMO: both services list their sources; training has begun.",
                                    "https://example.org/progress",
                                    1));
                    writing.reached(
                            milestones.get(0).id(),
                            new StepPlan(kenya, today.minusDays(22), "DEMO: two days early.", 0));
                });
    }

    private void entered(FrameworkId framework, LocalDate today) {
        register.enter(
                framework,
                new RegisterPlan(
                        null,
                        "Kenya",
                        Uptake.TAKEN_UP,
                        today.minusDays(30),
                        "https://example.org/kenya",
                        "DEMO: by circular.",
                        0));
        register.enter(
                framework,
                new RegisterPlan(
                        null,
                        "France",
                        Uptake.PARTLY,
                        today.minusDays(10),
                        "https://example.org/france",
                        "DEMO: the rules for buying only.",
                        0));
    }

    private static List<Item> of(List<Item> tree, ItemKind kind) {
        return tree.stream().filter(item -> item.kind() == kind).toList();
    }

    private void as(Person person, Runnable work) {
        AsAccount.run(
                accounts.byEmail(person.email())
                        .orElseThrow(() ->
                                new IllegalStateException("No demo account " + person.email())),
                work);
    }
}

package org.plenary.framework;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodyName;
import org.plenary.directory.BodyPlan;
import org.plenary.directory.MemberBodies;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.BodyKind;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.Workshops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes frameworks with people in every seat, for tests. */
@Component
public class FrameworkScene {
    private final Frameworks frameworks;
    private final Items items;
    private final Workshops workshops;
    private final MemberBodies bodies;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;

    FrameworkScene(
            Frameworks frameworks,
            Items items,
            Workshops workshops,
            MemberBodies bodies,
            TestAccounts accounts,
            JdbcClient jdbc) {
        this.frameworks = frameworks;
        this.items = items;
        this.workshops = workshops;
        this.bodies = bodies;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** The people and the framework, a draft without items. */
    public record Cast(
            FrameworkId framework,
            String slug,
            WorkshopId workshop,
            AccountId editor,
            AccountId drafter,
            AccountId commenter,
            AccountId member,
            AccountId networkOrganizer,
            AccountId outsider) {}

    public Cast draft() {
        AccountId editor = accounts.create("Edda Editor", NetworkRole.ORGANIZER);
        WorkshopId workshop =
                call(
                        editor,
                        () -> workshops.create(WorkshopPlan.titled("A convening with findings")));
        FrameworkId framework =
                call(
                        editor,
                        () ->
                                frameworks.create(
                                        new FrameworkPlan(
                                                "A framework for tests",
                                                "What the convening found, as actions.",
                                                List.of(workshop))));
        AccountId drafter = accounts.create("Dora Drafter");
        AccountId commenter = accounts.create("Colin Commenter");
        AsAccount.run(
                editor,
                () -> {
                    frameworks.appoint(framework, drafter, FrameworkRole.DRAFTER);
                    frameworks.appoint(framework, commenter, FrameworkRole.COMMENTER);
                });
        return new Cast(
                framework,
                call(editor, () -> frameworks.get(framework).slug()),
                workshop,
                editor,
                drafter,
                commenter,
                accounts.member(),
                accounts.organizer(),
                accounts.create("Otto Outsider"));
    }

    /** One objective with two actions, in a section. */
    public record Tree(ItemId section, ItemId objective, ItemId first, ItemId second) {}

    public Tree tree(Cast cast) {
        ItemId section = add(cast, ItemKind.SECTION, null, "Evaluations");
        ItemId objective = add(cast, ItemKind.OBJECTIVE, section, "Compare results");
        return new Tree(
                section,
                objective,
                add(cast, ItemKind.ACTION, objective, "Share test suites"),
                add(cast, ItemKind.ACTION, objective, "Agree on reporting"));
    }

    /** Adds an item at the end in the editor's name. */
    public ItemId add(Cast cast, ItemKind kind, ItemId parent, String title) {
        return call(
                cast.editor(),
                () ->
                        items.add(
                                cast.framework(),
                                ItemPlan.of(kind, title, title + " across institutes."),
                                ItemPlace.endOf(parent)));
    }

    /** A new member body. */
    public BodyId body(String name) {
        var plan =
                new BodyPlan(
                        List.of(new BodyName("en", name)),
                        "",
                        BodyKind.OTHER,
                        "",
                        null,
                        "",
                        List.of());
        String slug = call(accounts.organizer(), () -> bodies.create(plan));
        return bodies.get(slug).summary().id();
    }

    public Item item(ItemId id, AccountId by) {
        return call(by, () -> items.get(id));
    }

    /** Puts the framework into a state without the steps that lead there. */
    public void put(FrameworkId framework, FrameworkState state) {
        jdbc.sql("update framework set state = ? where id = ?")
                .params(state.name(), framework.value())
                .update();
    }

    /** Puts many actions under the objective, past the services. */
    public void fill(Cast cast, ItemId objective, int many) {
        jdbc.sql(
                        """
                        insert into framework_item (id, framework_id, parent_id, position, kind,
                          code, title, text, horizon, created_at, changed_at, changed_by)
                        select gen_random_uuid(), :framework, :parent, n + 10, 'ACTION', 'A' || (n + 10),
                          'Action ' || n, 'Text', '', now(), now(), :by
                        from generate_series(1, :many) n
                        """)
                .param("framework", cast.framework().value())
                .param("parent", objective.value())
                .param("by", cast.editor().value())
                .param("many", many)
                .update();
    }

    public static <T> T call(AccountId who, Callable<T> work) {
        var result = new AtomicReference<T>();
        AsAccount.run(
                who,
                () -> {
                    try {
                        result.set(work.call());
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
        return result.get();
    }
}

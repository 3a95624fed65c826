package org.plenary.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.BodyKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries and bodies that an organizer merges and keeps apart again. */
@PlenaryTest
abstract class MergeScene {
    @Autowired Merges merges;
    @Autowired Profiles profiles;
    @Autowired Affiliations affiliations;
    @Autowired MemberBodies bodies;
    @Autowired Directory directory;
    @Autowired Viewers viewers;
    @Autowired TestAccounts accounts;
    @Autowired JdbcClient jdbc;

    final String mark = "g" + Long.toString(System.nanoTime(), 36);
    AccountId organizer;
    BodyId body;

    @BeforeEach
    void scene() {
        organizer = accounts.organizer();
        body = body("Body " + mark);
    }

    void merge(PersonId one, PersonId two) {
        MergePreview p = call(organizer, () -> merges.preview(one, two));
        AsAccount.run(
                organizer,
                () ->
                        merges.merge(
                                new PersonId(UUID.fromString(p.kept().id())),
                                p.kept().version(),
                                new PersonId(UUID.fromString(p.gone().id())),
                                p.gone().version()));
    }

    void undo(String gone) {
        UUID id = record(gone).id();
        AsAccount.run(organizer, () -> merges.undo(id));
        AsAccount.run(organizer, () -> merges.undo(id));
    }

    MergeRecord record(String gone) {
        return call(organizer, merges::recent).stream()
                .filter(m -> m.gone().contains(gone))
                .findFirst()
                .orElseThrow();
    }

    Profile open(PersonId person) {
        return call(organizer, () -> profiles.open(person));
    }

    PersonDetails seen(PersonId person) {
        return directory.person(viewers.of(accounts.member()), person);
    }

    List<PersonId> found(String text) {
        DirectoryPage page =
                directory.search(viewers.of(accounts.member()), DirectoryQuery.of(text));
        return page.spelledAs().isEmpty()
                ? page.people().stream().map(PersonCard::id).toList()
                : List.of();
    }

    PersonId person(String name, Field field, String value) {
        return call(
                organizer,
                () ->
                        profiles.add(
                                List.of(
                                        new PersonValue(Field.FULL_NAME, name),
                                        new PersonValue(field, value))));
    }

    void tie(PersonId person, BodyId to) {
        var plan =
                new AffiliationPlan(to, "Lead", LocalDate.of(2023, 1, 2), null, Audience.MEMBERS);
        AsAccount.run(organizer, () -> affiliations.add(person, plan));
    }

    BodyId body(String name) {
        return bodies.get(slug(new BodyName("en", name), null)).summary().id();
    }

    String slug(BodyName name, BodyId parent) {
        var plan = new BodyPlan(List.of(name), "", BodyKind.AGENCY, "", parent, "", List.of());
        return call(organizer, () -> bodies.create(plan));
    }

    static <T> T call(AccountId who, Callable<T> work) {
        try {
            return AsAccount.call(who, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    void mergeBodies(BodyId kept, BodyId gone) {
        MergePreview p = call(organizer, () -> merges.preview(kept, gone));
        AsAccount.run(
                organizer, () -> merges.merge(kept, p.kept().version(), gone, p.gone().version()));
    }

    /** Somebody with an account who says this of themselves. */
    PersonId claimed(AccountId owner, PersonValue... more) {
        Profile mine = call(owner, profiles::mine);
        var said = new ArrayList<>(mine.values());
        said.addAll(List.of(more));
        return call(owner, () -> profiles.replace(mine.id(), mine.version(), said)).id();
    }

    int rows(String column, UUID value) {
        String[] at = column.split("\\.");
        return jdbc.sql("select count(*) from %s where %s = ?".formatted(at[0], at[1]))
                .param(value)
                .query(Integer.class)
                .single();
    }

    int audited(String action, UUID subject) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
                .params(action, subject.toString())
                .query(Integer.class)
                .single();
    }
}

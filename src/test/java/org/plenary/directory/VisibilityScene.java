package org.plenary.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.BodyKind;
import org.plenary.workshop.Capacity;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.Sector;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Eight people with a secret in every field, and everybody who may look at them. */
@PlenaryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VisibilityScene {
    @Autowired Directory directory;
    @Autowired PersonValues values;
    @Autowired Profiles profiles;
    @Autowired Affiliations affiliations;
    @Autowired MemberBodies bodies;
    @Autowired Viewers viewers;
    @Autowired Workshops workshops;
    @Autowired Participations participations;
    @Autowired TestAccounts accounts;
    @Autowired TransactionTemplate transaction;

    final String mark = "z" + Long.toString(System.nanoTime(), 36);
    final List<Planted> people = new ArrayList<>();
    final Map<Onlooker, AccountId> looking = new EnumMap<>(Onlooker.class);
    AccountId owner;
    WorkshopId shared;
    BodySummary body;

    @BeforeAll
    void plant() {
        owner = accounts.organizer();
        shared = as(owner, () -> workshops.create(WorkshopPlan.titled("Shared")));
        WorkshopId other = as(owner, () -> workshops.create(WorkshopPlan.titled("Other")));
        body = body();
        looking.put(Onlooker.OUTSIDER, accounts.create("Otto Outsider"));
        looking.put(Onlooker.ELSEWHERE, accounts.create("Elsa Elsewhere"));
        looking.put(Onlooker.MEMBER, accounts.member());
        looking.put(Onlooker.PARTICIPANT, accounts.create("Paula Participant"));
        looking.put(Onlooker.ORGANIZER, accounts.organizer());
        looking.put(Onlooker.HOST, accounts.organizer());
        looking.put(Onlooker.ADMINISTRATOR, accounts.administrator());
        admit(shared, looking.get(Onlooker.PARTICIPANT));
        admit(shared, looking.get(Onlooker.HOST));
        admit(other, looking.get(Onlooker.ELSEWHERE));
        for (Audience audience : Audience.values()) {
            people.add(planted(false, audience));
            people.add(planted(true, audience));
        }
    }

    private Planted planted(boolean hidesName, Audience audience) {
        AccountId account = accounts.create("Account", NetworkRole.MEMBER);
        admit(shared, account);
        var listed = new ParticipationDetails(Sector.UNKNOWN, "", "", Capacity.PERSONAL, true);
        AsAccount.run(account, () -> participations.state(shared, listed));
        PersonId person = transaction.execute(t -> profiles.own(account));
        var planted = new Planted(mark, hidesName, audience, account, person);
        var said = new ArrayList<PersonValue>();
        for (Field field : Field.values()) {
            if (field != Field.AFFILIATION) {
                said.add(new PersonValue(field, planted.value(field), planted.audienceOf(field)));
            }
        }
        transaction.executeWithoutResult(t -> values.replace(person, said));
        var plan =
                new AffiliationPlan(
                        body.id(),
                        planted.secret(Field.AFFILIATION),
                        null,
                        null,
                        planted.audienceOf(Field.AFFILIATION));
        as(account, () -> affiliations.add(person, plan));
        return planted;
    }

    private BodySummary body() {
        var plan =
                new BodyPlan(
                        List.of(new BodyName("en", "Body " + mark)),
                        "",
                        BodyKind.INSTITUTE,
                        "",
                        null,
                        "",
                        List.of());
        return bodies.get(as(owner, () -> bodies.create(plan))).summary();
    }

    private void admit(WorkshopId workshop, AccountId account) {
        AsAccount.run(
                owner,
                () ->
                        participations.admit(
                                workshop,
                                account,
                                WorkshopRole.PARTICIPANT,
                                ParticipationDetails.NONE));
    }

    Viewer viewer(Onlooker who, Planted of) {
        return switch (who) {
            case SIGNED_OUT -> Viewer.ANYONE;
            case THE_PERSON -> viewers.of(of.account());
            default -> viewers.of(looking.get(who));
        };
    }

    /** Does it as the onlooker does; signed out as nobody. */
    <T> T as(Onlooker who, Planted of, Callable<T> work) {
        return switch (who) {
            case SIGNED_OUT -> unchecked(work);
            case THE_PERSON -> as(of.account(), work);
            default -> as(looking.get(who), work);
        };
    }

    static <T> T as(AccountId who, Callable<T> work) {
        return unchecked(() -> AsAccount.call(who, work));
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Each person with each kind of onlooker. */
    void each(java.util.function.BiConsumer<Planted, Onlooker> check) {
        for (Planted planted : people) {
            for (Onlooker who : Onlooker.values()) {
                check.accept(planted, who);
            }
        }
    }
}

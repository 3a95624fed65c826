package org.plenary.directory;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.testing.Letters;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.SessionDuty;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionPeople;
import org.plenary.workshop.SessionPlan;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two sessions, one with people who took part and one without. */
@PlenaryTest
abstract class PassedOnScene {
    @Autowired Relay relay;
    @Autowired PassedOn passedOn;
    @Autowired Conversations conversations;
    @Autowired Introductions introductions;
    @Autowired Profiles profiles;
    @Autowired Workshops workshops;
    @Autowired Sessions sessions;
    @Autowired SessionPeople duties;
    @Autowired Participations participations;
    @Autowired Accounts accounts;
    @Autowired TestAccounts people;
    @Autowired Letters letters;
    @Autowired JdbcClient jdbc;

    AccountId organizer;
    AccountId sender;
    WorkshopId workshop;
    SessionId full;
    SessionId empty;
    AccountId rita;
    AccountId sam;

    @BeforeEach
    void twoSessions() {
        organizer = people.organizer();
        workshop = call(organizer, () -> workshops.create(WorkshopPlan.titled("Passing on")));
        as(organizer, () -> workshops.publishProgramme(workshop));
        full = session("Compute access");
        empty = session("Nobody came");
        rita = holder("Rita Rapporteur", full, SessionDuty.RAPPORTEUR);
        sam = holder("Sam Scribe", full, SessionDuty.SCRIBE);
        sender = people.create("Ada Asker", NetworkRole.MEMBER);
        admit(sender);
    }

    void propose(AccountId one, AccountId other) {
        PersonId first = call(one, profiles::mine).id();
        PersonId second = call(other, profiles::mine).id();
        as(
                sender,
                () ->
                        introductions.propose(
                                UUID.randomUUID(), first, second, "You share a question"));
    }

    void hide(AccountId account) {
        hide(account, Audience.ONLY_ME);
    }

    void hide(AccountId account, Audience audience) {
        Profile mine = call(account, profiles::mine);
        var name = new PersonValue(Field.FULL_NAME, mine.name(), audience);
        as(account, () -> profiles.replace(mine.id(), mine.version(), List.of(name)));
    }

    void pass(SessionId session, String words) {
        as(sender, () -> relay.passOn(session, words));
        passedOn.carry();
    }

    /** All that the account can see of what it sent. */
    String sent(AccountId account) {
        return conversations(account).toString()
                + letters.to(email(account)).stream().map(l -> l.subject() + l.text()).toList()
                + call(account, introductions::waiting);
    }

    List<ConversationSummary> conversations(AccountId account) {
        return call(account, () -> conversations.mine(null)).conversations();
    }

    SessionId session(String title) {
        return call(organizer, () -> sessions.add(workshop, SessionPlan.titled(title)));
    }

    AccountId holder(String name, SessionId session, SessionDuty duty) {
        AccountId account = people.create(name, NetworkRole.MEMBER);
        admit(account);
        as(organizer, () -> duties.appoint(session, account, duty));
        return account;
    }

    void admit(AccountId account) {
        as(
                organizer,
                () ->
                        participations.admit(
                                workshop,
                                account,
                                WorkshopRole.PARTICIPANT,
                                ParticipationDetails.NONE));
    }

    String email(AccountId account) {
        return accounts.get(account).email();
    }

    static void as(AccountId who, Runnable work) {
        AsAccount.run(who, work);
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
}

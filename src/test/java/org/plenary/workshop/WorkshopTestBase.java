package org.plenary.workshop;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** One fresh workshop with an organizer, a participant, an observer, an outsider. */
@PlenaryTest
abstract class WorkshopTestBase {
    @Autowired Workshops workshops;
    @Autowired Sessions sessions;
    @Autowired SessionPeople sessionPeople;
    @Autowired Contributions contributions;
    @Autowired Participations participations;
    @Autowired WorkshopRights rights;
    @Autowired TestAccounts accounts;

    AccountId organizer;
    AccountId participant;
    AccountId observer;
    AccountId outsider;
    AccountId administrator;
    WorkshopId workshop;

    @BeforeEach
    void convene() {
        organizer = accounts.organizer();
        participant = accounts.create("Paula Participant");
        observer = accounts.create("Oskar Observer");
        outsider = accounts.member();
        administrator = accounts.administrator();
        workshop = call(organizer, () -> workshops.create(WorkshopPlan.titled("A convening")));
        as(
                organizer,
                () -> {
                    admit(participant, WorkshopRole.PARTICIPANT);
                    admit(observer, WorkshopRole.OBSERVER);
                });
    }

    void admit(AccountId account, WorkshopRole role) {
        participations.admit(workshop, account, role, ParticipationDetails.NONE);
    }

    SessionId session(String title) {
        return call(organizer, () -> sessions.add(workshop, SessionPlan.titled(title)));
    }

    SessionId session(SessionAccess access, AttributionPolicy policy) {
        return call(
                organizer,
                () ->
                        sessions.add(
                                workshop, SessionPlan.titled("A session").under(access, policy)));
    }

    WorkshopDetails details() {
        return call(organizer, () -> workshops.get(workshop));
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

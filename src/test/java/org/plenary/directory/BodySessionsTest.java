package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.BodyKind;
import org.plenary.workshop.ContributionKind;
import org.plenary.workshop.ContributionPlan;
import org.plenary.workshop.Contributions;
import org.plenary.workshop.Organiser;
import org.plenary.workshop.OrganiserRelation;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionPlan;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;

/** What a body's page says of workshops and sessions, and to whom. */
@PlenaryTest
class BodySessionsTest {
    @Autowired BodySessions connections;
    @Autowired MemberBodies bodies;
    @Autowired Workshops workshops;
    @Autowired Sessions sessions;
    @Autowired Contributions contributions;
    @Autowired TestAccounts accounts;

    private final String mark = "q" + Long.toString(System.nanoTime(), 36);
    private final String name = "Office " + mark;
    private AccountId organizer;
    private BodyId body;
    private WorkshopId workshop;

    @BeforeEach
    void scene() {
        organizer = accounts.organizer();
        var plan =
                new BodyPlan(
                        List.of(new BodyName("en", name), new BodyName("fr", "Bureau " + mark)),
                        "",
                        BodyKind.AGENCY,
                        "",
                        null,
                        "",
                        List.of());
        body = bodies.get(call(organizer, () -> bodies.create(plan))).summary().id();
        var organiser = Organiser.of("bureau " + mark, OrganiserRelation.HOSTS);
        WorkshopPlan titled =
                WorkshopPlan.titled("Compute " + mark)
                        .change()
                        .organisers(List.of(organiser))
                        .build();
        workshop = call(organizer, () -> workshops.create(titled));
        SessionId session = session("Talks " + mark);
        SessionId other = session("Others " + mark);
        AsAccount.run(
                organizer,
                () -> {
                    contributions.add(session, talk("Jo Doe (" + name + ")"));
                    contributions.add(session, talk("Flo Foe, bureau " + mark));
                    contributions.add(other, talk("Ann Other, " + name + "x"));
                });
    }

    @Test
    void a_workshop_of_the_body_is_there_for_those_who_may_open_it() {
        AccountId member = accounts.member();
        assertThat(call(member, () -> connections.of(body))).isEmpty();
        assertThat(call(organizer, () -> connections.of(body)))
                .extracting(Connection::title)
                .contains("Compute " + mark);
        AsAccount.run(organizer, () -> workshops.publishProgramme(workshop));
        List<Connection> shown = call(member, () -> connections.of(body));
        assertThat(shown).extracting(Connection::title).contains("Compute " + mark);
        assertThat(shown.getFirst().note()).startsWith("hosts");
    }

    @Test
    void a_session_counts_once_where_the_name_stands_as_words_of_its_own() {
        AsAccount.run(organizer, () -> workshops.publishProgramme(workshop));
        assertThat(call(accounts.member(), () -> connections.of(body)))
                .extracting(Connection::title)
                .containsExactly("Compute " + mark, "Talks " + mark);
    }

    private SessionId session(String title) {
        return call(organizer, () -> sessions.add(workshop, SessionPlan.titled(title)));
    }

    private ContributionPlan talk(String speakers) {
        return new ContributionPlan(ContributionKind.TALK, "On " + mark, "", speakers, "", "");
    }

    private static <T> T call(AccountId who, Callable<T> work) {
        try {
            return AsAccount.call(who, work);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

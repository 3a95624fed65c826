package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.testing.PlenaryTest;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.ContributionKind;
import org.plenary.workshop.OrganiserRelation;
import org.plenary.workshop.SessionSummary;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopRights;
import org.plenary.workshop.WorkshopSummary;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@PlenaryTest
class DemoNetworkTest {
    @Autowired DemoNetwork network;
    @Autowired Workshops workshops;
    @Autowired Sessions sessions;
    @Autowired WorkshopRights rights;
    @Autowired Accounts accounts;

    @Test
    void the_three_pages_are_there_as_workshops() throws Exception {
        WorkshopDetails library = workshop("ai-as-public-infrastructure");
        assertThat(library.plan().dates().text()).isEqualTo("late July 2024, to be confirmed");
        assertThat(library.plan().place()).isEqualTo("Library of Congress");
        assertThat(library.plan().objectives()).hasSize(5);
        assertThat(library.plan().organisers())
                .extracting(o -> o.name() + " " + o.url())
                .containsExactly(
                        "Library of Congress https://loc.gov",
                        "Public AI Network https://publicai.network");

        WorkshopDetails convening =
                workshop("inaugural-convening-of-international-network-of-ai-safety-institutes");
        assertThat(convening.plan().dates().text()).isEqualTo("20–21 November 2024");
        assertThat(convening.plan().jurisdictions()).hasSize(10).contains("European Union");
        assertThat(convening.plan().followUps())
                .singleElement()
                .satisfies(f ->
                        assertThat(f.title() + ", " + f.place() + ", " + f.dates().text())
                                .isEqualTo("AI Action Summit, Paris, February 2025"));
    }

    @Test
    void the_session_of_the_second_page_keeps_its_chain_and_contributions() throws Exception {
        WorkshopDetails session =
                as(Person.ORGANIZER, () -> workshops.mine()).stream()
                        .filter(w -> w.title().startsWith("Unleashing"))
                        .map(WorkshopSummary::id)
                        .map(id -> call(() -> workshops.get(id)))
                        .findFirst()
                        .orElseThrow();
        assertThat(session.plan().organisers())
                .extracting(o -> o.relation() + " " + o.concerning())
                .contains(
                        "IMPLEMENTS German Development Cooperation initiative FAIR Forward",
                        "ON_BEHALF_OF GIZ")
                .contains(OrganiserRelation.CO_ORGANISES + " ");
        SessionSummary only = call(() -> sessions.of(session.id())).getFirst();
        assertThat(call(() -> sessions.get(only.id())).contributions())
                .extracting(c -> c.plan().kind())
                .containsExactly(
                        ContributionKind.USE_CASE,
                        ContributionKind.USE_CASE,
                        ContributionKind.USE_CASE,
                        ContributionKind.PROTOTYPE,
                        ContributionKind.PANEL);
    }

    @Test
    void attribution_policies_differ_and_invented_sessions_say_so() {
        List<AttributionPolicy> policies =
                as(Person.ORGANIZER, () -> workshops.mine()).stream()
                        .flatMap(w -> call(() -> sessions.of(w.id())).stream())
                        .map(s -> call(() -> sessions.get(s.id())).policy())
                        .distinct()
                        .toList();
        assertThat(policies).containsExactlyInAnyOrder(AttributionPolicy.values());
    }

    @Test
    void a_second_start_builds_nothing_twice() throws Exception {
        int before = as(Person.ORGANIZER, () -> workshops.mine()).size();
        network.run(new DefaultApplicationArguments());
        assertThat(as(Person.ORGANIZER, () -> workshops.mine())).hasSize(before);
    }

    private WorkshopDetails workshop(String slug) {
        return call(() -> workshops.bySlug(slug));
    }

    private <T> T call(java.util.concurrent.Callable<T> work) {
        return as(Person.ORGANIZER, work);
    }

    private <T> T as(Person person, java.util.concurrent.Callable<T> work) {
        AccountId id = accounts.byEmail(person.email()).orElseThrow();
        try {
            return AsAccount.call(id, work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

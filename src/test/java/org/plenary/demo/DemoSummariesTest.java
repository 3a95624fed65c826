package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.publishing.Publications;
import org.plenary.summary.Summaries;
import org.plenary.summary.SummaryOverview;
import org.plenary.summary.SummaryState;
import org.plenary.testing.PlenaryTest;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@PlenaryTest
class DemoSummariesTest {
    @Autowired DemoSummaries demo;
    @Autowired Summaries summaries;
    @Autowired Workshops workshops;
    @Autowired Publications publications;
    @Autowired Accounts accounts;

    @Test
    void summaries_stand_in_different_states_and_one_is_public() throws Exception {
        assertThat(all())
                .extracting(SummaryOverview::state)
                .contains(
                        SummaryState.DRAFTING,
                        SummaryState.IN_REVIEW,
                        SummaryState.APPROVED,
                        SummaryState.PUBLISHED);
        assertThat(
                        publications.inWorkshop(
                                "inaugural-convening-of-international-network-of-ai-safety-institutes"))
                .singleElement()
                .satisfies(p ->
                        assertThat(publications.content(p.id()))
                                .contains("DEMO: this text is invented"));
    }

    @Test
    void a_second_start_changes_nothing() throws Exception {
        List<SummaryOverview> before = all();
        demo.run(new DefaultApplicationArguments());
        assertThat(all()).containsExactlyInAnyOrderElementsOf(before);
    }

    private List<SummaryOverview> all() throws Exception {
        AccountId organizer = accounts.byEmail(Person.ORGANIZER.email()).orElseThrow();
        return AsAccount.call(
                organizer,
                () ->
                        workshops.mine().stream()
                                .flatMap(w -> summaries.inWorkshop(w.id()).stream())
                                .toList());
    }
}

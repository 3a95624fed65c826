package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.framework.Evidence;
import org.plenary.framework.FollowUp;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.FrameworkSummary;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.ItemKind;
import org.plenary.framework.Items;
import org.plenary.framework.Positions;
import org.plenary.framework.Stand;
import org.plenary.publishing.FrameworkPublications;
import org.plenary.publishing.FrameworkSnapshot;
import org.plenary.publishing.Publications;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@PlenaryTest
class DemoFrameworksTest {
    @Autowired DemoFrameworks demo;
    @Autowired Frameworks frameworks;
    @Autowired Items items;
    @Autowired Evidence evidence;
    @Autowired Positions positions;
    @Autowired FollowUp followUp;
    @Autowired FrameworkPublications publications;
    @Autowired Publications summaries;
    @Autowired Accounts accounts;

    @Test
    void twelve_actions_are_drafted_of_which_three_rest_on_nothing() throws Exception {
        List<Item> actions =
                call(() -> items.tree(framework("public AI").id())).stream()
                        .filter(item -> item.kind() == ItemKind.ACTION)
                        .toList();
        assertThat(actions).hasSize(12);
        assertThat(actions)
                .filteredOn(action -> call(() -> evidence.of(action.id())).quotations().isEmpty())
                .hasSize(3);
    }

    @Test
    void nine_paragraphs_have_positions_and_one_minority_statement() throws Exception {
        FrameworkSummary text = framework("Joint text");
        assertThat(text.state()).isEqualTo(FrameworkState.CONSULTATION);
        var matrix = call(() -> positions.all(text.id()));
        assertThat(matrix.bodies()).hasSize(10);
        assertThat(matrix.rows())
                .filteredOn(row -> row.counts() != null && row.counts().answered() == 9)
                .hasSize(9);
        assertThat(matrix.rows())
                .flatExtracting(row -> row.answers())
                .filteredOn(a -> a.position() != null && a.position().stand() == Stand.OBJECTS)
                .singleElement()
                .satisfies(
                        a -> assertThat(a.position().statement()).contains("minority statement"));
    }

    @Test
    void an_adopted_action_leads_to_published_passages_of_two_use_cases() throws Exception {
        FrameworkSummary adopted = framework("lessons as actions");
        assertThat(adopted.state()).isEqualTo(FrameworkState.ADOPTED);
        var release =
                FrameworkPublications.inForce(publications.versions(adopted.slug())).orElseThrow();
        FrameworkSnapshot.Entry action =
                publications.snapshot(release).items().stream()
                        .filter(item -> item.kind().equals("ACTION"))
                        .findFirst()
                        .orElseThrow();
        assertThat(action.evidence())
                .extracting(FrameworkSnapshot.Quotation::quote)
                .satisfiesExactlyInAnyOrder(
                        quote -> assertThat(quote).contains("Kenya"),
                        quote -> assertThat(quote).contains("Rwanda"));
        assertThat(action.strength().jurisdictions()).contains("Kenya", "Rwanda");
        FrameworkSnapshot.Quotation quoted = action.evidence().getFirst();
        assertThat(summaries.versions(quoted.workshopSlug(), quoted.sessionSlug()))
                .anyMatch(version -> version.version() == quoted.version());
        assertThat(publications.uses(quoted.workshopSlug(), quoted.sessionSlug()))
                .anyMatch(use -> use.block().equals(quoted.block()));
        assertThat(call(() -> followUp.progress(adopted.id())).done()).isEqualTo(1);
    }

    @Test
    void a_second_start_changes_nothing() throws Exception {
        List<FrameworkSummary> before = demos();
        demo.run(new DefaultApplicationArguments());
        assertThat(demos()).containsExactlyElementsOf(before);
    }

    private FrameworkSummary framework(String words) throws Exception {
        return demos().stream().filter(f -> f.title().contains(words)).findFirst().orElseThrow();
    }

    private List<FrameworkSummary> demos() {
        return call(() ->
                frameworks.visible().stream().filter(f -> f.title().endsWith("(DEMO)")).toList());
    }

    private <T> T call(Callable<T> work) {
        AccountId organizer = accounts.byEmail(Person.ORGANIZER.email()).orElseThrow();
        try {
            return AsAccount.call(organizer, work);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

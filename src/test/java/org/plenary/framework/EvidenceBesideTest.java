package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.framework.EvidenceScene.Stage;
import org.plenary.testing.CountedStatements;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-71: what items rest on, many at once, for the column beside the text. */
@PlenaryTest
class EvidenceBesideTest {
    @Autowired EvidenceScene scene;
    @Autowired FrameworkScene frameworks;
    @Autowired EvidenceBeside beside;

    private Stage stage;

    @BeforeEach
    void two_actions_rest_on_passages() {
        stage = scene.open();
        var first = scene.finding(stage, "Prompts differ more than models.");
        scene.link(stage, stage.items().first(), first);
        scene.link(
                stage,
                stage.items().first(),
                scene.finding(stage, "Graders agree."),
                EvidenceTie.CONTRADICTS);
        scene.link(stage, stage.items().second(), first);
    }

    @Test
    void many_items_at_once_say_what_each_says_alone() {
        Map<String, ItemEvidence> found = of(stage.editor(), List.of("A1", "A2", "O1", "A99"));
        assertThat(found).containsOnlyKeys("A1", "A2");
        assertThat(found.get("A1")).isEqualTo(scene.of(stage.editor(), stage.items().first()));
        assertThat(found.get("A2")).isEqualTo(scene.of(stage.editor(), stage.items().second()));
    }

    @Test
    void who_may_not_read_the_summary_learns_only_that_something_is_restricted() {
        ItemEvidence seen = of(stage.stranger(), List.of("A1")).get("A1");
        assertThat(seen.quotations()).isEmpty();
        assertThat(seen.restricted()).isTrue();
        assertThat(seen.strength().sessions()).isEmpty();
    }

    @Test
    void codes_of_another_framework_and_frameworks_of_others_give_nothing() {
        Stage other = scene.open();
        assertThat(of(other.editor(), other, List.of("A1"))).isEmpty();
        assertThatThrownBy(() -> of(stage.framework().outsider(), stage, List.of("A1")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void as_many_queries_for_many_items_as_for_one_and_a_bound() {
        frameworks.fill(stage.framework(), stage.items().objective(), 60);
        scene.fill(stage, 3, 10, 4);
        List<String> many = IntStream.rangeClosed(1, 60).mapToObj(n -> "A" + n).toList();
        int few = queries(List.of("A1"));
        assertThat(queries(many)).isEqualTo(few);
        assertThat(of(stage.editor(), many)).hasSizeGreaterThan(40);
        List<String> tooMany =
                IntStream.rangeClosed(1, EvidenceBeside.MOST + 1).mapToObj(n -> "A" + n).toList();
        assertThatThrownBy(() -> of(stage.editor(), tooMany)).isInstanceOf(InvalidInput.class);
    }

    private int queries(List<String> codes) {
        return CountedStatements.during(
                        () -> AsAccount.run(stage.editor(), () -> beside.of(stage.id(), codes)))
                .size();
    }

    private Map<String, ItemEvidence> of(AccountId reader, List<String> codes) {
        return of(reader, stage, codes);
    }

    private Map<String, ItemEvidence> of(AccountId reader, Stage on, List<String> codes) {
        return call(reader, () -> beside.of(on.id(), codes));
    }
}

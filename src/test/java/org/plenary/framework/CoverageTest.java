package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.framework.CoverageReport.Finding;
import org.plenary.framework.EvidenceScene.Stage;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageKind;
import org.plenary.summary.PassageUses;
import org.plenary.summary.SummaryScene;
import org.plenary.summary.SummaryWorkflow;
import org.plenary.testing.CountedStatements;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-79: what rests on nothing, and findings that nothing came of. */
@PlenaryTest
class CoverageTest {
    @Autowired EvidenceScene scene;
    @Autowired FrameworkScene frameworks;
    @Autowired Coverage coverage;
    @Autowired CoverageChecks checks;
    @Autowired Evidence evidence;
    @Autowired SummaryWorkflow workflow;
    @Autowired SummaryScene summaries;
    @Autowired PassageUses uses;
    @Autowired Items items;

    @Test
    void shown_counts_equal_those_recomputed_from_scratch() {
        long seed = 20_261_122;
        var random = new Random(seed);
        Stage stage = scene.open();
        var passages = new ArrayList<PassageKey>();
        for (int i = 0; i < 8; i++) {
            PassageKind kind =
                    List.of(PassageKind.FINDING, PassageKind.RECOMMENDATION, PassageKind.RISK)
                            .get(random.nextInt(3));
            passages.add(scene.passage(stage, kind, "Passage " + i + "."));
        }
        var actions = new ArrayList<ItemId>();
        for (int i = 0; i < 5; i++) {
            actions.add(
                    frameworks.add(
                            stage.framework(),
                            ItemKind.ACTION,
                            stage.items().objective(),
                            "Action " + i));
        }
        for (int i = 0; i < 10; i++) {
            try {
                scene.link(
                        stage,
                        actions.get(random.nextInt(actions.size())),
                        passages.get(random.nextInt(passages.size())),
                        EvidenceTie.values()[random.nextInt(3)]);
            } catch (InvalidInput e) {
                // tied otherwise already
            }
        }
        scene.reword(stage, passages.get(random.nextInt(passages.size())), "");
        ItemId deleted = actions.get(random.nextInt(actions.size()));
        AsAccount.run(stage.editor(), () -> items.delete(deleted, items.get(deleted).version()));
        scene.release(stage);
        CoverageReport shown = call(stage.editor(), () -> coverage.of(stage.id()));
        assertRecomputed(stage, shown, "seed " + seed);
    }

    /** The slow way: item by item, finding by finding. */
    private void assertRecomputed(Stage stage, CoverageReport shown, String seed) {
        List<Item> tree = call(stage.editor(), () -> items.tree(stage.id()));
        var bare = new ArrayList<ItemId>();
        var used = new ArrayList<PassageKey>();
        int standing = 0;
        int waiting = 0;
        for (Item item : tree) {
            List<Quotation> all = scene.of(stage.editor(), item.id()).quotations();
            List<Quotation> stand =
                    all.stream().filter(q -> q.state() != EvidenceState.GONE).toList();
            standing += stand.size();
            waiting += (int) all.stream().filter(q -> q.state() != EvidenceState.CURRENT).count();
            stand.forEach(q -> used.add(q.passage()));
            if (item.kind() == ItemKind.ACTION && stand.isEmpty()) {
                bare.add(item.id());
            }
        }
        assertThat(shown.bare()).as(seed).extracting(Item::id).isEqualTo(bare);
        assertThat(shown.waiting()).as(seed).hasSize(waiting);
        assertThat(shown.map().rows().stream().mapToInt(HeatMap.Row::total).sum())
                .as(seed)
                .isEqualTo(standing);
        assertThat(shown.findings().stream().map(f -> f.passage().kind()).toList())
                .as(seed)
                .doesNotContain(PassageKind.RISK);
        for (Finding finding : shown.findings()) {
            assertThat(finding.state() == FindingState.USED)
                    .as(seed)
                    .isEqualTo(used.contains(finding.passage().key()));
        }
        assertThat(checks(stage, "action-without-evidence")).as(seed).hasSize(bare.size());
        assertThat(checks(stage, "evidence-to-reconfirm")).as(seed).hasSize(waiting);
        assertThat(checks(stage, "finding-open")).as(seed).hasSize(shown.count(FindingState.OPEN));
    }

    @Test
    void a_finding_counts_from_the_approval_of_its_summary_on() {
        Stage stage = scene.open();
        scene.finding(stage, "Drafts change.");
        assertThat(report(stage.editor(), stage).findings()).isEmpty();
        scene.release(stage);
        assertThat(report(stage.editor(), stage).findings())
                .extracting(Finding::state)
                .containsExactly(FindingState.OPEN);
    }

    @Test
    void a_finding_is_set_aside_with_a_reason_and_taken_back() {
        Stage stage = scene.open();
        PassageKey finding = scene.finding(stage, "Costs differ.");
        scene.release(stage);
        assertThatThrownBy(() -> setAside(stage, stage.editor(), finding, 1, " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> setAside(stage, stage.editor(), finding, 7, "Old news."))
                .isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> setAside(stage, stage.stranger(), finding, 1, "Old news."))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        setAside(stage, stage.framework().outsider(), finding, 1, "Old news."))
                .isInstanceOf(NotFound.class);
        setAside(stage, stage.editor(), finding, 1, "Old news.");
        setAside(stage, stage.editor(), finding, 1, "Old news.");
        Finding aside = report(stage.editor(), stage).findings().getFirst();
        assertThat(aside.state()).isEqualTo(FindingState.SET_ASIDE);
        assertThat(aside.setAside().reason()).isEqualTo("Old news.");
        assertThat(aside.setAside().version()).isZero();
        assertThat(checks(stage, "finding-open")).isEmpty();
        AsAccount.run(stage.editor(), () -> coverage.takeBack(stage.id(), finding, 0));
        AsAccount.run(stage.editor(), () -> coverage.takeBack(stage.id(), finding, 0));
        assertThat(checks(stage, "finding-open")).hasSize(1);
    }

    @Test
    void what_was_set_aside_is_open_again_when_its_words_change() {
        Stage stage = scene.open();
        PassageKey finding = scene.finding(stage, "Costs differ.");
        scene.release(stage);
        setAside(stage, stage.editor(), finding, 1, "Old news.");
        call(
                stage.editor(),
                () ->
                        workflow.correct(
                                stage.talk().summary(),
                                summaries.version(stage.talk()),
                                "A word was wrong."));
        scene.reword(stage, finding, "Costs explode.");
        assertThat(report(stage.editor(), stage).findings().getFirst().state())
                .as("a correction under way disturbs nobody")
                .isEqualTo(FindingState.SET_ASIDE);
        scene.release(stage);
        Finding open = report(stage.editor(), stage).findings().getFirst();
        assertThat(open.state()).isEqualTo(FindingState.OPEN);
        assertThat(open.setAside().stale()).isTrue();
    }

    @Test
    void the_map_counts_by_objective_and_session_what_the_reader_may_know_of() {
        Stage stage = scene.open();
        scene.link(stage, stage.items().first(), scene.finding(stage, "One."));
        scene.link(stage, stage.items().second(), scene.finding(stage, "Two."));
        scene.link(stage, stage.items().objective(), scene.finding(stage, "Three."));
        scene.link(stage, stage.items().section(), scene.finding(stage, "Four."));
        HeatMap map = report(stage.editor(), stage).map();
        assertThat(map.sessions()).hasSize(1);
        assertThat(map.rows()).extracting(HeatMap.Row::counts).containsExactly(List.of(3));
        HeatMap outside = report(stage.stranger(), stage).map();
        assertThat(outside.sessions()).isEmpty();
        assertThat(outside.rows()).extracting(HeatMap.Row::total).containsExactly(0);
    }

    @Test
    void an_unreadable_summary_holds_up_adoption_without_a_word_or_a_number() {
        Stage stage = scene.open();
        scene.finding(stage, "Zanzibar-9001 a.");
        scene.finding(stage, "Zanzibar-9001 b.");
        call(
                stage.talk().rapporteur(),
                () ->
                        workflow.sendForReview(
                                stage.talk().summary(), summaries.version(stage.talk())));
        call(
                stage.editor(),
                () -> workflow.approve(stage.talk().summary(), summaries.version(stage.talk())));
        List<OpenMatter> outside =
                call(stage.stranger(), () -> checks.open(stage.id())).stream()
                        .filter(m -> m.kind().equals("finding-open"))
                        .toList();
        assertThat(outside).hasSize(1);
        assertThat(outside.getFirst().text())
                .doesNotContain("Zanzibar", "Shared evaluations")
                .doesNotContainPattern("[0-9]");
        assertThat(checks(stage, "finding-open")).hasSize(2);
        assertThat(report(stage.stranger(), stage).findings()).isEmpty();
    }

    @Test
    void beside_a_passage_stand_the_items_that_use_it_for_those_who_may_read_the_framework() {
        Stage stage = scene.open();
        PassageKey finding = scene.finding(stage, "Costs differ.");
        scene.link(stage, stage.items().first(), finding, EvidenceTie.QUALIFIES);
        assertThat(call(stage.editor(), () -> uses.of(stage.talk().summary())))
                .containsOnlyKeys(finding.blockId());
        PassageUses.Use use =
                call(stage.editor(), () -> uses.of(stage.talk().summary()))
                        .get(finding.blockId())
                        .getFirst();
        assertThat(use.code()).isEqualTo("A1");
        assertThat(use.word()).isEqualTo("Qualifies");
        assertThat(call(stage.framework().outsider(), () -> uses.of(stage.talk().summary())))
                .isEmpty();
    }

    @Test
    void much_is_read_by_as_many_queries_as_little() {
        Stage stage = scene.open();
        scene.fill(stage, 1, 2, 1);
        List<List<String>> little = read(stage);
        frameworks.fill(stage.framework(), stage.items().objective(), 100);
        scene.fill(stage, 4, 20, 15);
        List<List<String>> much = read(stage);
        assertThat(report(stage.editor(), stage).map().sessions()).hasSize(6);
        for (int i = 0; i < little.size(); i++) {
            assertThat(much.get(i)).as("reading %d", i).hasSameSizeAs(little.get(i));
        }
    }

    private List<List<String>> read(Stage stage) {
        return List.of(
                sent(stage, () -> coverage.of(stage.id())),
                sent(stage, () -> evidence.of(stage.items().first())),
                sent(stage, () -> evidence.marks(stage.id())),
                sent(stage, () -> evidence.released(stage.id())),
                sent(stage, () -> checks.open(stage.id())));
    }

    private static List<String> sent(Stage stage, Runnable reading) {
        return CountedStatements.during(() -> AsAccount.run(stage.editor(), reading)).stream()
                // whether an account is active is remembered for a few seconds
                .filter(statement -> !statement.contains("SELECT suspended_at"))
                .toList();
    }

    private CoverageReport report(AccountId reader, Stage stage) {
        return call(reader, () -> coverage.of(stage.id()));
    }

    private List<OpenMatter> checks(Stage stage, String kind) {
        return call(stage.editor(), () -> checks.open(stage.id())).stream()
                .filter(m -> m.kind().equals(kind))
                .collect(Collectors.toList());
    }

    private void setAside(
            Stage stage, AccountId by, PassageKey finding, int version, String reason) {
        AsAccount.run(by, () -> coverage.setAside(stage.id(), finding, version, reason));
    }
}

package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import org.junit.jupiter.api.Test;
import org.plenary.access.AsAccount;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.framework.EvidenceScene.Stage;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.summary.PassageKey;
import org.plenary.summary.SummaryWorkflow;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-80: every item says so when what it rests on has changed. */
@PlenaryTest
class EvidenceIntegrityTest {
    @Autowired EvidenceScene scene;
    @Autowired Evidence evidence;
    @Autowired SummaryWorkflow workflow;
    @Autowired org.plenary.summary.SummaryScene summaries;
    @Autowired org.plenary.summary.SummaryRedaction redaction;
    @Autowired Notices notices;
    @Autowired JdbcClient jdbc;

    @Test
    void a_corrected_passage_turns_the_link_with_both_texts_until_it_is_reconfirmed() {
        Stage stage = scene.open();
        PassageKey passage = scene.finding(stage, "Evaluations differ between institutes.");
        ItemId action = stage.items().first();
        EvidenceId id = scene.link(stage, action, passage);
        scene.reword(stage, passage, "Evaluations agree between institutes.");
        Quotation changed = scene.only(stage.editor(), action);
        assertThat(changed.state()).isEqualTo(EvidenceState.CHANGED);
        assertThat(changed.text()).isEqualTo("Evaluations differ between institutes.");
        assertThat(changed.now()).isEqualTo("Evaluations agree between institutes.");

        scene.reword(stage, passage, "Evaluations mostly agree.");
        assertThatThrownBy(() ->
                        AsAccount.run(
                                stage.editor(),
                                () ->
                                        evidence.reconfirm(
                                                id, changed.version(), changed.passageVersion())))
                .isInstanceOf(StaleChange.class);
        Quotation again = scene.only(stage.editor(), action);
        AsAccount.run(
                stage.editor(),
                () -> evidence.reconfirm(id, again.version(), again.passageVersion()));
        Quotation settled = scene.only(stage.editor(), action);
        assertThat(settled.state()).isEqualTo(EvidenceState.CURRENT);
        assertThat(settled.text()).isEqualTo("Evaluations mostly agree.");
        assertThat(settled.now()).isNull();
    }

    @Test
    void words_that_come_back_are_current_again() {
        Stage stage = scene.open();
        PassageKey passage = scene.finding(stage, "Evaluations differ.");
        ItemId action = stage.items().first();
        scene.link(stage, action, passage);
        scene.reword(stage, passage, "Evaluations agree.");
        scene.reword(stage, passage, "Evaluations differ.");
        assertThat(scene.only(stage.editor(), action).state()).isEqualTo(EvidenceState.CURRENT);
    }

    @Test
    void a_passage_that_is_gone_takes_its_quotation_along() {
        Stage stage = scene.open();
        PassageKey passage = scene.finding(stage, "Zanzibar-5120 must go.");
        ItemId action = stage.items().first();
        EvidenceId id = scene.link(stage, action, passage);
        scene.reword(stage, passage, "");
        Quotation gone = scene.only(stage.editor(), action);
        assertThat(gone.state()).isEqualTo(EvidenceState.GONE);
        assertThat(gone.text()).isEmpty();
        assertThat(stored(id)).doesNotContain("Zanzibar");
        assertThatThrownBy(() ->
                        AsAccount.run(
                                stage.editor(), () -> evidence.reconfirm(id, gone.version(), 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void links_of_a_deleted_item_are_kept_true_as_well() {
        Stage stage = scene.open();
        PassageKey passage = scene.finding(stage, "Zanzibar-6071 must go.");
        EvidenceId id = scene.link(stage, stage.items().first(), passage);
        AsAccount.run(
                stage.editor(),
                () ->
                        items.delete(
                                stage.items().first(), items.get(stage.items().first()).version()));
        scene.reword(stage, passage, "");
        assertThat(stored(id)).doesNotContain("Zanzibar");
    }

    @Autowired Items items;

    @Test
    void editors_are_told_once_until_all_is_settled_and_nothing_is_quoted() {
        Stage stage = scene.open();
        PassageKey one = scene.finding(stage, "Zanzibar one.");
        PassageKey two = scene.finding(stage, "Zanzibar two.");
        scene.link(stage, stage.items().first(), one);
        scene.link(stage, stage.items().second(), two);
        scene.reword(stage, one, "Zanzibar first.");
        scene.reword(stage, two, "Zanzibar second.");
        assertThat(told(stage)).isEqualTo(1);
        Quotation changed = scene.only(stage.editor(), stage.items().first());
        Quotation other = scene.only(stage.editor(), stage.items().second());
        AsAccount.run(
                stage.editor(),
                () -> {
                    evidence.reconfirm(changed.id(), changed.version(), changed.passageVersion());
                    evidence.reconfirm(other.id(), other.version(), other.passageVersion());
                });
        scene.reword(stage, one, "Zanzibar last.");
        assertThat(told(stage)).isEqualTo(2);
        assertThat(call(stage.editor(), () -> notices.mine(0, 50)).toString())
                .doesNotContain("Zanzibar");
    }

    @Test
    void who_reads_public_versions_only_learns_nothing_of_a_correction_before_it_is_public() {
        Stage stage = scene.open();
        PassageKey passage = scene.finding(stage, "Public words.");
        ItemId action = stage.items().first();
        scene.link(stage, action, passage);
        scene.release(stage);
        ItemEvidence before = scene.of(stage.stranger(), action);
        call(
                stage.editor(),
                () ->
                        workflow.correct(
                                stage.talk().summary(),
                                summaries.version(stage.talk()),
                                "A word was wrong."));
        scene.reword(stage, passage, "Draft words.");
        Quotation outside = scene.only(stage.stranger(), action);
        assertThat(outside.state()).isEqualTo(EvidenceState.CURRENT);
        assertThat(outside.text()).isEqualTo("Public words.");
        assertThat(scene.of(stage.stranger(), action).toString()).doesNotContain("Draft");
        assertThat(before.quotations()).hasSize(1);
        assertThat(scene.only(stage.editor(), action).state()).isEqualTo(EvidenceState.CHANGED);
        scene.release(stage);
        Quotation after = scene.only(stage.stranger(), action);
        assertThat(after.state()).isEqualTo(EvidenceState.CHANGED);
        assertThat(after.now()).isEqualTo("Draft words.");
        assertThat(after.path()).contains("/v/1#");
    }

    @Test
    void words_that_are_removed_for_good_are_gone_from_items_too() {
        Stage stage = scene.open();
        PassageKey passage = scene.finding(stage, "Zanzibar-3390 said so.");
        ItemId action = stage.items().first();
        EvidenceId id = scene.link(stage, action, passage);
        scene.release(stage);
        assertThat(scene.only(stage.stranger(), action).text()).contains("Zanzibar");
        AsAccount.run(
                stage.editor(),
                () -> redaction.redact(stage.talk().summary(), passage.blockId(), "A request."));
        assertThat(stored(id)).doesNotContain("Zanzibar");
        assertThat(scene.only(stage.editor(), action).state()).isEqualTo(EvidenceState.GONE);
        ItemEvidence outside = scene.of(stage.stranger(), action);
        assertThat(outside.restricted()).isTrue();
        assertThat(outside.quotations()).isEmpty();
        assertThat(evidence.released(stage.id())).isEmpty();
    }

    private long told(Stage stage) {
        return call(stage.editor(), () -> notices.mine(0, 50)).stream()
                .map(NoticeItem::title)
                .filter(t -> t.startsWith("Evidence changed"))
                .count();
    }

    private String stored(EvidenceId id) {
        return jdbc.sql("select e::text from framework_evidence e where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}

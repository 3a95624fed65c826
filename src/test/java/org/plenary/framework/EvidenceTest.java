package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.framework.EvidenceScene.Stage;
import org.plenary.summary.PassageKey;
import org.plenary.testing.PlenaryTest;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.Sector;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-78: what an item rests on, who ties it, and what each reader sees of it. */
@PlenaryTest
class EvidenceTest {
    @Autowired EvidenceScene scene;
    @Autowired Evidence evidence;
    @Autowired FrameworkScene frameworks;

    @Test
    void a_link_keeps_the_words_and_leads_to_the_passage() {
        Stage stage = scene.open();
        PassageKey passage = scene.finding(stage, "Evaluations differ.");
        ItemId action = stage.items().first();
        EvidenceId id = scene.link(stage, action, passage, EvidenceTie.QUALIFIES);
        Quotation shown = scene.only(stage.framework().drafter(), action);
        assertThat(shown.id()).isEqualTo(id);
        assertThat(shown.tie()).isEqualTo(EvidenceTie.QUALIFIES);
        assertThat(shown.text()).isEqualTo("Evaluations differ.");
        assertThat(shown.path()).startsWith("/app/").contains(passage.blockId());
        assertThat(shown.state()).isEqualTo(EvidenceState.CURRENT);
    }

    @Test
    void drafters_and_editors_link_and_nobody_else() {
        Stage stage = scene.open();
        PassageKey passage = scene.finding(stage, "Evaluations differ.");
        ItemId action = stage.items().first();
        for (AccountId other :
                List.of(stage.framework().commenter(), stage.talk().networkOrganizer())) {
            assertThatThrownBy(() -> link(other, action, passage)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> link(stage.framework().outsider(), action, passage))
                .isInstanceOf(NotFound.class);
        assertThat(link(stage.framework().drafter(), action, passage)).isNotNull();
        frameworks.put(stage.id(), FrameworkState.ADOPTED);
        assertThatThrownBy(() -> link(stage.editor(), stage.items().second(), passage))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_drafter_links_only_what_they_may_read() {
        Stage stage = scene.open();
        PassageKey passage = scene.finding(stage, "Evaluations differ.");
        AsAccount.run(
                stage.editor(),
                () ->
                        call(
                                stage.editor(),
                                () -> {
                                    seat(stage, stage.stranger());
                                    return true;
                                }));
        assertThatThrownBy(() -> link(stage.stranger(), stage.items().first(), passage))
                .isInstanceOf(NotFound.class);
    }

    @Autowired Frameworks service;

    private void seat(Stage stage, AccountId account) {
        service.appoint(stage.id(), account, FrameworkRole.DRAFTER);
    }

    @Test
    void who_may_not_read_the_passage_learns_that_there_is_something_and_no_more() {
        Stage stage = scene.open();
        ItemId one = stage.items().first();
        ItemId many = stage.items().second();
        scene.link(stage, one, scene.finding(stage, "Zanzibar-7431 was agreed."));
        for (String words : List.of("Zanzibar-7431 a.", "Zanzibar-7431 b.", "Zanzibar-7431 c.")) {
            scene.link(stage, many, scene.finding(stage, words), EvidenceTie.CONTRADICTS);
        }
        ItemEvidence of = scene.of(stage.stranger(), one);
        assertThat(of.restricted()).isTrue();
        assertThat(of.quotations()).isEmpty();
        // three contradicting passages look exactly like a single supporting one
        assertThat(scene.of(stage.stranger(), many)).isEqualTo(of);
        assertThat(of.toString()).doesNotContain("Zanzibar", "Shared evaluations");
        assertThat(scene.of(stage.stranger(), stage.items().objective()).restricted()).isFalse();
        assertThat(scene.of(stage.editor(), many).restricted()).isFalse();
    }

    @Test
    void restricted_evidence_can_be_changed_by_those_who_may_read_it_only() {
        Stage stage = scene.open();
        EvidenceId id =
                scene.link(stage, stage.items().first(), scene.finding(stage, "Costs are shared."));
        call(
                stage.editor(),
                () -> {
                    seat(stage, stage.stranger());
                    return true;
                });
        assertThatThrownBy(() -> run(stage.stranger(), () -> evidence.unlink(id, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        run(
                                stage.stranger(),
                                () -> evidence.retie(id, 0, EvidenceTie.CONTRADICTS, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(stage.stranger(), () -> evidence.reconfirm(id, 0, 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_same_press_twice_is_once_and_a_stale_one_is_refused() {
        Stage stage = scene.open();
        ItemId action = stage.items().first();
        PassageKey passage = scene.finding(stage, "Evaluations differ.");
        EvidenceId id = scene.link(stage, action, passage);
        assertThat(scene.link(stage, action, passage)).isEqualTo(id);
        assertThatThrownBy(() -> scene.link(stage, action, passage, EvidenceTie.CONTRADICTS))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("already tied");
        run(stage.editor(), () -> evidence.retie(id, 0, EvidenceTie.CONTRADICTS, "Read it again."));
        assertThatThrownBy(() ->
                        run(stage.editor(), () -> evidence.retie(id, 0, EvidenceTie.QUALIFIES, "")))
                .isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> run(stage.editor(), () -> evidence.unlink(id, 0)))
                .isInstanceOf(StaleChange.class);
        run(stage.editor(), () -> evidence.unlink(id, 1));
        run(stage.editor(), () -> evidence.unlink(id, 1));
        assertThat(scene.of(stage.editor(), action).none()).isTrue();
    }

    @Test
    void words_that_changed_meanwhile_are_not_linked_unseen() {
        Stage stage = scene.open();
        PassageKey passage = scene.finding(stage, "Evaluations differ.");
        scene.reword(stage, passage, "Evaluations agree.");
        assertThatThrownBy(() -> link(stage.editor(), stage.items().first(), passage))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void a_framework_rests_on_its_own_workshops() {
        Stage stage = scene.open();
        Stage other = scene.open();
        PassageKey passage = scene.finding(other, "Elsewhere.");
        call(
                stage.editor(),
                () -> {
                    seat(stage, other.editor());
                    return true;
                });
        assertThatThrownBy(() -> link(other.editor(), stage.items().first(), passage))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("does not draw on");
    }

    @Test
    void strength_names_groups_and_what_is_missing_or_contrary() {
        Stage stage = scene.open(AttributionPolicy.NONE);
        ItemId action = stage.items().first();
        scene.link(stage, action, scene.finding(stage, "One."));
        scene.link(stage, action, scene.finding(stage, "Two."), EvidenceTie.CONTRADICTS);
        Strength strength = scene.of(stage.editor(), action).strength();
        assertThat(strength.sessions()).containsExactly("Shared evaluations");
        assertThat(strength.supporting()).isEqualTo(1);
        assertThat(strength.contradicting()).isEqualTo(1);
        assertThat(strength.untold()).isEqualTo(1);
        assertThat(strength.sectors()).isEmpty();
        assertThat(strength.missing()).contains(Sector.CIVIL_SOCIETY);
    }

    @Test
    void what_is_released_shows_public_words_only() {
        Stage stage = scene.open();
        PassageKey open = scene.finding(stage, "Public words.");
        ItemId action = stage.items().first();
        scene.link(stage, action, open);
        assertThat(evidence.released(stage.id())).isEmpty();
        scene.release(stage);
        Map<ItemId, List<ReleasedEvidence>> released = evidence.released(stage.id());
        assertThat(released).containsOnlyKeys(action);
        ReleasedEvidence shown = released.get(action).getFirst();
        assertThat(shown.quotation()).isEqualTo("Public words.");
        assertThat(shown.summaryVersion()).isEqualTo(1);
        assertThat(shown.path()).endsWith("/v/1#b-" + open.blockId());
        Quotation outside = scene.only(stage.stranger(), action);
        assertThat(outside.text()).isEqualTo("Public words.");
        assertThat(outside.path()).isEqualTo(shown.path());
    }

    private EvidenceId link(AccountId who, ItemId item, PassageKey passage) {
        return call(who, () -> evidence.link(item, passage, 1, EvidenceTie.SUPPORTS, ""));
    }

    private static void run(AccountId who, Runnable work) {
        AsAccount.run(who, work);
    }
}

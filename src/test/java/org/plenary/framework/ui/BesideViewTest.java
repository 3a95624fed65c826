package org.plenary.framework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.framework.EvidenceScene;
import org.plenary.framework.EvidenceScene.Stage;
import org.plenary.framework.EvidenceTie;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-71 on the document itself: evidence beside the text. */
class BesideViewTest extends KaribuTest {
    private static final String HOSTILE = "Prompts differ <script>alert(1)</script> \"more\".";

    @Autowired EvidenceScene scene;

    private Stage stage;

    @BeforeEach
    void an_action_that_rests_on_a_passage() {
        stage = scene.open();
        scene.link(stage, stage.items().first(), scene.finding(stage, HOSTILE));
    }

    @Test
    void the_document_has_a_place_beside_each_item_with_evidence_and_fills_those_asked_for() {
        DocumentPart document = document(stage.editor(), Map.of());
        assertThat(html(document))
                .contains("data-code=\"A1\"", "aria-describedby=\"s-a1\"")
                .doesNotContain("data-code=\"A2\"", "Prompts differ");
        assertThat(document.evidenceOf("A1,A2,nothing"))
                .contains("data-code=\"A1\"", "Prompts differ &lt;script&gt;", "Supports")
                .contains("data-tie=\"supports\"", "href=\"/app/workshops/")
                .doesNotContain("<script>", "A2");
    }

    @Test
    void what_contradicts_is_shown_though_others_came_first() {
        for (int i = 0; i < 4; i++) {
            scene.link(stage, stage.items().first(), scene.finding(stage, "Finding " + i));
        }
        scene.link(
                stage,
                stage.items().first(),
                scene.finding(stage, "It is the other way round."),
                EvidenceTie.CONTRADICTS);
        assertThat(document(stage.editor(), Map.of()).evidenceOf("A1"))
                .contains(
                        "It is the other way round.", "5 support, 1 contradicts", "3 more passages")
                .doesNotContain("Finding 1");
    }

    @Test
    void a_reader_without_the_session_sees_that_it_is_restricted_and_no_word() {
        assertThat(document(stage.stranger(), Map.of()).evidenceOf("A1"))
                .contains("Restricted to people of its session.")
                .doesNotContain("Prompts", "passage");
    }

    @Test
    void who_lost_the_right_to_read_gets_no_word_more() {
        DocumentPart document = document(stage.editor(), Map.of());
        as(stage.framework().outsider(), () -> assertThat(document.evidenceOf("A1")).isEmpty());
    }

    @Test
    void the_address_keeps_whether_evidence_is_shown() {
        DocumentPart document = document(stage.editor(), Map.of("evidence", "hidden"));
        assertThat(document.getElement().getAttribute("data-evidence")).isEqualTo("hidden");
        Checkbox shown = _get(Checkbox.class, spec -> spec.withLabel("Show evidence"));
        assertThat(shown.getValue()).isFalse();
        _setValue(shown, true);
        assertThat(document.getElement().getAttribute("data-evidence")).isEqualTo("beside");
    }

    private DocumentPart document(AccountId reader, Map<String, String> asked) {
        signIn(reader);
        UI.getCurrent()
                .navigate("frameworks/" + stage.framework().slug(), QueryParameters.simple(asked));
        return _get(DocumentPart.class);
    }

    private static String html(DocumentPart document) {
        return document.getElement().getOuterHTML();
    }
}

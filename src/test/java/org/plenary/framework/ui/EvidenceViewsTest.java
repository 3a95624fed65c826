package org.plenary.framework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.framework.EvidenceScene;
import org.plenary.framework.EvidenceScene.Stage;
import org.plenary.framework.EvidenceTie;
import org.plenary.framework.Item;
import org.plenary.summary.PassageKey;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-78 to UC-81 on the pages themselves. */
class EvidenceViewsTest extends KaribuTest {
    @Autowired EvidenceScene scene;

    private Stage stage;

    @BeforeEach
    void a_framework_that_draws_on_a_session() {
        stage = scene.open();
    }

    @Test
    void a_passage_is_looked_for_and_tied_to_an_action() {
        scene.finding(stage, "Evaluations differ between institutes.");
        scene.finding(stage, "Costs are shared.");
        signIn(stage.editor());
        item("A1");
        assertThat(page()).contains("A1 rests on no passage yet");
        _assertOne(Anchor.class, spec -> spec.withText("Add evidence"));
        UI.getCurrent().navigate(path("items/A1/evidence"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Words")), "institutes");
        _click(_get(Button.class, spec -> spec.withText("Search")));
        assertThat(page())
                .contains("Evaluations differ between institutes.")
                .doesNotContain("Costs are shared.");
        _click(_get(Button.class, spec -> spec.withText("Link to A1")));
        _get(RadioButtonGroup.class).setValue(EvidenceTie.QUALIFIES);
        _click(_get(Button.class, spec -> spec.withText("Link")));
        _assertNone(Button.class, spec -> spec.withText("Link to A1"));
        item("A1");
        assertThat(page())
                .contains("Qualifies", "Evaluations differ between institutes.", "1 qualifies");
        assertThat(
                        _find(Anchor.class, spec -> spec.withText("Shared evaluations"))
                                .getFirst()
                                .getHref())
                .contains("?passage=");
    }

    @Test
    void a_changed_passage_shows_the_difference_and_is_reconfirmed() {
        PassageKey passage = scene.finding(stage, "Evaluations differ.");
        scene.link(stage, stage.items().first(), passage);
        scene.reword(stage, passage, "Evaluations agree.");
        signIn(stage.editor());
        item("A1");
        assertThat(html())
                .contains("Changed since it was linked", "<del>differ.</del>")
                .contains("<ins>agree.</ins>");
        _click(_get(Button.class, spec -> spec.withText("Reconfirm")));
        assertThat(html()).doesNotContain("Changed since it was linked", "<del>");
    }

    @Test
    void a_reader_of_the_framework_only_sees_that_evidence_is_restricted() {
        scene.link(stage, stage.items().first(), scene.finding(stage, "Zanzibar-7431."));
        scene.link(stage, stage.items().first(), scene.finding(stage, "Zanzibar-7432."));
        signIn(stage.stranger());
        item("A1");
        assertThat(page())
                .contains("The evidence is restricted to people of its session.")
                .doesNotContain("Zanzibar", "Shared evaluations", "support");
        UI.getCurrent().navigate(path(""));
        assertThat(allHtml())
                .contains("Evidence restricted")
                .doesNotContain("passages", "Zanzibar");
        UI.getCurrent().navigate(path("coverage"));
        assertThat(page()).doesNotContain("Zanzibar", "Shared evaluations");
        UI.getCurrent().navigate(path("items/A1/evidence"));
        assertThat(page()).contains("Evidence is linked by");
        _assertNone(TextField.class);
    }

    @Test
    void one_look_shows_what_lacks_evidence_and_which_findings_nothing_came_of() {
        PassageKey used = scene.finding(stage, "Evaluations differ.");
        scene.finding(stage, "Costs are shared.");
        scene.link(stage, stage.items().first(), used);
        scene.release(stage);
        signIn(stage.editor());
        UI.getCurrent().navigate(path("coverage"));
        assertThat(_get(H1.class).getText()).isEqualTo("A framework that rests on talk");
        assertThat(page())
                .contains("1 of 2 actions rests on no passage.")
                .contains("Of 2 findings and recommendations, 1 is neither used nor set aside.")
                .contains("A2 Agree on reporting", "Costs are shared.");
        assertThat(_find(NativeTableHeaderCell.class))
                .extracting(c -> c.getElement().getAttribute("scope"))
                .containsExactly("col", "col", "row");
        assertThat(_get(NativeTableCell.class).getText()).isEqualTo("1");
    }

    @Test
    void a_finding_is_set_aside_with_a_reason_or_used_in_an_item() {
        scene.finding(stage, "Costs are shared.");
        scene.release(stage);
        signIn(stage.editor());
        UI.getCurrent().navigate(path("coverage"));
        _click(_get(Button.class, spec -> spec.withText("Set aside")));
        _setValue(_get(TextArea.class), "It was said already.");
        _click(_find(Button.class, spec -> spec.withText("Set aside")).getLast());
        assertThat(page()).contains("Every finding and recommendation is used or set aside.");
        UI.getCurrent()
                .navigate(
                        path("coverage"),
                        new QueryParameters(Map.of("findings", List.of("set-aside"))));
        assertThat(page()).contains("Set aside because: It was said already.");
        _click(_get(Button.class, spec -> spec.withText("Take back")));
        UI.getCurrent().navigate(path("coverage"));
        _click(_get(Button.class, spec -> spec.withText("Use in an item")));
        @SuppressWarnings("unchecked")
        ComboBox<Item> items = _get(ComboBox.class, spec -> spec.withLabel("Item"));
        items.setValue(
                items.getListDataView()
                        .getItems()
                        .filter(i -> i.code().equals("A2"))
                        .findFirst()
                        .orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Link")));
        assertThat(page()).contains("Used (1)");
    }

    @Test
    void a_passage_in_the_margin_shows_the_items_that_use_it() {
        scene.link(stage, stage.items().first(), scene.finding(stage, "Evaluations differ."));
        signIn(stage.talk().rapporteur());
        String place = scene.only(stage.editor(), stage.items().first()).path();
        UI.getCurrent()
                .navigate(
                        place.substring("/app/".length(), place.indexOf('?')),
                        new QueryParameters(Map.of("margin", List.of("passages"))));
        _assertOne(Anchor.class, spec -> spec.withText("A1 Share test suites"));
    }

    private void item(String code) {
        UI.getCurrent().navigate(path("items/" + code));
    }

    private String path(String rest) {
        String slug = stage.framework().slug();
        return rest.isEmpty() ? "frameworks/" + slug : "frameworks/" + slug + "/" + rest;
    }

    private String html() {
        return shown().getOuterHTML();
    }

    /** With the pieces of the document, which are set as a property. */
    private String allHtml() {
        var all = new StringBuilder(html());
        add(shown(), all);
        return all.toString();
    }

    private static void add(Element element, StringBuilder all) {
        String inner = element.getProperty("innerHTML");
        if (inner != null) {
            all.append(inner);
        }
        element.getChildren().forEach(e -> add(e, all));
    }

    private String page() {
        return shown().getTextRecursively();
    }

    private static Element shown() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst().getElement();
    }
}

package org.plenary.framework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.framework.FrameworkScene.call;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AsAccount;
import org.plenary.directory.BodySummary;
import org.plenary.framework.BodyScene;
import org.plenary.framework.BodyScene.Tie;
import org.plenary.framework.ConsultedBodies;
import org.plenary.framework.FrameworkScene;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemPlan;
import org.plenary.framework.Items;
import org.plenary.framework.PositionPlan;
import org.plenary.framework.Positions;
import org.plenary.framework.Stand;
import org.plenary.framework.Uptake;
import org.plenary.testing.KaribuTest;
import org.plenary.workshop.Capacity;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-86 on the pages themselves. */
class ProgressViewsTest extends KaribuTest {

    @Autowired FrameworkScene scene;
    @Autowired BodyScene bodies;
    @Autowired Items items;
    @Autowired Positions positions;
    @Autowired ConsultedBodies consulted;
    @Autowired Clock clock;

    private Cast cast;
    private Tree tree;
    private BodySummary body;
    private Tie speaker;

    @BeforeEach
    void a_consultation_that_asks_one_body() {
        cast = scene.draft();
        tree = scene.tree(cast);
        body = bodies.body("Institute");
        speaker = bodies.speaker(body);
        call(
                cast.editor(),
                () ->
                        items.edit(
                                tree.first(),
                                0,
                                ItemPlan.of(ItemKind.ACTION, "Share test suites", "")
                                        .withLeads(List.of(body.id()))));
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        AsAccount.run(cast.editor(), () -> consulted.add(cast.framework(), body.id()));
    }

    @Test
    void a_lead_body_reports_and_moves_milestones_after_adoption() {
        scene.put(cast.framework(), FrameworkState.DRAFT);
        scene.add(cast, ItemKind.MILESTONE, tree.first(), "First suite");
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        signIn(speaker.account());
        open("items/A1");
        assertThat(page()).doesNotContain("Report progress");
        scene.put(cast.framework(), FrameworkState.ADOPTED);
        open("items/A1");
        click("Report progress");
        _setValue(_get(IntegerField.class), 140);
        click("Report");
        assertThat(dialog()).contains("from 0 to 100");
        _setValue(_get(IntegerField.class), 100);
        click("Report");
        assertThat(dialog()).contains("Not started means 0 %");
        status("Done");
        click("Report");
        assertThat(page()).contains("100 %", body.label());
        click("Move");
        _setValue(
                _get(DatePicker.class),
                java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
                        .plusDays(30));
        _setValue(_get(TextArea.class), "Late delivery");
        click("Move milestone");
        assertThat(page()).contains("Late delivery", "from now on");
    }

    @Test
    void the_overview_of_progress_has_actions_and_the_register() {
        signIn(cast.editor());
        open("progress");
        assertThat(page()).contains("Progress is reported once the framework is adopted");
        scene.put(cast.framework(), FrameworkState.ADOPTED);
        open("progress");
        assertThat(page())
                .contains("0 of 2 actions reported", "Led by " + body.label())
                .contains("No jurisdiction has entered yet");
        click("Enter a jurisdiction");
        _setValue(_get(TextField.class, s -> s.withLabel("Jurisdiction")), "Kenya");
        uptake(Uptake.PARTLY);
        _setValue(_get(DatePicker.class), java.time.LocalDate.of(2026, 5, 3));
        _setValue(
                _get(TextField.class, s -> s.withLabel("Source, an http or https address")),
                "javascript:alert(1)");
        click("Enter");
        assertThat(dialog()).contains("is not a web address");
        _setValue(
                _get(TextField.class, s -> s.withLabel("Source, an http or https address")),
                "https://example.org/gazette");
        click("Enter");
        assertThat(page()).contains("Kenya", "Partly taken up", "https://example.org/gazette");
        _assertOne(Button.class, s -> s.withText("Enter a jurisdiction"));
    }

    private void take(Stand stand) {
        positions.take(
                tree.first(),
                body.id(),
                new PositionPlan(stand, "Words", Capacity.OFFICIAL, Long.MAX_VALUE, 0));
    }

    @SuppressWarnings("unchecked")
    private static void status(String word) {
        var select =
                (Select<org.plenary.framework.ItemStatus>)
                        _get(Select.class, s -> s.withLabel("Status"));
        for (var status : org.plenary.framework.ItemStatus.values()) {
            if (status.word().equals(word)) {
                select.setValue(status);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void uptake(Uptake uptake) {
        ((Select<Uptake>) _get(Select.class, s -> s.withLabel("How far"))).setValue(uptake);
    }

    private static void click(String text) {
        _click(_get(Button.class, s -> s.withText(text)));
    }

    private static String dialog() {
        return _get(Dialog.class).getElement().getOuterHTML();
    }

    private void open(String path) {
        UI.getCurrent().navigate("frameworks/" + cast.slug() + "/" + path);
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getOuterHTML();
    }
}

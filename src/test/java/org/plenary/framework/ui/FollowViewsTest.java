package org.plenary.framework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.framework.FrameworkScene.call;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AsAccount;
import org.plenary.directory.BodySummary;
import org.plenary.framework.BodyScene;
import org.plenary.framework.BodyScene.Tie;
import org.plenary.framework.CommentPeriods;
import org.plenary.framework.ConsultedBodies;
import org.plenary.framework.FrameworkScene;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemPlace;
import org.plenary.framework.ItemPlan;
import org.plenary.framework.Items;
import org.plenary.framework.PollPlan;
import org.plenary.framework.Polls;
import org.plenary.framework.PositionPlan;
import org.plenary.framework.Positions;
import org.plenary.framework.Stand;
import org.plenary.framework.StatementIntake;
import org.plenary.framework.StatementPlan;
import org.plenary.testing.KaribuTest;
import org.plenary.workshop.Capacity;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-82 to UC-86 on the pages themselves. */
class FollowViewsTest extends KaribuTest {
    private static final String HTML = "<img src=x onerror=alert(1)> & <b>bold</b>";

    @Autowired FrameworkScene scene;
    @Autowired BodyScene bodies;
    @Autowired Items items;
    @Autowired Positions positions;
    @Autowired ConsultedBodies consulted;
    @Autowired Polls polls;
    @Autowired CommentPeriods periods;
    @Autowired StatementIntake intake;
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
        call(
                cast.editor(),
                () ->
                        items.add(
                                cast.framework(),
                                ItemPlan.of(
                                        ItemKind.PARAGRAPH, "", "We **agree** to test together."),
                                ItemPlace.endOf(tree.section())));
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        AsAccount.run(cast.editor(), () -> consulted.add(cast.framework(), body.id()));
    }

    @Test
    void a_speaker_takes_changes_and_withdraws_a_position_on_the_items_page() {
        signIn(speaker.account());
        open("items/A1");
        assertThat(page()).contains("Too few answers", "0 of 1 consulted body answered");
        click("Take a position");
        click("Take position");
        assertThat(dialog()).contains("No position is chosen");
        choose(Stand.OBJECTS);
        click("Take position");
        assertThat(dialog()).contains("An objection needs its reason");
        _setValue(_get(TextArea.class, s -> s.withLabel("Statement")), HTML);
        click("Take position");
        assertThat(page())
                .contains("Objected to", "&lt;img src=x onerror=alert(1)&gt;", "Official capacity")
                .doesNotContain("<img");
        click("Change");
        choose(Stand.ENDORSES);
        click("Take position");
        assertThat(page()).contains("Consensus", "What it said before");
    }

    @Test
    void who_does_not_speak_for_a_body_only_reads() {
        AsAccount.run(speaker.account(), () -> take(Stand.ABSTAINS));
        signIn(cast.member());
        open("items/A1");
        assertThat(page()).contains("Abstains", body.label(), "Not enough support");
        _assertNone(Button.class, s -> s.withText("Take a position"));
        _assertNone(Button.class, s -> s.withText("Change"));
        _assertNone(Button.class, s -> s.withText("Record the outcome"));
    }

    @Test
    void the_table_shows_items_against_bodies_and_hides_with_the_poll() {
        AsAccount.run(speaker.account(), () -> take(Stand.OBJECTS));
        signIn(cast.member());
        open("positions");
        assertThat(page())
                .contains("A1 Share test suites", "data-stand=\"objects\"", "Objected to")
                .contains("at least three quarters");
        assertThat(page().split("stand-items")[1])
                .containsSubsequence("A1 Share test suites", "Objects", "No answer yet")
                .contains("P1 We agree to test together.");
        _assertNone(Button.class, s -> s.withText("Announce a poll"));
        call(
                cast.editor(),
                () ->
                        polls.announce(
                                cast.framework(),
                                new PollPlan(
                                        null,
                                        clock.instant().minusSeconds(5),
                                        clock.instant().plusSeconds(600),
                                        true)));
        open("positions");
        assertThat(page().split("stand-legend")[0])
                .contains("data-stand=\"hidden\"", "Hidden until the poll closes")
                .doesNotContain("data-stand=\"objects\"", "Objected to");
    }

    @Test
    void an_editor_asks_bodies_announces_and_closes_a_poll_and_records_the_outcome() {
        BodySummary other = bodies.body("Agency");
        signIn(cast.editor());
        open("positions");
        @SuppressWarnings("unchecked")
        ComboBox<BodySummary> choice = _get(ComboBox.class, s -> s.withLabel("Member body"));
        choice.setValue(other);
        click("Consult this body");
        assertThat(page()).contains(other.label());
        click("Announce a poll");
        click("Announce poll");
        assertThat(page()).contains("On all items", "positions visible", "Open");
        click("Close now");
        _click(confirm("Close now"));
        assertThat(page()).contains("Outcome when it closed");
        open("items/A1");
        click("Record the outcome");
        click("Record");
        assertThat(dialog()).contains("needs a note");
        _setValue(_get(TextArea.class, s -> s.withLabel("Note")), "Ask again in May");
        click("Record");
        assertThat(page()).contains("no consensus", "Ask again in May");
    }

    @Test
    void an_editor_opens_a_comment_period_reads_and_answers() {
        signIn(cast.editor());
        open("statements");
        assertThat(page()).contains("No comment period is set", "No statement is published");
        click("Open for statements");
        click("Save period");
        assertThat(page()).contains("Anybody can send statements until");
        send("A1", HTML);
        open("statements");
        assertThat(page())
                .contains("To read (1)", "&lt;img src=x onerror=alert(1)&gt;")
                .contains("ada@example.org (not published)")
                .doesNotContain("<img");
        click("Publish");
        UI.getCurrent().navigate("frameworks/" + cast.slug() + "/statements");
        assertThat(page()).contains("To answer", "1 published statement has no answer yet");
        click("Taken into an item");
        click("Save answer");
        assertThat(page()).contains("Taken into A1").doesNotContain("no answer yet");
    }

    @Test
    void a_member_reads_published_statements_only() {
        AsAccount.run(
                cast.editor(),
                () ->
                        periods.set(
                                cast.framework(),
                                clock.instant().minusSeconds(5),
                                clock.instant().plus(Duration.ofDays(1)),
                                -1));
        send("", "Waiting words");
        signIn(cast.member());
        UI.getCurrent()
                .navigate(
                        "frameworks/" + cast.slug() + "/statements",
                        QueryParameters.of("show", "pending"));
        assertThat(page())
                .contains("No statement is published")
                .doesNotContain("Waiting words", "To read");
        _assertNone(Button.class, s -> s.withText("Close now"));
    }

    private Button confirm(String verb) {
        return com.github.mvysny.kaributesting.v10.LocatorJ._find(
                        Button.class, s -> s.withText(verb))
                .getLast();
    }

    private void take(Stand stand) {
        positions.take(
                tree.first(),
                body.id(),
                new PositionPlan(stand, "Words", Capacity.OFFICIAL, Long.MAX_VALUE, 0));
    }

    private void send(String item, String text) {
        intake.submit(
                cast.slug(),
                new StatementPlan(item, "Ada", "", "ada@example.org", text),
                "host-" + UUID.randomUUID());
    }

    @SuppressWarnings("unchecked")
    private static void choose(Stand stand) {
        ((RadioButtonGroup<Stand>) _get(RadioButtonGroup.class)).setValue(stand);
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

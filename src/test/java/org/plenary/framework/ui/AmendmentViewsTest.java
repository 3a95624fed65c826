package org.plenary.framework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.framework.Amendment;
import org.plenary.framework.AmendmentPlan;
import org.plenary.framework.AmendmentPlan.Place;
import org.plenary.framework.AmendmentState;
import org.plenary.framework.ItemKind;

/** UC-75 to UC-77 on the pages themselves. */
class AmendmentViewsTest extends AmendmentPageTest {

    @Test
    void the_editor_accepts_with_a_reason() {
        Amendment one = proposed("publish");
        open(cast.editor(), "/amendments/1");
        click("Accept");
        Button accept = _find(Button.class, spec -> spec.withText("Accept")).getLast();
        _click(accept);
        assertThat(state(one)).as("a reason is asked").isEqualTo(AmendmentState.OPEN);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Reason")), "Agreed by all.");
        _click(accept);
        assertThat(state(one)).isEqualTo(AmendmentState.ACCEPTED);
        assertThat(page()).contains("Accepted by Edda Editor", "Agreed by all.");
        assertThat(scene.item(tree.first(), cast.member()).text()).isEqualTo(changed("publish"));
    }

    @Test
    void a_text_that_moved_on_under_the_dialog_is_shown_beside_it_and_nothing_is_lost() {
        Amendment one = proposed("publish");
        open(cast.editor(), "/amendments/1");
        click("Accept");
        on.write(cast, tree.first(), TEXT.replace("one year", "two years"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Reason")), "Agreed.");
        Button accept = _find(Button.class, spec -> spec.withText("Accept")).getLast();
        _click(accept);
        _assertOne(MovedOn.class);
        assertThat(state(one)).isEqualTo(AmendmentState.OPEN);
        assertThat(_get(MovedOn.class).getElement().getOuterHTML())
                .contains("two years", "publish");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Reason")).getValue())
                .isEqualTo("Agreed.");
        _click(accept);
        assertThat(state(one)).isEqualTo(AmendmentState.ACCEPTED);
        assertThat(scene.item(tree.first(), cast.member()).text()).contains("publish", "two years");
    }

    @Test
    void one_that_no_longer_fits_shows_both_sides_and_is_accepted_with_changes() {
        Amendment one = proposed("publish");
        on.write(cast, tree.first(), changed("lend"));
        open(cast.editor(), "/amendments/1");
        assertThat(page())
                .contains(
                        "No longer fits", "What the amendment proposes", "What changed meanwhile");
        _assertNone(Button.class, spec -> spec.withText("Accept"));
        click("Accept with changes");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Text")), "Members may choose.");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Reason")), "Both are right.");
        _click(_find(Button.class, spec -> spec.withText("Accept with changes")).getLast());
        assertThat(state(one)).isEqualTo(AmendmentState.ACCEPTED_WITH_CHANGES);
        assertThat(page()).contains("Accepted with changes", "Both are right.");
    }

    @Test
    void readers_decide_nothing_and_commenters_sponsor_and_speak() {
        proposed("publish");
        open(cast.member(), "/amendments/1");
        for (String verb : List.of("Accept", "Reject", "Withdraw", "Sponsor", "Say it")) {
            _assertNone(Button.class, spec -> spec.withText(verb));
        }
        open(cast.commenter(), "/amendments/1");
        _assertNone(Button.class, spec -> spec.withText("Accept"));
        click("Sponsor");
        assertThat(page()).contains("Sponsored by", "Colin Commenter");
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Your remark")),
                "<img src=x onerror=alert(1)> مرحبا");
        click("Say it");
        assertThat(page()).contains("&lt;img src=x onerror=alert(1)&gt; مرحبا");
        assertThat(reading(1).remarks()).hasSize(1);
    }

    @Test
    void the_author_withdraws_with_a_reason() {
        Amendment one = proposed("publish");
        open(cast.drafter(), "/amendments/1");
        click("Withdraw");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Reason")), "Not now.");
        _click(_find(Button.class, spec -> spec.withText("Withdraw")).getLast());
        assertThat(state(one)).isEqualTo(AmendmentState.WITHDRAWN);
        assertThat(page()).contains("Withdrawn by Dora Drafter", "Not now.");
    }

    @Test
    void the_list_is_filtered_by_state_and_item() {
        Amendment one = proposed("publish");
        on.propose(cast, cast.drafter(), tree.second(), "Other words.");
        on.reject(cast, one.id());
        open(cast.member(), "/amendments");
        assertThat(page()).contains("2 · Change A2").doesNotContain("1 · Change A1");
        open(cast.member(), "/amendments?show=rejected&item=A1");
        assertThat(page()).contains("1 · Change A1", "Rejected").doesNotContain("2 · Change A2");
        open(cast.member(), "/amendments?show=accepted");
        assertThat(page()).contains("No amendment is like this.");
    }

    @Test
    void the_whole_text_shows_every_open_amendment_in_its_place() {
        proposed("publish");
        on.propose(cast, cast.editor(), tree.first(), changed("lend"));
        on.propose(
                cast,
                cast.drafter(),
                new AmendmentPlan.NewItem(
                        ItemKind.ACTION,
                        new Place(tree.objective(), tree.first()),
                        "Name a contact <b>",
                        "One each."));
        on.propose(cast, cast.drafter(), new AmendmentPlan.Deletion(tree.second()));
        on.propose(
                cast,
                cast.drafter(),
                new AmendmentPlan.Move(tree.second(), new Place(tree.objective(), null)));
        open(cast.editor(), "/amendments?view=text");
        String text = text();
        assertThat(text)
                .contains("<del>share</del><ins>publish</ins>", "<ins>lend</ins>")
                .contains("amended-collision", "Dora Drafter", "Edda Editor")
                .contains("Name a contact &lt;b&gt;", "deletes this item", "in the first place");
        assertThat(text.indexOf("Name a contact"))
                .isBetween(text.indexOf("id=\"a1\""), text.indexOf("id=\"a2\""));
        for (int number = 1; number <= 5; number++) {
            assertThat(text).contains("/amendments/" + number + "\"");
        }
    }

    @Test
    void an_amendment_to_what_was_deleted_stays_in_the_text_and_can_become_a_new_item() {
        Amendment one = proposed("publish");
        Amendment deletion =
                on.propose(cast, cast.editor(), new AmendmentPlan.Deletion(tree.first()));
        on.accept(cast, deletion.id());
        open(cast.editor(), "/amendments?view=text");
        assertThat(text()).contains("No longer in the text", "The item was deleted.");
        open(cast.editor(), "/amendments/" + one.number());
        assertThat(page()).contains("Propose its words as a new item");
        open(cast.editor(), "/amendments/new?kind=new&words=" + one.number());
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Text")).getValue())
                .isEqualTo(changed("publish"));
    }
}

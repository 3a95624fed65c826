package org.plenary.framework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.plenary.framework.Amendment;

/** UC-74 on its page. */
class ProposeViewTest extends AmendmentPageTest {

    @Test
    void a_drafter_proposes_a_change_and_lands_on_its_page() {
        open(cast.drafter(), "/amendments/new?kind=text&item=A1");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Text")), changed("publish"));
        assertThat(page()).contains("<del>share</del>", "<ins>publish</ins>");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Reason")), "So all can see.");
        click("Propose");
        assertThat(page())
                .contains("Amendment 1: Change A1 “Share test suites”", "So all can see.")
                .contains("<del>share</del>", "<ins>publish</ins>");
    }

    @Test
    void a_collision_is_shown_while_it_is_written_and_side_by_side_afterwards() {
        Amendment one = proposed("publish");
        open(cast.editor(), "/amendments/new?kind=text&item=A1");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Text")), changed("lend"));
        assertThat(page()).contains("Collides with", "changes the same words");
        Amendment two = on.propose(cast, cast.editor(), tree.first(), changed("lend"));
        open(cast.member(), "/amendments/" + one.number());
        assertThat(_find(CollisionList.class)).hasSize(1);
        assertThat(page()).contains("Collides with", "Amendment " + two.number(), "lend");
        assertThat(page()).contains("an editor").doesNotContain("Edda");
    }

    @Test
    void moves_and_deletions_are_proposed_from_the_item() {
        open(cast.drafter(), "/items/A2");
        assertThat(page()).contains("Propose a change", "Propose to move it");
        open(cast.drafter(), "/amendments/new?kind=move&item=A2");
        Select<?> after = _get(Select.class, spec -> spec.withLabel("After"));
        after.setValue(null);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Reason")), "It comes first.");
        click("Propose");
        assertThat(page()).contains("A2 moves", "in the first place");
        open(cast.drafter(), "/amendments/new?kind=deletion&item=O1");
        assertThat(page()).contains("with the 2 items below it");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Reason")), "Not ours.");
        click("Propose");
        assertThat(page()).contains("Amendment 2: Delete O1");
    }

    @Test
    void a_new_item_is_proposed_and_a_missing_reason_keeps_the_form() {
        open(cast.drafter(), "/amendments/new?kind=new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Name a contact");
        click("Propose");
        assertThat(page()).contains("The reason is empty");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).getValue())
                .isEqualTo("Name a contact");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Reason")), "Somebody to ask.");
        click("Propose");
        assertThat(page()).contains("Amendment 1: Add action “Name a contact”");
        open(cast.member(), "/items/A1");
        assertThat(page()).contains("Nobody proposed to change this item.");
    }

    @Test
    void commenters_do_not_propose() {
        open(cast.commenter(), "/amendments");
        assertThat(page()).doesNotContain("Propose a new item");
        open(cast.commenter(), "/items/A1");
        assertThat(page()).doesNotContain("Propose a change");
        open(cast.commenter(), "/amendments/new?kind=new");
        _assertNone(ProposalForm.class);
    }
}

package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.framework.AmendmentPlan.Place;
import org.plenary.framework.Collision.Clash;
import org.plenary.framework.Collision.Why;

/** UC-77 without its pages: what a decision does to the text and to other amendments. */
class AmendmentDecisionsTest extends AmendmentTestBase {

    @Test
    void an_accepted_amendment_becomes_the_text_and_its_history_says_so() {
        Amendment proposed = proposed("share", "publish");
        assertThat(proposed.number()).isEqualTo(1);
        Amendment accepted = on.accept(cast, proposed.id());
        assertThat(accepted.state()).isEqualTo(AmendmentState.ACCEPTED);
        assertThat(text()).isEqualTo(TEXT.replace("share", "publish"));
        ItemVersion newest = call(cast.editor(), () -> items.history(tree.first())).getFirst();
        assertThat(newest.amendment()).isEqualTo(proposed.id());
        assertThat(told(cast.drafter())).contains("amendment-decided");
    }

    @Test
    void the_others_are_brought_to_the_new_text() {
        Amendment one = proposed("share", "publish");
        Amendment two = proposed("one year", "two years");
        on.accept(cast, one.id());
        AmendmentDetails brought = on.details(two.id(), cast.member());
        assertThat(brought.amendment().fits()).isTrue();
        assertThat(brought.amendment().wording().text())
                .isEqualTo("Members publish the suites within two years of writing them.");
        assertThat(brought.original().text()).isEqualTo(TEXT.replace("one year", "two years"));
        assertThat(brought.history()).singleElement().matches(b -> b.cause() == one.number());
        on.accept(cast, two.id());
        assertThat(text())
                .isEqualTo("Members publish the suites within two years of writing them.");
    }

    @Test
    void
            one_that_touches_the_same_words_says_so_keeps_its_words_and_can_be_accepted_with_changes() {
        Amendment one = proposed("share", "publish");
        Amendment two = proposed("share", "may share");
        assertThat(on.details(two.id(), cast.member()).collisions())
                .singleElement()
                .matches(c -> c.why() == Why.SAME_WORDS && c.other().number() == 1)
                .matches(c ->
                        c.clashes().equals(List.of(new Clash("share", "may share", "publish"))));
        on.accept(cast, one.id());
        AmendmentDetails unfit = on.details(two.id(), cast.member());
        assertThat(unfit.amendment().misfit()).isEqualTo(Misfit.SAME_WORDS);
        assertThat(unfit.amendment().wording().text()).contains("may share");
        assertThat(unfit.conflicts()).containsExactly(new Clash("share", "may share", "publish"));
        assertThat(told(cast.drafter())).contains("amendment-no-longer-fits");
        assertThatThrownBy(() -> on.accept(cast, two.id())).isInstanceOf(InvalidInput.class);
        Wording both =
                new Wording(unfit.amendment().wording().title(), "Members may publish them.");
        call(
                cast.editor(),
                () ->
                        decisions.acceptWithChanges(
                                two.id(),
                                unfit.amendment().version(),
                                unfit.currentVersion(),
                                both,
                                "Both wishes."));
        assertThat(text()).isEqualTo("Members may publish them.");
        AmendmentDetails closed = on.details(two.id(), cast.member());
        assertThat(closed.amendment().state()).isEqualTo(AmendmentState.ACCEPTED_WITH_CHANGES);
        assertThat(closed.original().text()).isEqualTo(TEXT.replace("share", "may share"));
        assertThat(closed.amendment().decision().wording()).isEqualTo(both);
    }

    @Test
    void one_fits_again_when_the_text_returns() {
        Amendment two = proposed("share", "may share");
        on.write(cast, tree.first(), TEXT.replace("share", "publish"));
        assertThat(on.details(two.id(), cast.member()).amendment().fits()).isFalse();
        on.write(cast, tree.first(), TEXT);
        assertThat(on.details(two.id(), cast.member()).amendment().fits()).isTrue();
        assertThat(on.details(two.id(), cast.member()).history()).hasSize(2);
    }

    @Test
    void what_is_in_the_text_already_says_so() {
        Amendment one = proposed("share", "publish");
        Amendment same = proposed("share", "publish");
        on.accept(cast, one.id());
        assertThat(on.details(same.id(), cast.member()).amendment().misfit())
                .isEqualTo(Misfit.ALREADY_IN);
    }

    @Test
    void a_dialog_on_a_text_that_moved_on_gets_both_texts() {
        Amendment amendment = proposed("share", "publish");
        AmendmentDetails seen = on.details(amendment.id(), cast.editor());
        on.write(cast, tree.first(), TEXT.replace("one year", "two years"));
        assertThatThrownBy(() ->
                        call(
                                cast.editor(),
                                () ->
                                        decisions.accept(
                                                amendment.id(),
                                                seen.amendment().version(),
                                                seen.currentVersion(),
                                                "Agreed.")))
                .isInstanceOfSatisfying(
                        StaleChange.class,
                        stale -> {
                            assertThat(stale.theirs()).contains("two years");
                            assertThat(stale.mine()).contains("publish");
                        });
        assertThatThrownBy(() ->
                        on.propose(
                                cast,
                                cast.drafter(),
                                new AmendmentPlan.Words(
                                        tree.first(), 1, "Share test suites", "Other")))
                .isInstanceOf(StaleChange.class);
        assertThat(text()).contains("two years").doesNotContain("publish");
    }

    @Test
    void the_same_press_twice_is_once() {
        AmendmentId id = AmendmentId.random();
        AmendmentPlan plan =
                new AmendmentPlan.Words(tree.first(), 1, "Share test suites", "Other words");
        for (int n = 0; n < 2; n++) {
            call(cast.drafter(), () -> amendments.propose(cast.framework(), id, plan, "Clearer."));
        }
        AmendmentDetails seen = on.details(id, cast.editor());
        for (int n = 0; n < 2; n++) {
            call(
                    cast.editor(),
                    () ->
                            decisions.accept(
                                    id,
                                    seen.amendment().version(),
                                    seen.currentVersion(),
                                    "Agreed."));
        }
        assertThat(page(AmendmentFilter.Show.ALL).total()).isEqualTo(1);
        assertThat(call(cast.editor(), () -> items.history(tree.first()))).hasSize(3);
        assertThatThrownBy(() ->
                        call(
                                cast.editor(),
                                () -> decisions.reject(id, seen.amendment().version(), "No.")))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void new_items_deletions_and_moves_are_decided_like_texts() {
        Amendment added =
                on.propose(
                        cast,
                        cast.drafter(),
                        new AmendmentPlan.NewItem(
                                ItemKind.ACTION,
                                new Place(tree.objective(), tree.first()),
                                "Name a contact",
                                "One for each institute."));
        Amendment moved =
                on.propose(
                        cast,
                        cast.drafter(),
                        new AmendmentPlan.Move(tree.second(), new Place(tree.objective(), null)));
        on.accept(cast, added.id());
        assertThat(codes()).containsExactly("S1", "O1", "A1", "A3", "A2");
        on.accept(cast, moved.id());
        assertThat(codes()).containsExactly("S1", "O1", "A2", "A1", "A3");
        assertThat(on.details(added.id(), cast.member()).amendment().decision().made())
                .isEqualTo("A3");
        Amendment deleted =
                on.propose(cast, cast.drafter(), new AmendmentPlan.Deletion(tree.first()));
        on.accept(cast, deleted.id());
        assertThat(codes()).containsExactly("S1", "O1", "A2", "A3");
    }

    @Test
    void a_deletion_collides_with_all_below_it_and_leaves_it_without_ground_but_kept() {
        Amendment text = proposed("share", "publish");
        Amendment added =
                on.propose(
                        cast,
                        cast.drafter(),
                        new AmendmentPlan.NewItem(
                                ItemKind.ACTION, new Place(tree.objective(), null), "Third", ""));
        Amendment deletion =
                on.propose(cast, cast.editor(), new AmendmentPlan.Deletion(tree.objective()));
        assertThat(on.details(deletion.id(), cast.member()).collisions())
                .extracting(c -> c.other().number())
                .containsExactly(1, 2);
        assertThat(on.details(text.id(), cast.member()).collisions())
                .singleElement()
                .matches(c -> c.why() == Why.DELETES);
        on.accept(cast, deletion.id());
        assertThat(on.details(text.id(), cast.member()).amendment().misfit())
                .isEqualTo(Misfit.ITEM_DELETED);
        assertThat(on.details(added.id(), cast.member()).amendment().misfit())
                .isEqualTo(Misfit.PLACE_DELETED);
        assertThat(on.details(text.id(), cast.member()).amendment().wording().text())
                .contains("publish");
        refused(new AmendmentPlan.Words(tree.first(), 1, "Share test suites", "Lend them."));
        assertThatThrownBy(() -> on.accept(cast, added.id())).isInstanceOf(InvalidInput.class);
        call(cast.editor(), () -> items.restore(tree.objective()));
        assertThat(on.details(text.id(), cast.member()).amendment().fits()).isTrue();
        assertThat(on.details(added.id(), cast.member()).amendment().fits()).isTrue();
    }

    @Test
    void a_deletion_is_accepted_only_by_who_saw_what_others_do_below_it() {
        Amendment deletion =
                on.propose(cast, cast.drafter(), new AmendmentPlan.Deletion(tree.objective()));
        assertThat(reach(deletion).more()).isFalse();
        on.write(cast, tree.second(), "Rewritten since.");
        DeletionReach seen = reach(deletion);
        assertThat(seen.changed()).singleElement().asString().startsWith("A2 ");
        Amendment text = proposed("share", "publish");
        assertThatThrownBy(() -> delete(deletion, seen.seen())).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> delete(deletion, ""))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("1 amendment open there");
        assertThat(reach(deletion).open()).extracting(Amendment::id).containsExactly(text.id());
        assertThat(codes()).contains("A1", "A2");
        delete(deletion, reach(deletion).seen());
        assertThat(codes()).containsExactly("S1");
    }

    private DeletionReach reach(Amendment deletion) {
        return java.util.Objects.requireNonNull(on.details(deletion.id(), cast.editor()).reach());
    }

    private Amendment delete(Amendment deletion, String seen) {
        return call(
                cast.editor(),
                () ->
                        decisions.acceptDeletion(
                                deletion.id(),
                                deletion.version(),
                                on.details(deletion.id(), cast.editor()).currentVersion(),
                                seen,
                                "Agreed."));
    }
}

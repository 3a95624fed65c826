package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodySummary;
import org.plenary.directory.Connection;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-72 without its pages: items, their order, their texts. */
@PlenaryTest
class ItemsTest {
    @Autowired Items items;
    @Autowired LedActions actions;
    @Autowired FrameworkScene scene;

    private Cast cast;
    private Tree tree;

    @BeforeEach
    void one_objective_with_two_actions() {
        cast = scene.draft();
        tree = scene.tree(cast);
    }

    @Test
    void the_tree_is_in_the_order_of_the_document() {
        ItemId preamble =
                call(
                        cast.drafter(),
                        () ->
                                items.add(
                                        cast.framework(),
                                        ItemPlan.of(ItemKind.PREAMBLE, "", "We met."),
                                        new ItemPlace(null, 0)));
        assertThat(codes()).containsExactly("PR1", "S1", "O1", "A1", "A2");
        assertThat(scene.item(preamble, cast.member()).position()).isZero();
        Item second = scene.item(tree.second(), cast.member());
        assertThat(second.depth()).isEqualTo(2);
        assertThat(second.position()).isEqualTo(1);
        assertThat(tree()).contains(second);
    }

    @Test
    void codes_stay_when_moved_and_are_never_given_again() {
        call(cast.editor(), () -> items.move(tree.second(), 0, tree.objective(), 0));
        assertThat(codes()).containsExactly("S1", "O1", "A2", "A1");
        call(
                cast.editor(),
                () -> {
                    items.delete(tree.second(), 1);
                    return 0;
                });
        scene.add(cast, ItemKind.ACTION, tree.objective(), "Another");
        assertThat(codes()).containsExactly("S1", "O1", "A1", "A3");
        assertThatThrownBy(() -> scene.item(tree.second(), cast.editor()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_deletion_takes_all_below_and_can_be_taken_back() {
        call(
                cast.editor(),
                () -> {
                    items.delete(tree.section(), 0);
                    // the same press twice is once
                    items.delete(tree.section(), 0);
                    return 0;
                });
        assertThat(codes()).isEmpty();
        assertThatThrownBy(() -> call(cast.editor(), () -> items.restore(tree.first())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("stood under is deleted");
        call(cast.editor(), () -> items.restore(tree.section()));
        assertThat(codes()).containsExactly("S1", "O1", "A1", "A2");
    }

    @Test
    void nothing_stands_under_itself_or_where_its_kind_does_not_fit() {
        assertThatThrownBy(() ->
                        call(cast.editor(), () -> items.move(tree.section(), 0, tree.first(), 0)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("under itself");
        assertThatThrownBy(() -> call(cast.editor(), () -> items.move(tree.first(), 0, null, 0)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        "An action does not stand at the top of the document, so nothing was changed. Choose another place.");
        Cast other = scene.draft();
        Tree elsewhere = scene.tree(other);
        assertThatThrownBy(() ->
                        call(
                                cast.editor(),
                                () -> items.move(tree.first(), 0, elsewhere.objective(), 0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_stale_edit_shows_both_texts_and_keeps_the_stored_one() {
        ItemPlan mine = ItemPlan.of(ItemKind.ACTION, "Mine", "My text");
        ItemPlan theirs = ItemPlan.of(ItemKind.ACTION, "Theirs", "Their text");
        Item first = call(cast.drafter(), () -> items.edit(tree.first(), 0, theirs));
        assertThatThrownBy(() -> call(cast.editor(), () -> items.edit(tree.first(), 0, mine)))
                .isInstanceOfSatisfying(
                        StaleChange.class,
                        e -> {
                            assertThat(e.mine()).contains("Mine", "My text");
                            assertThat(e.theirs()).contains("Theirs", "Their text");
                        });
        assertThat(scene.item(tree.first(), cast.editor())).isEqualTo(first);
        assertThat(call(cast.drafter(), () -> items.edit(tree.first(), 0, theirs)).version())
                .as("the same press twice is once")
                .isEqualTo(first.version());
    }

    @Test
    void every_text_is_kept_with_who_wrote_it_for_those_who_have_seats() {
        call(
                cast.drafter(),
                () -> items.edit(tree.first(), 0, ItemPlan.of(ItemKind.ACTION, "New", "words")));
        List<ItemVersion> history = call(cast.commenter(), () -> items.history(tree.first()));
        assertThat(history)
                .extracting(ItemVersion::title)
                .containsExactly("New", "Share test suites");
        assertThat(history)
                .extracting(ItemVersion::by)
                .containsExactly("Dora Drafter", "Edda Editor");
        assertThat(call(cast.member(), () -> items.history(tree.first())))
                .extracting(ItemVersion::by)
                .containsOnly("a drafter");
    }

    @Test
    void a_bodys_page_names_what_it_leads_to_those_who_may_read_it() {
        BodyId body = scene.body("Institute " + tree.first());
        ItemPlan led = ItemPlan.of(ItemKind.ACTION, "Led", "Text").withLeads(List.of(body));
        Item item = call(cast.drafter(), () -> items.edit(tree.first(), 0, led));
        assertThat(item.leads()).extracting(BodySummary::id).containsExactly(body);
        assertThat(call(cast.member(), () -> actions.of(body)))
                .extracting(Connection::title)
                .containsExactly("A1 Led");
        assertThat(call(cast.outsider(), () -> actions.of(body))).isEmpty();
    }

    private List<Item> tree() {
        return call(cast.member(), () -> items.tree(cast.framework()));
    }

    private List<String> codes() {
        return tree().stream().map(Item::code).toList();
    }
}

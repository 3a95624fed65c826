package org.plenary.framework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.framework.FrameworkScene.call;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.framework.FrameworkRole;
import org.plenary.framework.FrameworkScene;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemPlan;
import org.plenary.framework.ItemStatus;
import org.plenary.framework.Items;
import org.plenary.testing.CountedStatements;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-70 to UC-73 on the pages themselves. */
class FrameworkViewsTest extends KaribuTest {
    @Autowired FrameworkScene scene;
    @Autowired Frameworks frameworks;
    @Autowired Items items;

    private Cast cast;
    private Tree tree;

    @BeforeEach
    void one_objective_with_two_actions() {
        cast = scene.draft();
        tree = scene.tree(cast);
    }

    @Test
    void an_organizer_starts_a_framework_and_is_its_editor() {
        signIn(cast.networkOrganizer());
        UI.getCurrent().navigate("frameworks/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Shared measures");
        _click(_get(Button.class, spec -> spec.withText("Create framework")));
        assertThat(_get(H1.class).getText()).isEqualTo("Shared measures");
        _assertOne(Anchor.class, spec -> spec.withText("Add an item"));
        assertThat(page()).contains("Nothing is written yet");
    }

    @Test
    void the_document_reads_in_its_order_with_codes_and_escaped_words() {
        call(
                cast.drafter(),
                () ->
                        items.edit(
                                tree.first(),
                                0,
                                ItemPlan.of(
                                        ItemKind.ACTION,
                                        "Share <b>suites</b>",
                                        "**Openly**, <script>alert(1)</script> [here](javascript:x)")));
        signIn(cast.member());
        open(Map.of());
        String html = html();
        assertThat(html)
                .containsSubsequence("id=\"s1\"", "id=\"o1\"", "id=\"a1\"", "id=\"a2\"")
                .contains("Share &lt;b&gt;suites&lt;/b&gt;", "<strong>Openly</strong>")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "href=\"javascript");
        _assertNone(Anchor.class, spec -> spec.withText("Add an item"));
    }

    @Test
    void an_open_document_shows_what_others_save_at_once() {
        signIn(cast.member());
        open(Map.of());
        call(
                cast.drafter(),
                () -> items.edit(tree.first(), 0, ItemPlan.of(ItemKind.ACTION, "Renamed", "x")));
        eventually(() -> assertThat(html()).contains("Renamed"));
    }

    @Test
    void the_tree_moves_the_selected_item_by_buttons_and_brings_a_deleted_one_back() {
        signIn(cast.drafter());
        open(Map.of("view", List.of("tree"), "item", List.of("A2")));
        _click(_get(Button.class, spec -> spec.withText("Move up")));
        assertThat(codes()).containsExactly("S1", "O1", "A2", "A1");
        assertThat(selected().code()).isEqualTo("A2");
        assertThat(_get(Button.class, spec -> spec.withText("Move in")).isEnabled()).isFalse();
        _click(_get(Button.class, spec -> spec.withText("Delete")));
        assertThat(codes()).containsExactly("S1", "O1", "A1");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(codes()).containsExactly("S1", "O1", "A2", "A1");
    }

    @Test
    void a_page_of_many_items_sends_as_many_queries_as_one_of_few() {
        signIn(cast.editor());
        open(Map.of());
        var few = queries();
        scene.fill(cast, tree.objective(), 400);
        long before = System.nanoTime();
        assertThat(queries()).as("document").hasSameSizeAs(few);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        open(Map.of("view", List.of("board")));
        assertThat(_find(Button.class, spec -> spec.withText("Set status"))).hasSize(60);
    }

    private List<String> queries() {
        return CountedStatements.during(() -> open(Map.of())).stream()
                // whether the account is active is asked again once a second
                .filter(sql -> !sql.contains("account_role") && !sql.contains("from account "))
                .toList();
    }

    @Test
    void readers_find_no_tools_in_the_tree() {
        signIn(cast.member());
        open(Map.of("view", List.of("tree")));
        assertThat(_find(Button.class, spec -> spec.withText("Delete"))).isEmpty();
        assertThat(_get(TreeGrid.class).isRowsDraggable()).isFalse();
    }

    @Test
    void a_card_of_the_board_gets_another_status() {
        signIn(cast.drafter());
        open(Map.of("view", List.of("board")));
        _click(_find(Button.class, spec -> spec.withText("Set status")).getFirst());
        var choice = _get(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class);
        choice.setValue(ItemStatus.DONE);
        // the dialog's button is the last one of that name
        _click(_find(Button.class, spec -> spec.withText("Set status")).getLast());
        assertThat(scene.item(tree.first(), cast.member()).status()).isEqualTo(ItemStatus.DONE);
    }

    @Test
    void a_stale_form_shows_both_texts_and_keeps_what_was_typed() {
        signIn(cast.editor());
        UI.getCurrent().navigate("frameworks/" + cast.slug() + "/items/A1/edit");
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("Text"));
        _setValue(text, "My words");
        call(
                cast.drafter(),
                () -> items.edit(tree.first(), 0, ItemPlan.of(ItemKind.ACTION, "T", "Theirs")));
        eventually(() -> assertThat(page()).contains("Someone else saved this item"));
        assertThat(text.getValue()).isEqualTo("My words");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(_find(Pre.class)).extracting(Pre::getText).anyMatch(t -> t.contains("My words"));
        assertThat(_find(Pre.class)).extracting(Pre::getText).anyMatch(t -> t.contains("Theirs"));
        assertThat(scene.item(tree.first(), cast.editor()).text()).isEqualTo("Theirs");
        _click(_get(Button.class, spec -> spec.withText("Save my text instead")));
        assertThat(scene.item(tree.first(), cast.editor()).text()).isEqualTo("My words");
    }

    @Test
    void an_item_is_added_under_what_may_hold_it() {
        signIn(cast.drafter());
        UI.getCurrent()
                .navigate(
                        "frameworks/" + cast.slug() + "/items/new",
                        new QueryParameters(
                                Map.of("kind", List.of("milestone"), "under", List.of("A2"))));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "First report");
        _click(_get(Button.class, spec -> spec.withText("Add")));
        assertThat(_get(H1.class).getText()).isEqualTo("M1 First report");
        assertThat(codes()).containsExactly("S1", "O1", "A1", "A2", "M1");
    }

    @Test
    void nothing_is_edited_directly_during_a_consultation() {
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        signIn(cast.editor());
        UI.getCurrent().navigate("frameworks/" + cast.slug() + "/items/A1");
        _assertNone(Anchor.class, spec -> spec.withText("Edit"));
        UI.getCurrent().navigate("frameworks/" + cast.slug() + "/items/A1/edit");
        assertThat(page()).contains("Propose an amendment instead");
    }

    @Test
    void an_editor_gives_a_seat_by_address_and_the_last_editor_stays() {
        String email = "seat-" + System.nanoTime() + "@example.org";
        accounts.createWithEmail(email, "Nina Newcomer");
        signIn(cast.editor());
        UI.getCurrent().navigate("frameworks/" + cast.slug() + "/seats");
        _setValue(_get(EmailField.class), email);
        _click(_get(Button.class, spec -> spec.withText("Give the seat")));
        assertThat(page()).contains("Nina Newcomer");
        Select<FrameworkRole> own =
                _get(
                        Select.class,
                        spec -> spec.withPredicate(s -> s.getValue() == FrameworkRole.EDITOR));
        _setValue(own, FrameworkRole.COMMENTER);
        assertThat(call(cast.editor(), () -> frameworks.get(cast.framework())).seated()).isTrue();
        assertThat(page()).contains("Edda Editor");
    }

    @Test
    void who_may_not_read_it_does_not_learn_of_it() {
        signIn(cast.outsider());
        UI.getCurrent().navigate("frameworks");
        assertThat(page()).doesNotContain("A framework for tests");
        open(Map.of());
        assertThat(page())
                .doesNotContain("Share test suites")
                .contains("There is nothing at this address");
        signIn(cast.member());
        UI.getCurrent().navigate("frameworks/" + cast.slug() + "/seats");
        assertThat(page()).doesNotContain("Edda Editor");
    }

    private void open(Map<String, List<String>> query) {
        UI.getCurrent().navigate("frameworks/" + cast.slug(), new QueryParameters(query));
    }

    private List<String> codes() {
        return call(cast.member(), () -> items.tree(cast.framework())).stream()
                .map(Item::code)
                .toList();
    }

    private static Item selected() {
        return (Item) _get(TreeGrid.class).asSingleSelect().getValue();
    }

    private static String page() {
        return UI.getCurrent()
                        .getInternals()
                        .getActiveRouterTargetsChain()
                        .getFirst()
                        .getElement()
                        .getOuterHTML()
                + html();
    }

    /** What pieces of the document are made of. */
    private static String html() {
        var html = new StringBuilder();
        _find(com.vaadin.flow.component.html.Div.class)
                .forEach(d -> html.append(d.getElement().getProperty("innerHTML", "")));
        return html.toString();
    }

    private static void eventually(Runnable check) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(false);
                    check.run();
                });
    }
}

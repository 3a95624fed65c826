package org.plenary.collaboration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.collaboration.ui.EditorPage.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;

/** Writing: letters, blocks, lists, marks, undo; alone and together. */
class EditorTypingIT extends EditorTest {

    private EditorPage writer(DocumentId document, String name) {
        return join(document, name, DocumentRole.WRITE).focus();
    }

    @Test
    void fast_typing_reaches_the_other_browser_letter_by_letter() {
        DocumentId document = emptyDocument();
        EditorPage ana = writer(document, "Ana");
        EditorPage ben = writer(document, "Ben");
        String text = "The quick brown fox jumps over the lazy dog. ".repeat(5);
        ana.type(text);
        assertThat(assertSame(documents, document, ana, ben)).containsExactly(text);
    }

    @Test
    void three_people_in_one_block_lose_nothing() {
        DocumentId document = emptyDocument();
        List<EditorPage> all =
                List.of(writer(document, "Ana"), writer(document, "Ben"), writer(document, "Cleo"));
        for (int turn = 0; turn < 12; turn++) {
            for (int who = 0; who < all.size(); who++) {
                all.get(who).press("End").type("abc".substring(who, who + 1).repeat(2));
            }
        }
        List<String> texts = assertSame(documents, document, all.toArray(EditorPage[]::new));
        assertThat(texts).hasSize(1);
        for (String letter : List.of("a", "b", "c")) {
            assertThat(texts.getFirst().replaceAll("[^" + letter + "]", "")).hasSize(24);
        }
    }

    @Test
    void enter_splits_at_start_middle_and_end_and_leaves_headings() {
        DocumentId document = emptyDocument();
        EditorPage ana = writer(document, "Ana");
        EditorPage ben = writer(document, "Ben");
        ana.type("# Title").press("Enter").type("alpha beta");
        ana.press("Home", "Enter").press("ArrowRight", 5).press("Enter");
        assertThat(assertSame(documents, document, ana, ben))
                .containsExactly("h1:Title", "", "alpha", " beta");
    }

    @Test
    void backspace_and_delete_join_blocks() {
        DocumentId document = emptyDocument();
        EditorPage ana = writer(document, "Ana");
        EditorPage ben = writer(document, "Ben");
        ana.type("one").press("Enter").type("two").press("Enter").type("three");
        ana.press("Home", "Backspace", "Control+Home", "End", "Delete");
        assertThat(assertSame(documents, document, ana, ben)).containsExactly("onetwothree");
    }

    @Test
    void a_text_that_is_deleted_whole_can_be_written_again() {
        DocumentId document = emptyDocument();
        EditorPage ana = writer(document, "Ana");
        EditorPage ben = writer(document, "Ben");
        ana.type("one").press("Enter").type("two").press("Control+A", "Backspace");
        assertThat(assertSame(documents, document, ana, ben)).containsExactly("");
        ana.type("new").press("Control+A").type("x");
        assertThat(assertSame(documents, document, ana, ben)).containsExactly("x");
    }

    @Test
    void lists_are_made_indented_and_left_by_keyboard() {
        DocumentId document = emptyDocument();
        EditorPage ana = writer(document, "Ana");
        EditorPage ben = writer(document, "Ben");
        ana.type("- a").press("Enter", "Control+]").type("b").press("Enter", "Enter", "Enter");
        ana.type("1. first").press("Enter").type("second");
        assertThat(assertSame(documents, document, ana, ben))
                .containsExactly("bullet:a", "bullet1:b", "numbered:first", "numbered:second");
        assertThat(ben.page.locator("[role=listitem]").last().getAttribute("aria-posinset"))
                .isEqualTo("2");
    }

    @Test
    void marks_are_typed_and_pressed() {
        DocumentId document = emptyDocument();
        EditorPage ana = writer(document, "Ana");
        EditorPage ben = writer(document, "Ben");
        ana.type("so **bold** and ").press("Control+I").type("slanted").press("Control+I");
        ana.type(" and `code` end");
        assertSame(documents, document, ana, ben);
        assertThat(ben.block(0).innerHTML())
                .isEqualTo(
                        "so <strong>bold</strong> and <em>slanted</em> and"
                                + " <code spellcheck=\"false\">code</code> end");
    }

    @Test
    void undo_and_redo_pass_over_what_others_wrote() {
        DocumentId document = emptyDocument();
        EditorPage ana = writer(document, "Ana");
        EditorPage ben = writer(document, "Ben");
        ana.type("mine");
        assertSame(documents, document, ana, ben);
        ben.press("End").type(" theirs");
        assertSame(documents, document, ana, ben);
        ana.press("Control+Z");
        assertThat(assertSame(documents, document, ana, ben)).containsExactly(" theirs");
        ben.press("End").type("!");
        assertSame(documents, document, ana, ben);
        ana.press("Control+Shift+Z");
        assertThat(assertSame(documents, document, ana, ben)).containsExactly("mine theirs!");
    }

    @Test
    void emoji_families_and_astral_letters_stay_whole() {
        DocumentId document = emptyDocument();
        EditorPage ana = writer(document, "Ana");
        EditorPage ben = writer(document, "Ben");
        ana.page.keyboard().insertText("a👨‍👩‍👧b😀𝒳");
        ana.press("Backspace", "Backspace");
        assertThat(assertSame(documents, document, ana, ben)).containsExactly("a👨‍👩‍👧b");
    }

    @Test
    void each_block_takes_its_own_direction() {
        DocumentId document = emptyDocument();
        EditorPage ana = writer(document, "Ana");
        EditorPage ben = writer(document, "Ben");
        ana.type("שלום עולם").press("Enter").type("Hello שלום mixed");
        assertThat(assertSame(documents, document, ana, ben))
                .containsExactly("שלום עולם", "Hello שלום mixed");
        assertThat(
                        ben.page.evaluate(
                                "[...document.querySelectorAll('.block')].map(b => getComputedStyle(b).direction).join()"))
                .isEqualTo("rtl,ltr");
    }
}

package org.plenary.collaboration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;

/** The editor as one sees and reaches it: both widths, both schemes, by keyboard, for readers. */
class EditorLookIT extends EditorTest {

    @Test
    void marked_passages_are_listed_jump_and_break_no_rule() {
        DocumentId document = emptyDocument();
        EditorPage ana = join(document, "Ana Lima", DocumentRole.WRITE).focus();
        ana.type("# What we heard").press("Enter").type("People wrote the same thing twice.");
        mark(ana, "finding");
        ana.press("End", "Enter").type("- Name who keeps the register");
        mark(ana, "recommendation");
        ana.press("End", "Enter").type("Who pays for it");
        mark(ana, "question");
        ana.awaitSaved();
        join(document, "Ben Okoro", DocumentRole.WRITE).focus();
        ana.page.locator(".pe-people li").first().waitFor();
        assertThat(ana.page.locator(".pe-side .pe-word").allTextContents())
                .containsExactly("Finding", "Recommendation", "Open question");
        ana.page.locator(".pe-side .pe-marks button").nth(1).click();
        ana.press("End").type(" of gifts").awaitSaved();
        assertThat(ana.block(2).textContent()).isEqualTo("Name who keeps the register of gifts");
        inspect(ana.page, "editor");
    }

    @Test
    void toolbar_and_shortcuts_are_reached_by_keyboard_alone() {
        DocumentId document = emptyDocument();
        EditorPage ana = join(document, "Ana", DocumentRole.WRITE).focus().type("some words");
        ana.press("Control+A", "Alt+F10");
        ana.press("ArrowRight", "ArrowRight");
        assertThat(focused(ana)).isEqualTo("Bold");
        ana.press("Enter");
        assertThat(ana.block(0).innerHTML()).isEqualTo("<strong>some words</strong>");
        ana.press("Alt+F10", "Escape");
        assertThat(ana.page.evaluate("document.activeElement.className").toString())
                .contains("pe-text");
        ana.press("Control+/");
        ana.page.locator("dialog.pe-shortcuts[open]").waitFor();
        assertAccessible(ana.page);
        ana.press("Escape", "Tab");
        assertThat(ana.page.evaluate("document.activeElement.className").toString())
                .doesNotContain("pe-text");
    }

    private static Object focused(EditorPage editor) {
        return editor.page.evaluate("document.activeElement.getAttribute('aria-label')");
    }

    private static void mark(EditorPage editor, String kind) {
        editor.page.locator(".pe-wide").click();
        editor.page.locator(".pe-menu [data-kind=" + kind + "]").click();
    }
}

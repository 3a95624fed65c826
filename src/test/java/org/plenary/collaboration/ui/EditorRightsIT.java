package org.plenary.collaboration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.collaboration.ui.EditorPage.assertSame;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;

/** What one may do while one does it. */
class EditorRightsIT extends EditorTest {

    @Test
    void a_right_withdrawn_while_typing_stops_the_keyboard() {
        DocumentId document = emptyDocument();
        AccountId account = account(document, "Ana", DocumentRole.WRITE);
        EditorPage ana = join(document, account, person()).focus().type("before").awaitSaved();
        rights.give(document, account, DocumentRole.READ);
        await().until(() -> !ana.editable());
        ana.type(" after");
        assertThat(documents.read(document).blocks().getFirst().runs().getFirst().text())
                .isEqualTo("before");
    }

    @Test
    void unsaved_text_is_offered_before_it_is_dropped() {
        DocumentId document = emptyDocument();
        AccountId account = account(document, "Ana", DocumentRole.WRITE);
        BrowserContext browser = person();
        SocketLine line = new SocketLine(browser);
        EditorPage ana = join(document, account, browser).focus().type("before").awaitSaved();
        line.cut();
        ana.page.waitForTimeout(500);
        ana.type(" after").awaitSaving("kept");
        rights.give(document, account, DocumentRole.READ);
        line.restore();
        ana.page.locator(".pe-note").waitFor();
        assertThat(ana.page.locator(".pe-note").textContent()).contains("kept on this device");
        assertThat(ana.texts()).containsExactly("before after");
        ana.page.locator(".pe-note .pe-button").last().click();
        ana.awaitTexts("before");
        assertThat(ana.editable()).isFalse();
    }

    @Test
    void who_may_only_suggest_changes_nothing_until_it_is_accepted() {
        DocumentId document = emptyDocument();
        EditorPage ana = join(document, "Ana", DocumentRole.WRITE).focus().type("The quick fox");
        ana.awaitSaved();
        EditorPage ben = join(document, "Ben", DocumentRole.SUGGEST).focus();
        ben.press("End").press("Backspace", 3).type("dog").awaitSaved();
        ana.awaitTexts("The quick dogfox");
        assertThat(ana.page.locator(".pe-text ins").textContent()).isEqualTo("dog");
        assertThat(
                        ana.page.locator(".pe-text del").allTextContents().stream()
                                .reduce("", String::concat))
                .isEqualTo("fox");
        ana.page.locator(".pe-text ins").click();
        ana.page.locator(".pe-decide .pe-button").first().click();
        assertThat(assertSame(documents, document, ana, ben)).containsExactly("The quick dog");
    }

    @Test
    void a_reader_sees_the_text_and_cannot_write() {
        DocumentId document = emptyDocument();
        EditorPage ana = join(document, "Ana", DocumentRole.WRITE).focus().type("hello");
        EditorPage ben = join(document, "Ben", DocumentRole.READ).awaitTexts("hello");
        ana.type(" there");
        ben.awaitTexts("hello there");
        assertThat(ben.editable()).isFalse();
    }
}

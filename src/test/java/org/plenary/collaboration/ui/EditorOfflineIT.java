package org.plenary.collaboration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.collaboration.ui.EditorPage.assertSame;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;

/** Nothing typed is lost: without connection, over a reload, when the answer gets lost. */
class EditorOfflineIT extends EditorTest {

    @Test
    void what_is_written_without_connection_survives_a_reload_and_is_sent_later() {
        DocumentId document = emptyDocument();
        AccountId account = account(document, "Ana", DocumentRole.WRITE);
        BrowserContext browser = person();
        SocketLine line = new SocketLine(browser);
        EditorPage ana = join(document, account, browser).focus().type("online");
        EditorPage ben = join(document, "Ben", DocumentRole.WRITE).focus();
        assertSame(documents, document, ana, ben);

        line.cut();
        ana.type(" offline").awaitSaving("kept");
        assertThat(ana.page.locator(".pe-save").textContent())
                .matches("Kept on this device \\(\\d+\\)");
        ben.press("Home").type("Ben: ").awaitSaved();

        Page page = reload(ana);
        EditorPage again = new EditorPage(page).open(documents, document, account);
        again.awaitTexts("online offline");
        assertThat(again.saving()).isEqualTo("kept");

        line.restore();
        assertThat(assertSame(documents, document, again, ben))
                .containsExactly("Ben: online offline");
    }

    @Test
    void a_lost_acknowledgement_neither_loses_nor_doubles_text() {
        DocumentId document = emptyDocument();
        AccountId account = account(document, "Ana", DocumentRole.WRITE);
        BrowserContext browser = person();
        SocketLine line = new SocketLine(browser);
        EditorPage ana = join(document, account, browser).focus().type("first ").awaitSaved();

        line.loseAcknowledgements();
        ana.type("second").awaitSaving("saving");
        org.awaitility.Awaitility.await()
                .untilAsserted(() ->
                        assertThat(documents.read(document).blocks().getFirst().runs())
                                .singleElement()
                                .satisfies(
                                        run -> assertThat(run.text()).isEqualTo("first second")));
        line.cut();
        ana.awaitSaving("kept");
        line.restore();
        assertThat(assertSame(documents, document, ana)).containsExactly("first second");
    }

    @Test
    void a_closed_tabs_unsent_text_is_sent_by_the_other_tab() {
        DocumentId document = emptyDocument();
        AccountId account = account(document, "Ana", DocumentRole.WRITE);
        BrowserContext browser = person();
        SocketLine line = new SocketLine(browser);
        EditorPage one = join(document, account, browser).focus().type("start").awaitSaved();
        EditorPage two = join(document, account, browser).focus();
        line.cut();
        one.awaitTexts("start").press("End").type(" one").awaitSaving("kept");
        two.focus().press("End").type(" two").awaitSaving("kept");
        two.page.waitForTimeout(300);
        two.page.close();
        line.restore();
        one.awaitSaved();
        assertThat(assertSame(documents, document, one).getFirst()).contains(" one", " two");
    }

    private Page reload(EditorPage editor) {
        Page page = editor.page;
        page.waitForTimeout(300);
        page.navigate(url("/assets/plenary.css"));
        setEditorPage(page);
        return page;
    }
}

package org.plenary.collaboration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.plenary.access.AccountId;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentReading;
import org.plenary.collaboration.SharedDocuments;

/** One person's editor in a browser. */
final class EditorPage {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TEXTS =
            """
            () => [...document.querySelectorAll('.pe-text .block')].map(b =>
              (b.dataset.type === 'paragraph' ? '' : b.dataset.type + (b.dataset.indent ?? '') + ':')
                + b.textContent)\
            """;
    private static final String PUT =
            """
            ([id, epoch, key]) => {
              document.querySelector('plenary-editor')?.remove();
              const editor = document.createElement('plenary-editor');
              for (const [name, value] of Object.entries(
                  { 'document-id': id, epoch, 'user-key': key, label: 'Summary', lang: 'en' })) {
                editor.setAttribute(name, value);
              }
              document.querySelector('main').append(editor);
            }\
            """;

    final Page page;

    EditorPage(Page page) {
        this.page = page;
    }

    /** Puts the element on the page and waits for the text. */
    EditorPage open(SharedDocuments documents, DocumentId document, AccountId account) {
        put(documents, document, account);
        page.waitForFunction("() => document.querySelector('.pe-text .block[data-id]')");
        return this;
    }

    void put(SharedDocuments documents, DocumentId document, AccountId account) {
        String epoch = Long.toString(documents.read(document).epoch());
        String key = documents.authorKey(document, account);
        page.evaluate(PUT, List.of(document.value().toString(), epoch, key));
    }

    Locator text() {
        return page.locator(".pe-text");
    }

    Locator block(int index) {
        return page.locator(".pe-text .block").nth(index);
    }

    /** Each block's text, after its type unless it is a paragraph: {@code h1:Title}. */
    @SuppressWarnings("unchecked")
    List<String> texts() {
        return (List<String>) page.evaluate(TEXTS);
    }

    EditorPage focus() {
        text().click();
        return this;
    }

    EditorPage type(String text) {
        page.keyboard().type(text);
        return this;
    }

    EditorPage press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    EditorPage press(String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
        return this;
    }

    String saving() {
        return page.locator(".pe-save").getAttribute("data-state");
    }

    EditorPage awaitSaved() {
        return awaitSaving("saved");
    }

    EditorPage awaitSaving(String state) {
        page.waitForFunction(
                "state => document.querySelector('.pe-save')?.dataset.state === state", state);
        return this;
    }

    EditorPage awaitTexts(String... texts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts()).containsExactly(texts));
        return this;
    }

    /** Pastes as a browser does: a clipboard with these formats, by media type. */
    EditorPage paste(Map<String, String> formats) {
        page.evaluate(
                """
                formats => {
                  const clipboardData = new DataTransfer();
                  for (const [type, data] of Object.entries(formats)) clipboardData.setData(type, data);
                  document.querySelector('.pe-text').dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
                }\
                """,
                formats);
        return this;
    }

    /** An input method that composes text without committing it. */
    EditorPage compose(CDPSession input, String text) {
        JsonObject composed = new JsonObject();
        composed.addProperty("text", text);
        composed.addProperty("selectionStart", text.length());
        composed.addProperty("selectionEnd", text.length());
        input.send("Input.imeSetComposition", composed);
        return this;
    }

    EditorPage commit(CDPSession input, String text) {
        JsonObject committed = new JsonObject();
        committed.addProperty("text", text);
        input.send("Input.insertText", committed);
        return this;
    }

    CDPSession inputMethod() {
        return page.context().newCDPSession(page);
    }

    boolean editable() {
        return "true".equals(text().getAttribute("contenteditable"));
    }

    /** All see the same, everything is saved, and the server reads the same text. */
    static List<String> assertSame(
            SharedDocuments documents, DocumentId document, EditorPage... pages) {
        for (EditorPage each : pages) {
            each.awaitSaved();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    List<String> first = pages[0].texts();
                    for (EditorPage each : pages) {
                        assertThat(each.texts()).isEqualTo(first);
                    }
                    assertThat(plain(first)).isEqualTo(stored(documents.read(document)));
                });
        return pages[0].texts();
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream()
                .map(t -> t.replaceFirst("^(h[123]|quote|bullet|numbered)[1-6]?:", ""))
                .toList();
    }

    private static List<String> stored(DocumentReading reading) {
        return reading.blocks().stream()
                .map(b -> String.join("", b.runs().stream().map(run -> run.text()).toList()))
                .toList();
    }
}

package org.plenary.collaboration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.plenary.access.AccountId;
import org.plenary.access.TestDevices;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.DocumentAccess;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;
import org.plenary.collaboration.SharedDocuments;
import org.plenary.collaboration.TestRights;
import org.plenary.testing.BrowserTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The editor alone on a page, in real browsers, against the real collaboration endpoint. The
 * editor's bundle is answered by the browser's test driver; everything else is the application.
 */
abstract class EditorTest extends BrowserTest {
    /** Any answer of the application gives the page its origin. */
    private static final String GROUND = "/assets/plenary.css";

    private static final Path BUNDLE = Path.of("target/editor-page/editor.js");
    private static final Path NODE =
            Path.of(System.getProperty("plenary.node", ".tools/node/bin/node"));
    private static boolean bundled;

    @Autowired SharedDocuments documents;
    @Autowired TestRights rights;
    @Autowired TestAccounts accounts;
    @Autowired TestDevices devices;
    final List<String> troubles = new ArrayList<>();

    @BeforeAll
    static synchronized void bundle() throws IOException, InterruptedException {
        if (bundled) {
            return;
        }
        Process vite =
                new ProcessBuilder(
                                NODE.toAbsolutePath().toString(), "frontend/editor/test/bundle.ts")
                        .inheritIO()
                        .start();
        assertThat(vite.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(vite.exitValue()).isZero();
        bundled = true;
    }

    @AfterEach
    void no_script_failed() {
        assertThat(troubles).isEmpty();
    }

    /** A document of one empty paragraph. */
    DocumentId emptyDocument() {
        return documents.create(List.of());
    }

    DocumentId document(Block... blocks) {
        return documents.create(List.of(blocks));
    }

    /** A new person with this role opens the document. */
    EditorPage join(DocumentId document, String name, DocumentRole role) {
        return join(document, account(document, name, role), person());
    }

    AccountId account(DocumentId document, String name, DocumentRole role) {
        AccountId account = accounts.create(name);
        rights.give(document, account, new DocumentAccess(role, Optional.of(name)));
        return account;
    }

    EditorPage join(DocumentId document, AccountId account, BrowserContext browser) {
        signIn(browser, account);
        Page page = browser.newPage();
        page.onPageError(troubles::add);
        page.setDefaultTimeout(8000);
        page.navigate(url(GROUND));
        setEditorPage(page);
        return new EditorPage(page).open(documents, document, account);
    }

    /** Makes an empty page of the application one that has the editor's script. */
    static void setEditorPage(Page page) {
        page.setContent(PAGE_HTML);
    }

    void signIn(BrowserContext browser, AccountId account) {
        String[] cookie = devices.cookie(account).split("=", 2);
        browser.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(url("/"))));
        browser.route(
                "**/editor-under-test.js",
                route -> route.fulfill(new Route.FulfillOptions().setPath(BUNDLE)));
    }

    private static final String PAGE_HTML =
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Editor</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/assets/plenary.css">
            <style>body { margin: 0; background: var(--plenary-surface); }
            h1 { font-size: 1.2rem; margin: 1rem; }</style></head>
            <body><main><h1>Summary of a session</h1></main>
            <script type="module" src="/editor-under-test.js"></script></body></html>
            """;
}

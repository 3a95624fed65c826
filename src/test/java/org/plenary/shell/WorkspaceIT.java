package org.plenary.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.testing.BrowserTest;

/** UC-50, UC-54: the workspace's frame, Home and the desk in a real browser. */
class WorkspaceIT extends BrowserTest {

    @Test
    void homeAndDeskAreAccessibleAndFitAtBothWidthsAndInBothSchemes() {
        Page page = signIn(person(), "organizer", "/app");
        assertOneMainAndHeading(page);
        inspect(page, "home");
        page.navigate(url("/app/publishing"));
        page.locator("main h1").waitFor();
        assertOneMainAndHeading(page);
        inspect(page, "publishing-desk");
    }

    @Test
    void thePaletteOpensByKeyboardAndGoesToAPage() {
        Page page = signIn(person(), "organizer", "/app");
        page.keyboard().press("Control+k");
        var field = page.getByRole(AriaRole.COMBOBOX).first();
        assertThat(field).isFocused();
        page.keyboard().type("Publishing");
        // what stood there before the words were typed is still listed for a moment
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Publishing");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/app/publishing");
        assertThat(page.locator("h1")).hasText("Publishing desk");
    }

    @Test
    void theSkipLinkLeadsIntoTheContent() {
        Page page = signIn(person(), "member", "/app");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("MAIN");
    }

    @Test
    void anUnknownAddressSaysWhatToDo() {
        Page page = signIn(person(), "member", "/app");
        page.navigate(url("/app/" + UUID.randomUUID()));
        assertThat(page.locator("h1")).hasText("There is nothing at this address");
        assertThat(page.locator("nav").first()).containsText("Directory");
        assertOneMainAndHeading(page);
        assertAccessible(page);
    }

    @Test
    void signingOutAsksBeforeItDeletesUnsavedWords() {
        Page page = signIn(person(), "member", "/app");
        page.evaluate(KEEP_ONE_CHANGE);
        signOut(page);
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("Sign out and delete one unsaved change?").first().waitFor();
        dialog.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Cancel"))
                .click();
        // while it fades out it still has a button of the same name
        assertThat(dialog).hasCount(0);
        assertThat(page.evaluate("window.plenaryTexts.unsavedChanges()")).isEqualTo(1);
        signOut(page);
        dialog.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Sign out"))
                .click();
        page.waitForURL(url("/"));
        assertThat(page.evaluate("indexedDB.databases().then(all => all.length)")).isEqualTo(0);
    }

    private static final String KEEP_ONE_CHANGE =
            """
            () => new Promise(done => {
              const opening = indexedDB.open('plenary-queue:member:document:1');
              opening.onupgradeneeded = () => {
                opening.result.createObjectStore('updates', { autoIncrement: true }).add('typed');
              };
              opening.onsuccess = () => { opening.result.close(); done(); };
            })
            """;

    private static void signOut(Page page) {
        page.locator("vaadin-menu-bar vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText("Sign out"))
                .click();
    }
}

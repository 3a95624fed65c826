package org.plenary.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
        page.getByRole(AriaRole.OPTION).first().waitFor();
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
        page.locator("h1").waitFor();
        assertOneMainAndHeading(page);
        assertAccessible(page);
    }
}

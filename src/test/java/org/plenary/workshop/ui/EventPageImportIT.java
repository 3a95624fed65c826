package org.plenary.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.testing.BrowserTest;

/** UC-28 in a real browser: from a pasted page to a draft workshop. */
class EventPageImportIT extends BrowserTest {

    @Test
    void a_pasted_page_becomes_a_draft_workshop() throws IOException {
        BrowserContext organizer = person();
        Page page = signIn(organizer, "organizer", "/app/workshops/import");
        inspect(page, "import-1-page");
        try (InputStream in =
                EventPageImportIT.class.getResourceAsStream(
                        "/demo/itu-giz-open-source-ai-session.txt")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            page.getByLabel("The page's text").fill(text);
        }
        button(page, "Read the page").click();
        page.getByText("Check what was recognised").waitFor();
        assertOneMainAndHeading(page);
        inspect(page, "import-2-preview");

        page.locator("button[data-ref]")
                .filter(new Locator.FilterOptions().setHasText("GIZ – implements"))
                .focus();
        assertThat(page.locator("mark[data-tied]").count()).isPositive();

        button(page, "Create workshop").click();
        page.waitForURL(address -> !address.endsWith("/import"));
        assertThat(page.locator("h1").innerText()).startsWith("Unleashing the power");
        screenshot(page, "import-3-workshop");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

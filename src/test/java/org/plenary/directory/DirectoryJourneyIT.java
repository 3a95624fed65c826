package org.plenary.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.plenary.testing.BrowserTest;

/**
 * UC-60 to UC-62 and UC-67 in a browser: a member finds the right person in three steps, writes to
 * them without an address, and takes their own data out.
 */
class DirectoryJourneyIT extends BrowserTest {
    @Test
    void a_member_finds_the_right_person_in_three_steps_and_reaches_them() throws IOException {
        String words = "Hello from the directory " + System.nanoTime();
        Page page = signIn(person(), "member", "/app/directory");
        page.getByLabel("Find people").fill("plain writing");
        Locator found = page.getByRole(AriaRole.LINK, link("Demo rapporteur"));
        found.waitFor();
        assertThat(page.locator(".plenary-person-why").first()).containsText("Plain writing");
        inspect(page, "directory");
        found.click();
        page.getByRole(AriaRole.LINK, link("Write a message")).click();
        page.locator("vaadin-text-area textarea").fill(words);
        page.getByRole(AriaRole.BUTTON, button("Send message")).click();
        page.getByText(words).first().waitFor();
        assertThat(page.content()).doesNotContain("rapporteur@plenary.test");

        page.navigate(url("/app/directory/me"));
        for (String form : new String[] {"JSON", "CSV", "vCard"}) {
            Download file =
                    page.waitForDownload(() -> page.getByRole(AriaRole.LINK, link(form)).click());
            assertThat(Files.readString(file.path())).as(form).contains("Demo member");
        }

        Page other = signIn(person(), "rapporteur", "/app/messages");
        other.getByText("Demo member").first().click();
        other.getByText(words).first().waitFor();
        assertThat(other.content()).doesNotContain("member@plenary.test");
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

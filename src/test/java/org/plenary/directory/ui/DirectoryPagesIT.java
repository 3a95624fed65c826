package org.plenary.directory.ui;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.testing.BrowserTest;

/** The directory's pages in a real browser, each opened first by its address. */
class DirectoryPagesIT extends BrowserTest {
    @Test
    void every_page_for_an_organizer_is_sound() {
        sound(
                "organizer",
                "/app/directory",
                "/app/directory?view=table",
                "/app/directory/bodies",
                "/app/directory/me",
                "/app/directory/searches",
                "/app/directory/duplicates",
                "/app/directory/import",
                "/app/directory/export",
                "/app/directory/upkeep",
                "/app/joining",
                "/app/messages");
    }

    @Test
    void every_page_for_an_administrator_is_sound() {
        sound(
                "admin",
                "/app/administration/canaries",
                "/app/administration/joining",
                "/app/administration/messages");
    }

    private void sound(String who, String... paths) {
        Page page = signIn(person(), who, "/app");
        for (String path : List.of(paths)) {
            page.navigate(url(path));
            page.locator("main h1").first().waitFor();
            assertSound(page);
        }
    }
}

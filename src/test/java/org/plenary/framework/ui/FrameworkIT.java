package org.plenary.framework.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.framework.FrameworkRole;
import org.plenary.framework.FrameworkScene;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.framework.Frameworks;
import org.plenary.testing.BrowserTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-71, UC-72 in real browsers: the views by keyboard, and two people on one item. */
class FrameworkIT extends BrowserTest {
    @Autowired FrameworkScene scene;
    @Autowired Frameworks frameworks;
    @Autowired TestAccounts accounts;

    private Cast cast;
    private Tree tree;
    private String path;

    @BeforeEach
    void two_demo_people_are_drafters() {
        cast = scene.draft();
        tree = scene.tree(cast);
        path = "/app/frameworks/" + cast.slug();
        for (String name : new String[] {"organizer", "rapporteur"}) {
            AccountId account = accounts.byEmail(name + "@plenary.test");
            AsAccount.run(
                    cast.editor(),
                    () -> frameworks.appoint(cast.framework(), account, FrameworkRole.DRAFTER));
        }
    }

    @Test
    void two_people_on_one_item_see_each_other_and_what_is_saved_and_lose_nothing() {
        Page reader = signIn(person(), "organizer", path + "/items/A1");
        Page writer = signIn(person(), "rapporteur", path + "/items/A1/edit");
        assertThat(reader.locator(".framework-presence")).containsText("(writing)");
        assertThat(writer.locator(".framework-presence")).containsText("Also here:");
        Page other = open(reader.context(), path + "/items/A1/edit");
        text(other).fill("What the organizer is writing.");
        text(writer).fill("What the rapporteur saved.");
        press(writer, "Save");
        assertThat(reader.getByText("What the rapporteur saved.").first()).isVisible();
        assertThat(other.getByText("Someone else saved this item").first()).isVisible();
        assertThat(text(other)).hasValue("What the organizer is writing.");
        press(other, "Save");
        Locator dialog = other.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("What the organizer is writing.").first()).isVisible();
        assertThat(dialog.getByText("What the rapporteur saved.").first()).isVisible();
        assertThat(scene.item(tree.first(), cast.member()).text())
                .isEqualTo("What the rapporteur saved.");
    }

    @Test
    void the_views_are_accessible_and_an_item_is_moved_by_keyboard() {
        Page page = signIn(person(), "organizer", path);
        page.locator("#a2").waitFor();
        assertOneMainAndHeading(page);
        inspect(page, "framework-document");
        page.navigate(url(path + "?view=tree&item=A2"));
        page.locator(".framework-tree-name").first().waitFor();
        assertAccessible(page);
        page.locator(".framework-tree-name")
                .last()
                .click(new Locator.ClickOptions().setPosition(2, 2));
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator(".framework-tree [aria-live]"))
                .hasText("A2 is now number 1 under O1.");
        assertThat(scene.item(tree.second(), cast.member()).position()).isZero();
        page.navigate(url(path + "?view=board"));
        page.locator(".framework-card").first().waitFor();
        assertAccessible(page);
        page.navigate(url(path + "/items/A1"));
        page.locator(".framework-item-text").waitFor();
        inspect(page, "framework-item");
    }

    @Test
    void every_page_of_a_framework_is_sound_when_it_is_opened_first() {
        Page page = signIn(person(), "organizer", path);
        for (String part :
                List.of(
                        "/amendments",
                        "/coverage",
                        "/positions",
                        "/statements",
                        "/versions",
                        "/seats",
                        "/edit",
                        "/items/A1/edit")) {
            page.navigate(url(path + part));
            page.locator("main h1").first().waitFor();
            assertSound(page);
        }
    }

    private static Locator text(Page page) {
        return page.getByLabel("Text").first();
    }

    private static void press(Page page, String verb) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true))
                .click();
    }
}

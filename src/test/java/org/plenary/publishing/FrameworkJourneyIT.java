package org.plenary.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.framework.FollowUpWriting;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkPlan;
import org.plenary.framework.Frameworks;
import org.plenary.framework.ItemId;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemPlace;
import org.plenary.framework.ItemPlan;
import org.plenary.framework.ItemStatus;
import org.plenary.framework.Items;
import org.plenary.framework.ProgressPlan;
import org.plenary.testing.BrowserTest;
import org.plenary.workshop.WorkshopSummary;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-78, UC-87, UC-88 in a real browser: from a published passage to an adopted action and on. */
class FrameworkJourneyIT extends BrowserTest {
    private static final String WORDS = "evaluation sets are asked for";

    @Autowired Accounts accounts;
    @Autowired Workshops workshops;
    @Autowired Publications publications;
    @Autowired Frameworks frameworks;
    @Autowired Items items;
    @Autowired FollowUpWriting progress;

    private AccountId organizer;
    private String slug = "";
    private ItemId action;

    /** A draft with one action on a demo workshop that has a published summary. */
    @BeforeEach
    void draft() {
        organizer = accounts.byEmail("organizer@plenary.test").orElseThrow();
        var made = new AtomicReference<ItemId>();
        AsAccount.run(
                organizer,
                () -> {
                    WorkshopSummary talked =
                            workshops.publicWorkshops().stream()
                                    .filter(w -> w.slug().startsWith("inaugural-convening"))
                                    .findFirst()
                                    .orElseThrow();
                    var id =
                            frameworks.create(
                                    new FrameworkPlan(
                                            "From passage to action", "", List.of(talked.id())));
                    slug = frameworks.get(id).slug();
                    ItemId objective =
                            items.add(
                                    id,
                                    ItemPlan.of(ItemKind.OBJECTIVE, "Compare results", ""),
                                    ItemPlace.endOf(null));
                    made.set(
                            items.add(
                                    id,
                                    ItemPlan.of(
                                            ItemKind.ACTION,
                                            "Share evaluation sets",
                                            "Members share them, under the agreements of each."),
                                    ItemPlace.endOf(objective)));
                });
        action = made.get();
    }

    @Test
    void a_published_passage_becomes_evidence_of_an_adopted_action_that_leads_back_to_it() {
        Page editor =
                signIn(
                        person(),
                        "organizer",
                        FrameworkPaths.item(slug, "A1") + "/evidence?q=evaluation+sets");
        button(editor, "Link").first().click();
        inDialog(editor, "Link").click();
        editor.locator("vaadin-dialog[opened]").waitFor(hidden());

        evidenceStandsBesideTheText(editor);

        editor.navigate(url(FrameworkPaths.versions(slug)));
        button(editor, "Release for consultation").click();
        inDialog(editor, "Release").click();
        editor.getByText("In consultation").first().waitFor();
        inspect(editor, "framework-versions");
        waiveAll(editor);
        button(editor, "Adopt").click();
        inDialog(editor, "Adopt").click();
        editor.locator(".plenary-state").getByText("Adopted").first().waitFor();

        Page reader = open(person(), "/frameworks/" + slug);
        assertOneMainAndHeading(reader);
        inspect(reader, "framework-public");
        reader.locator("#a1 .quotations a").first().click();
        reader.waitForURL(address -> address.contains("/v/1#b-"));
        assertThat(reader.locator(".text :target").textContent()).contains(WORDS);
        reader.locator(".text :target .uses a[href='/frameworks/" + slug + "#a1']").click();
        reader.waitForURL(address -> address.endsWith("/frameworks/" + slug + "#a1"));

        AsAccount.run(
                organizer,
                () ->
                        progress.report(
                                action,
                                new ProgressPlan(
                                        null,
                                        ItemStatus.UNDER_WAY,
                                        40,
                                        "Two sets are shared.",
                                        "",
                                        0)));
        reader.navigate(url("/frameworks/" + slug));
        reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What was done"))
                .click();
        reader.getByText("Two sets are shared.").waitFor();
        assertThat(reader.locator("#a1").innerText()).contains("Under way").contains("40 %");
        inspect(reader, "framework-progress");
    }

    /** The document fills its column, and by keyboard alone the item and its evidence are tied. */
    private void evidenceStandsBesideTheText(Page editor) {
        editor.navigate(url(FrameworkPaths.framework(slug)));
        Locator quote = editor.locator("#e-a1 a.beside-quote");
        quote.waitFor();
        assertThat(quote.textContent()).contains(WORDS);
        editor.locator("#a1 .framework-heading a").focus();
        editor.locator("#a1[data-near]").waitFor();
        quote.focus();
        assertThat(editor.locator("[data-near]").first().getAttribute("href")).endsWith("#a1");
        inspect(editor, "framework-evidence-beside");
        editor.getByLabel("Show evidence").press(" ");
        quote.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        editor.waitForURL(address -> address.endsWith("?evidence=hidden"));
    }

    /** Each group of open matters with one reason. */
    private static void waiveAll(Page editor) {
        Locator waive = editor.locator(".open-matters vaadin-button:visible");
        while (!button(editor, "Adopt").isEnabled()) {
            waive.getByText("Waive", new Locator.GetByTextOptions().setExact(false)).last().click();
            Locator dialog = editor.getByRole(AriaRole.DIALOG);
            dialog.locator("textarea").fill("Agreed for this journey.");
            inDialog(editor, "Waive").click();
            editor.locator("vaadin-dialog[opened]").waitFor(hidden());
        }
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static Locator inDialog(Page page, String verb) {
        return page.getByRole(AriaRole.DIALOG)
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(verb))
                .last();
    }

    private static Locator button(Page page, String verb) {
        return page.locator("main vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(verb));
    }
}

package org.plenary.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.testing.BrowserTest;
import org.plenary.testing.Letters;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-21, UC-25 and UC-27 in real browsers: from a new workshop to the first person in the room. */
class WorkshopJourneyIT extends BrowserTest {
    private static final String PASSWORD = "seven quiet rivers meet";

    @Autowired Letters letters;
    @Autowired Workshops workshops;
    @Autowired Accounts accounts;

    @Test
    void a_person_in_the_room_joins_by_the_link_and_reads_the_programme() {
        String title = "DEMO Journey " + UUID.randomUUID();
        Page chair = signIn(person(), "organizer", "/app/workshops/new");
        field(chair, "Title").fill(title);
        button(chair, "Create workshop").click();
        created(chair, title);
        addSession(chair, "Shared evaluations");
        publish(chair);
        String home = chair.url();
        String address = joinLink(chair, home);

        Page guest = person().newPage();
        guest.navigate(address);
        heading(guest, title);
        assertOneMainAndHeading(guest);
        inspect(guest, "join-1-ask");
        String email = "guest-" + UUID.randomUUID() + "@example.org";
        guest.getByLabel("Your mail address").fill(email);
        guest.keyboard().press("Enter");
        guest.getByText("A link is on its way").waitFor();

        guest.navigate(url("/app/invitation/" + invitation(email)));
        heading(guest, "Your invitation");
        inspect(guest, "join-2-invitation");
        guest.getByLabel("Your name, as others will see it").fill("نينا <b>New</b> 🌱");
        guest.locator("input[type=password]").first().fill(PASSWORD);
        button(guest, "Accept the invitation").click();
        heading(guest, title);
        assertThat(guest.url()).isEqualTo(home);
        guest.getByText("Shared evaluations").first().waitFor();
        inspect(guest, "join-3-workshop");

        guest.navigate(home + "/people/me");
        guest.locator("main h1").waitFor();
        inspect(guest, "join-4-own-details");
    }

    @Test
    void who_has_an_account_joins_by_the_link_at_once() {
        Page chair = signIn(person(), "organizer", "/app/workshops/new");
        String title = "DEMO Link " + UUID.randomUUID();
        field(chair, "Title").fill(title);
        button(chair, "Create workshop").click();
        created(chair, title);
        String home = chair.url();
        String address = joinLink(chair, home);

        Page member = signIn(person(), "member", "/app/");
        member.navigate(address);
        heading(member, title);
        inspect(member, "join-5-signed-in");
        button(member, "Join workshop").click();
        member.waitForURL(home);
        heading(member, title);
    }

    @Test
    void a_double_click_on_create_makes_one_workshop() {
        String title = "DEMO Twice " + UUID.randomUUID();
        Page chair = signIn(person(), "organizer", "/app/workshops/new");
        field(chair, "Title").fill(title);
        button(chair, "Create workshop").dblclick();
        heading(chair, title);

        AccountId organizer = accounts.byEmail("organizer@plenary.test").orElseThrow();
        AsAccount.run(
                organizer,
                () ->
                        assertThat(workshops.mine())
                                .filteredOn(w -> w.title().equals(title))
                                .hasSize(1));
    }

    @Test
    void of_two_who_change_one_workshop_the_second_sees_both_texts() {
        String title = "DEMO Both " + UUID.randomUUID();
        BrowserContext organizer = person();
        Page first = signIn(organizer, "organizer", "/app/workshops/new");
        field(first, "Title").fill(title);
        button(first, "Create workshop").click();
        created(first, title);
        String edit = first.url() + "/edit";
        first.navigate(edit);
        Page second = organizer.newPage();
        second.navigate(edit);

        change(first, "Geneva");
        heading(first, title);
        change(second, "<i>Nairobi</i>");
        second.getByText("Someone else changed this first").waitFor();
        assertThat(second.locator("vaadin-dialog pre").allInnerTexts())
                .anyMatch(text -> text.contains("Geneva"))
                .anyMatch(text -> text.contains("<i>Nairobi</i>"));
        inspect(second, "stale-change");
    }

    /** The address changes a moment after the page. */
    private static void created(Page page, String title) {
        page.waitForURL(address -> !address.endsWith("/new"));
        heading(page, title);
    }

    private void addSession(Page chair, String title) {
        String home = chair.url();
        chair.navigate(home + "/new-session");
        field(chair, "Title").fill(title);
        inspect(chair, "session-new");
        button(chair, "Add session").click();
        chair.waitForURL(address -> !address.endsWith("/new-session"));
        chair.navigate(home);
        chair.getByText(title).first().waitFor();
    }

    private static void publish(Page chair) {
        button(chair, "Publish programme").click();
        chair.locator("vaadin-dialog vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Publish programme"))
                .click();
        button(chair, "Take programme back").waitFor();
    }

    private static String joinLink(Page chair, String home) {
        chair.navigate(home + "/join-link");
        button(chair, "Make a join link").click();
        Locator link = chair.locator(".plenary-link-field");
        link.waitFor();
        inspect(chair, "join-0-link");
        assertThat(chair.locator(".plenary-qr path").boundingBox().width)
                .as("pixels of the QR code")
                .isGreaterThan(200);
        String words = link.innerText();
        // the public address of the test server is not its random port
        return home.substring(0, home.indexOf("/app/")) + words.substring(words.indexOf("/app/"));
    }

    private String invitation(String email) {
        Awaitility.await().until(() -> !letters.to(email).isEmpty());
        return letters.token(email, "/app/invitation/");
    }

    private static void change(Page page, String place) {
        Locator field = field(page, "Place");
        field.fill(place);
        field.press("Tab");
        button(page, "Save").click();
    }

    private static void heading(Page page, String words) {
        page.locator("h1").filter(new Locator.FilterOptions().setHasText(words)).waitFor();
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

package org.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.plenary.testing.BrowserTest;
import org.plenary.testing.Letters;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-10 to UC-13 in a real browser. */
class SignInIT extends BrowserTest {
    private static final String PASSWORD = "four words in a row";

    @Autowired TestAccounts people;
    @Autowired AccessTestSupport support;
    @Autowired AccountAdministration administration;
    @Autowired Notices notices;
    @Autowired Letters letters;

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void the_signed_out_pages_look_right() {
        BrowserContext who = person();
        inspect(settled(open(who, "/app/login")), "login");
        inspect(settled(open(who, "/app/login?error")), "login-error");
        inspect(settled(open(who, "/app/forgotten-password")), "forgotten-password");
        inspect(settled(open(who, "/app/invitation/unknown")), "invitation-unknown");
        invite();
        Page invitation = settled(open(who, "/app/invitation/" + token()));
        inspect(invitation, "invitation");
        assertOneMainAndHeading(invitation);
    }

    @Test
    void the_signed_in_pages_look_right() {
        BrowserContext who = person();
        Page page = signIn(who, "admin", "/app/administration/accounts");
        inspect(page, "accounts");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invite someone"))
                .click();
        page.getByLabel("Mail address").waitFor();
        inspect(page, "accounts-invite");
        for (String path :
                new String[] {
                    "administration/audit", "administration/mailbox", "account", "notices"
                }) {
            page.navigate(url("/app/" + path));
            inspect(settled(page), path.replace('/', '-'));
            assertOneMainAndHeading(page);
        }
    }

    @Test
    void an_invited_person_is_in_after_one_form_and_stays_in_without_a_session() {
        invite();
        BrowserContext who = person();
        Page page = settled(open(who, "/app/invitation/" + token()));
        page.getByLabel("Your name, as others will see it").fill("Nina New");
        page.locator("input[type=password]").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Accept the invitation"))
                .click();
        page.waitForURL(url("/app/"));
        page.locator("main h1").first().waitFor();
        who.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.navigate(url("/app/account"));
        assertThat(settled(page).locator("h1").textContent()).isEqualTo("Your account");
    }

    @Test
    void a_demo_account_is_one_press_away_and_a_notice_reaches_the_open_page() {
        BrowserContext who = person();
        Page page = settled(open(who, "/app/login"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in as member@plenary.test"))
                .click();
        page.waitForURL(url -> !url.contains("login"));
        page.navigate(url("/app/notices"));
        settled(page);
        String title = "Waiting for you " + UUID.randomUUID();
        notices.tell(
                people.byEmail("member@plenary.test"),
                new Notice("test", title, "Text", "/app/notices"));
        Locator item = page.getByText(title);
        assertThatCode(item::waitFor).doesNotThrowAnyException();
    }

    @Test
    void suspension_sends_an_idle_open_page_to_the_sign_in_page() {
        AccountId id = people.createWithEmail(email, "Sven");
        support.setPassword(id, PASSWORD);
        BrowserContext who = person();
        Page page = settled(open(who, "/app/login"));
        page.locator("input[name=username]").fill(email);
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        var connected = new AtomicBoolean();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> connected.set(true)));
        page.navigate(url("/app/account"));
        settled(page);
        // a page whose connection is still being made hears of it with its next request
        page.waitForCondition(connected::get);
        AsAccount.run(people.administrator(), () -> administration.suspend(id));
        page.waitForURL(
                url -> url.contains("/app/login"), new Page.WaitForURLOptions().setTimeout(5_000));
        page.navigate(url("/app/account"));
        page.waitForURL(url -> url.contains("/app/login"));
    }

    private void invite() {
        AsAccount.run(
                people.administrator(), () -> administration.invite(email, NetworkRole.MEMBER));
    }

    private String token() {
        return letters.token(email, "/app/invitation/");
    }

    private static Page settled(Page page) {
        page.locator("h1").first().waitFor();
        return page;
    }
}

package org.plenary.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountAdministration;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.Invitations;
import org.plenary.access.Joining;
import org.plenary.access.NetworkRole;
import org.plenary.testing.KaribuTest;
import org.plenary.testing.Letters;
import org.springframework.beans.factory.annotation.Autowired;

/** Each view of this module, by role. */
class AccessViewsTest extends KaribuTest {
    @Autowired Joining joining;
    @Autowired Accounts all;
    @Autowired AccountAdministration administration;
    @Autowired Invitations invitations;
    @Autowired Letters letters;

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void the_administrators_pages_open_for_administrators_only() {
        var pages =
                List.of(
                        "administration/accounts",
                        "administration/audit",
                        "administration/mailbox");
        for (String page : pages) {
            signOut();
            assertThat(open(page)).isEqualTo("Sign in");
            for (AccountId who :
                    List.of(accounts.create("Nobody"), accounts.member(), accounts.organizer())) {
                signIn(who);
                assertThat(open(page)).isNotIn("Accounts", "Audit trail", "Mailbox");
            }
            signIn(accounts.administrator());
            assertThat(open(page)).isIn("Accounts", "Audit trail", "Mailbox");
        }
    }

    @Test
    void everyone_has_an_own_account_page_and_strangers_have_none() {
        assertThat(open("account")).isEqualTo("Sign in");
        for (AccountId who :
                List.of(
                        accounts.create("Nobody"),
                        accounts.organizer(),
                        accounts.administrator())) {
            signIn(who);
            assertThat(open("account")).isEqualTo("Your account");
        }
    }

    @Test
    void a_name_with_html_is_shown_as_it_is() {
        AccountId id = accounts.create("Before");
        signIn(id);
        open("account");
        _setValue(_get(TextField.class), "<img src=x onerror=alert(1)> عربى 🧭");
        _click(button("Save the name"));
        assertThat(all.get(id).name()).isEqualTo("<img src=x onerror=alert(1)> عربى 🧭");
        assertThat(open("account")).isEqualTo("Your account");
    }

    @Test
    void an_administrator_gives_a_role_and_suspends() {
        AccountId id = accounts.createWithEmail(email, "Wanda");
        signIn(accounts.administrator());
        open("administration/accounts?q=" + email);
        _click(button("Change"));
        @SuppressWarnings("unchecked")
        CheckboxGroup<NetworkRole> roles = _get(CheckboxGroup.class);
        _setValue(roles, Set.of(NetworkRole.ORGANIZER));
        _click(button("Save roles"));
        assertThat(all.get(id).roles()).containsExactly(NetworkRole.ORGANIZER);
        _click(button("Change"));
        _click(button("Suspend"));
        _click(button("Suspend"));
        assertThat(all.get(id).suspended()).isTrue();
        _click(button("Change"));
        _click(button("Restore"));
        assertThat(all.get(id).suspended()).isFalse();
    }

    @Test
    void an_administrator_invites_and_a_bad_address_is_explained_at_the_field() {
        signIn(accounts.administrator());
        open("administration/accounts");
        _click(button("Invite someone"));
        _setValue(_get(EmailField.class), "not an address");
        _click(button("Send the invitation"));
        assertThat(_get(EmailField.class).getErrorMessage()).contains("is not a mail address");
        _setValue(_get(EmailField.class), email);
        _click(button("Send the invitation"));
        assertThat(letters.to(email)).hasSize(1);
    }

    @Test
    void the_audit_trail_and_the_mailbox_are_filtered_by_their_address() {
        AccountId admin = accounts.administrator();
        as(admin, () -> administration.invite(email, NetworkRole.MEMBER));
        signIn(admin);
        open("administration/audit?what=invited&who=ada");
        assertThat(_get(AuditView.class).getElement().getTextRecursively())
                .contains("network:MEMBER");
        open("administration/audit?what=no-such-thing");
        assertThat(_get(AuditView.class).getElement().getTextRecursively())
                .contains("No entry fits");
        open("administration/mailbox?q=" + email);
        assertThat(_get(MailboxView.class).getElement().getTextRecursively())
                .contains("Your invitation to Plenary")
                .contains("/app/invitation/");
    }

    @Test
    void an_invitation_shows_its_state_before_anything_happens() {
        as(accounts.administrator(), () -> administration.invite(email, NetworkRole.MEMBER));
        String token = letters.token(email, "/app/invitation/");
        assertThat(open("invitation/" + token)).isEqualTo("Your invitation");
        assertThat(_get(InvitationView.class).getElement().getTextRecursively())
                .as("where data are collected")
                .contains("What happens with your data", joining.notice().purpose());
        _setValue(_get(TextField.class), "Nina");
        _setValue(_get(PasswordField.class), "short");
        _click(button("Accept the invitation"));
        assertThat(all.byEmail(email)).isEmpty();
        assertThat(open("invitation/nonsense")).isEqualTo("This invitation is not known");
    }

    @Test
    void an_invitation_for_a_known_address_is_accepted_after_signing_in() {
        AccountId id = accounts.createWithEmail(email, "Ines");
        as(accounts.administrator(), () -> administration.invite(email, NetworkRole.MEMBER));
        String token = letters.token(email, "/app/invitation/");
        open("invitation/" + token);
        assertThat(_get(InvitationView.class).getElement().getTextRecursively())
                .contains("Sign in and accept");
        signIn(accounts.member());
        assertThat(open("invitation/" + token)).isEqualTo("This invitation is for someone else");
        signIn(id);
        open("invitation/" + token);
        _click(button("Accept the invitation"));
        assertThat(all.get(id).roles()).containsExactly(NetworkRole.MEMBER);
        assertThat(open("invitation/" + token)).isEqualTo("This invitation was accepted before");
    }

    @Test
    void links_that_do_not_work_say_so() {
        assertThat(open("new-password/nonsense")).isEqualTo("This link does not work any more");
        assertThat(open("setup/nonsense")).isEqualTo("This set-up link does not work");
    }

    @Test
    void a_forgotten_password_is_answered_alike_for_every_address() {
        open("forgotten-password");
        _setValue(_get(EmailField.class), "nobody-" + email);
        _click(button("Send the link"));
        assertThat(_get(H1.class).getText()).isEqualTo("Look at your mail");
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    /** Opens the page and gives its heading. */
    private static String open(String path) {
        Here.open(path);
        return _get(H1.class).getText();
    }
}

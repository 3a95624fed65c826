package org.plenary.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;
import org.plenary.testing.KaribuTest;

class SignInViewTest extends KaribuTest {
    @Test
    void anybody_can_open_the_sign_in_page() {
        UI.getCurrent().navigate("login");
        assertThat(_get(H1.class).getText()).isEqualTo("Sign in");
        assertThat(_get(EmailField.class).getElement().getProperty("name")).isEqualTo("username");
        assertThat(_get(PasswordField.class).getElement().getProperty("name"))
                .isEqualTo("password");
        assertThat(_get(NativeForm.class).getElement().getAttribute("method")).isEqualTo("post");
    }

    @Test
    void the_demo_accounts_are_shown_in_demo_mode() {
        UI.getCurrent().navigate("login");
        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .contains("admin@plenary.test", "member@plenary.test");
    }

    @Test
    void the_address_says_why_one_is_here() {
        Here.open("login?error");
        assertThat(message()).contains("do not belong together");
        Here.open("login?wait=17");
        assertThat(message()).contains("Wait 17 seconds");
        Here.open("login?suspended");
        assertThat(message()).contains("suspended");
        Here.open("login?wait=<b>");
        _assertNone(Div.class, spec -> spec.withClasses("plenary-notice"));
    }

    @Test
    void who_is_signed_in_goes_home() {
        signIn(accounts.member());
        UI.getCurrent().navigate("login");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEmpty();
    }

    private static String message() {
        return _get(Div.class, spec -> spec.withClasses("plenary-notice")).getText();
    }
}

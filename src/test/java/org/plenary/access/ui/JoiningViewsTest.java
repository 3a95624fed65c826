package org.plenary.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Joining;
import org.plenary.access.JoiningSettings;
import org.plenary.testing.KaribuTest;
import org.plenary.testing.Letters;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-100 and UC-101 on the pages themselves. */
class JoiningViewsTest extends KaribuTest {
    @Autowired Joining joining;
    @Autowired Letters letters;

    private final String mark = "j" + UUID.randomUUID().toString().substring(0, 8);
    private AccountId administrator;
    private JoiningSettings before;

    @BeforeEach
    void remember() {
        administrator = accounts.administrator();
        as(administrator, () -> before = joining.settings());
    }

    @AfterEach
    void asBefore() {
        as(
                administrator,
                () ->
                        joining.change(
                                new JoiningSettings(
                                        joining.settings().version(),
                                        before.requestsOpen(),
                                        before.controller(),
                                        before.contact(),
                                        before.purpose(),
                                        before.retention())));
        as(administrator, () -> joining.forbid(mark + ".example"));
    }

    @Test
    void an_administrator_permits_a_domain_and_names_who_answers() {
        signIn(administrator);
        UI.getCurrent().navigate("administration/joining");
        _setValue(_get(TextField.class, s -> s.withLabel("Mail domain")), mark + ".EXAMPLE");
        _setValue(_get(Checkbox.class, s -> s.withLabel("Its sub-domains too")), true);
        _click(_get(Button.class, s -> s.withText("Permit domain")));
        assertThat(page()).contains(mark + ".example and its sub-domains");
        _setValue(
                _get(TextField.class, s -> s.withLabel("Who answers for the data")),
                "Office " + mark);
        _click(_get(Button.class, s -> s.withText("Save joining")));
        signOut();
        UI.getCurrent().navigate("register");
        assertThat(page()).contains("What happens with your data", "Office " + mark);
        UI.getCurrent().navigate("login");
        assertThat(page()).contains("Join the network");
    }

    @Test
    void somebody_asks_and_an_organizer_declines_with_a_sentence() {
        open();
        String email = mark + "@else.example";
        UI.getCurrent().navigate("register");
        _setValue(_get(EmailField.class), email);
        _click(_get(Button.class, s -> s.withText("Send me a letter")));
        assertThat(page()).contains("Look at your mail");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !letters.to(email).isEmpty());
        UI.getCurrent().navigate("register/" + letters.token(email, "/app/register/"));
        assertThat(page()).contains("What happens with your data");
        _click(_get(Button.class, s -> s.withText("Send request")));
        assertThat(page()).contains("Your name is empty");
        _setValue(_get(TextField.class, s -> s.withLabel("Your name")), "<b>Asa</b> " + mark);
        _setValue(_get(TextArea.class), "I was there");
        _click(_get(Button.class, s -> s.withText("Send request")));
        assertThat(page()).contains("Your request is sent");
        signIn(accounts.organizer());
        UI.getCurrent().navigate("joining");
        assertThat(page()).contains(email, "I was there").doesNotContain("<b>Asa");
        _click(
                _get(
                        Button.class,
                        s ->
                                s.withPredicate(b ->
                                        b.getAriaLabel()
                                                .filter(l ->
                                                        l.startsWith("Decline") && l.contains(mark))
                                                .isPresent())));
        _setValue(_get(TextArea.class), "Not this time.");
        _click(_get(Button.class, s -> s.withText("Decline and send")));
        assertThat(page()).doesNotContain(email);
        assertThat(letters.to(email).getFirst().text()).contains("Not this time.");
    }

    @Test
    void a_link_that_is_none_and_a_closed_door_say_what_to_do() {
        UI.getCurrent().navigate("register/nonsense");
        assertThat(page()).contains("does not work any more");
        signIn(accounts.member());
        UI.getCurrent().navigate("administration/joining");
        _assertNone(Button.class, s -> s.withText("Permit domain"));
        UI.getCurrent().navigate("joining");
        assertThat(page()).doesNotContain("Requests to join</h1>");
    }

    private void open() {
        as(
                administrator,
                () ->
                        joining.change(
                                new JoiningSettings(
                                        joining.settings().version(), true, "", "", "", "")));
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getOuterHTML();
    }
}

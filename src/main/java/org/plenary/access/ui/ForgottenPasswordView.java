package org.plenary.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.plenary.access.ForgottenPassword;
import org.plenary.base.InvalidInput;

/** Sends the link for a new password; says the same whether the address is known or not. */
@Route(value = "forgotten-password", autoLayout = false)
@PageTitle("New password – Plenary")
@AnonymousAllowed
class ForgottenPasswordView extends FrontPage {

    ForgottenPasswordView(ForgottenPassword forgotten) {
        EmailField email = new EmailField("Mail address");
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setMaxLength(254);
        Button send = new Button("Send the link");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        send.addClickListener(click -> {
            try {
                forgotten.ask(email.getValue());
                showSent(email.getValue().strip());
            } catch (InvalidInput e) {
                email.setErrorMessage(e.getMessage());
                email.setInvalid(true);
            }
        });
        Div form = new Div(email, send);
        form.addClassName("plenary-form");
        show(
                "Choose a new password",
                "We send a link to your mail address. It works once, for one hour.",
                form,
                small(new RouterLink("Back to sign in", SignInView.class)));
    }

    private void showSent(String email) {
        show(
                "Look at your mail",
                "",
                message(
                        "If there is an account for %s, a letter with a link is on its way. It can take a minute."
                                .formatted(email)),
                small(new RouterLink("Back to sign in", SignInView.class)));
    }
}

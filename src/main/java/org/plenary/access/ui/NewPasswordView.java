package org.plenary.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.plenary.access.BrowserSessions;
import org.plenary.access.ForgottenPassword;
import org.plenary.base.InvalidInput;

/** Where the link of the letter leads. */
@Route(value = "new-password/:token", autoLayout = false)
@PageTitle("New password – Plenary")
@AnonymousAllowed
class NewPasswordView extends FrontPage implements BeforeEnterObserver {
    private final transient ForgottenPassword forgotten;
    private final transient BrowserSessions sessions;

    NewPasswordView(ForgottenPassword forgotten, BrowserSessions sessions) {
        this.forgotten = forgotten;
        this.sessions = sessions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        if (!forgotten.good(token)) {
            show(
                    "This link does not work any more",
                    "It was used already or is older than an hour. Your password stays as it is.",
                    new RouterLink("Ask for a new link", ForgottenPasswordView.class));
            return;
        }
        PasswordFields password = new PasswordFields("New password");
        Button set = new Button("Set the password");
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.addClickShortcut(Key.ENTER);
        set.addClickListener(click -> {
            try {
                Browsers.enter(
                        sessions,
                        forgotten.choose(token, password.value(), Browsers.agent()),
                        "/app/");
            } catch (InvalidInput e) {
                password.refuse(String.valueOf(e.getMessage()));
            }
        });
        Div form = new Div(password, set);
        form.addClassName("plenary-form");
        show(
                "Choose a new password",
                "You are signed out everywhere else and signed in here.",
                form);
    }
}

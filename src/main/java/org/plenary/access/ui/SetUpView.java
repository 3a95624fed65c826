package org.plenary.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.plenary.access.BrowserSessions;
import org.plenary.access.FirstAdministrator;
import org.plenary.base.InvalidInput;

/** Makes the first administrator of a new installation. */
@Route(value = "setup/:token", autoLayout = false)
@PageTitle("Set up – Plenary")
@AnonymousAllowed
class SetUpView extends FrontPage implements BeforeEnterObserver {
    private final transient FirstAdministrator first;
    private final transient BrowserSessions sessions;

    SetUpView(FirstAdministrator first, BrowserSessions sessions) {
        this.first = first;
        this.sessions = sessions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        if (!first.good(token)) {
            show(
                    "This set-up link does not work",
                    "It was used, is older than 24 hours, or there is an administrator already. Restart the server for a new one if there is none yet.");
            return;
        }
        show(
                "Set up Plenary",
                "You become its first administrator. You can invite everyone else from there.",
                form(token));
    }

    private Div form(String token) {
        EmailField email = new EmailField("Your mail address");
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setMaxLength(254);
        TextField name = new TextField("Your name, as others will see it");
        name.setAutocomplete(Autocomplete.NAME);
        name.setMaxLength(120);
        PasswordFields password = new PasswordFields("Password");
        Div trouble = new Div();
        Button make = new Button("Make the administrator");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickShortcut(Key.ENTER);
        make.addClickListener(click -> {
            trouble.removeAll();
            try {
                Browsers.enter(
                        sessions,
                        first.make(
                                token,
                                email.getValue(),
                                name.getValue(),
                                password.value(),
                                Browsers.agent()),
                        "/app/");
            } catch (InvalidInput e) {
                trouble.add(problem(String.valueOf(e.getMessage())));
            }
        });
        Div form = new Div(email, name, password, trouble, make);
        form.addClassName("plenary-form");
        return form;
    }
}

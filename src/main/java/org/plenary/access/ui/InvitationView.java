package org.plenary.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.plenary.access.BrowserSessions;
import org.plenary.access.CurrentAccount;
import org.plenary.access.InvitationState;
import org.plenary.access.Joining;
import org.plenary.access.Redemption;
import org.plenary.base.InvalidInput;

/** Where an invitation leads. Nothing happens before a button is pressed. */
@Route(value = "invitation/:token", autoLayout = false)
@PageTitle("Invitation – Plenary")
@AnonymousAllowed
class InvitationView extends FrontPage implements BeforeEnterObserver {
    private final transient Redemption redemption;
    private final transient BrowserSessions sessions;
    private final transient CurrentAccount current;
    private final transient Joining joining;
    private String token = "";

    InvitationView(
            Redemption redemption,
            BrowserSessions sessions,
            CurrentAccount current,
            Joining joining) {
        this.redemption = redemption;
        this.sessions = sessions;
        this.current = current;
        this.joining = joining;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        InvitationState state = redemption.look(token);
        switch (state.kind()) {
            case UNKNOWN ->
                    show(
                            "This invitation is not known",
                            "It was withdrawn, or the link was cut when it was copied. Open it from the letter, or ask the person who invited you.");
            case USED ->
                    show(
                            "This invitation was accepted before",
                            "Each invitation works once. Sign in with the account that was made with it.",
                            new RouterLink("Sign in", SignInView.class));
            case EXPIRED -> showExpired(state);
            case OPEN -> {
                if (current.id().isPresent()) {
                    event.forwardTo(JoinView.class, JoinView.of(token));
                } else if (state.hasAccount()) {
                    showKnown(state);
                } else {
                    showNew(state);
                }
            }
        }
    }

    private void showExpired(InvitationState state) {
        Button renew = new Button("Send a new link");
        renew.addThemeVariants(ButtonVariant.PRIMARY);
        renew.setDisableOnClick(true);
        renew.addClickListener(click -> {
            redemption.renew(token);
            show(
                    "Look at your mail",
                    "",
                    message(
                            "If the invitation still holds, a letter with a new link is on its way to %s."
                                    .formatted(state.email())));
        });
        show(
                "This invitation has expired",
                "Links work for seven days. You can have a new one sent to %s."
                        .formatted(state.email()),
                renew);
    }

    private void showKnown(InvitationState state) {
        Anchor accept = new Anchor("/app/invitation/" + token + "/accept", "Sign in and accept");
        accept.addClassName("plenary-submit");
        show(
                "Your invitation",
                state.why() + " There is an account for " + state.email() + ".",
                accept);
    }

    private void showNew(InvitationState state) {
        TextField name = new TextField("Your name, as others will see it");
        name.setAutocomplete(Autocomplete.NAME);
        name.setMaxLength(120);
        name.setAutofocus(true);
        PasswordFields password = new PasswordFields("Password");
        Div trouble = new Div();
        Button accept = new Button("Accept the invitation");
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.addClickShortcut(Key.ENTER);
        accept.addClickListener(click -> {
            trouble.removeAll();
            try {
                Browsers.enter(
                        sessions,
                        redemption.accept(
                                token, name.getValue(), password.value(), Browsers.agent()),
                        state.path());
            } catch (InvalidInput e) {
                trouble.add(problem(String.valueOf(e.getMessage())));
            }
        });
        Div form = new Div(name, password, trouble, accept);
        form.addClassName("plenary-form");
        show(
                "Your invitation",
                state.why() + " Your account will be " + state.email() + ".",
                form,
                Privacy.beside(joining));
    }
}

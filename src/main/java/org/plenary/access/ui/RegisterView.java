package org.plenary.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.plenary.access.CurrentAccount;
import org.plenary.access.Joining;
import org.plenary.access.Registration;
import org.plenary.base.InvalidInput;

/** UC-100: joins without an invitation; the answer is the same for every address. */
@Route(value = "register", autoLayout = false)
@PageTitle("Join – Plenary")
@AnonymousAllowed
class RegisterView extends FrontPage implements BeforeEnterObserver {
    private final transient Registration registration;
    private final transient Joining joining;
    private final transient CurrentAccount current;

    RegisterView(Registration registration, Joining joining, CurrentAccount current) {
        this.registration = registration;
        this.joining = joining;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.id().isPresent()) {
            event.forwardTo("");
        } else if (joining.open()) {
            showForm();
        } else {
            show(
                    "Joining is by invitation",
                    "Ask somebody whom you know in the network to invite you.",
                    new RouterLink("Sign in", SignInView.class));
        }
    }

    private void showForm() {
        EmailField email = new EmailField("Mail address");
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setMaxLength(254);
        email.setAutofocus(true);
        Div trouble = new Div();
        Button send = new Button("Send me a letter");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        send.addClickListener(click -> {
            trouble.removeAll();
            try {
                registration.ask(email.getValue(), place());
                showSent(email.getValue().strip());
            } catch (InvalidInput e) {
                trouble.add(problem(String.valueOf(e.getMessage())));
            }
        });
        Div form = new Div(email, trouble, send);
        form.addClassName("plenary-form");
        show(
                "Join the network",
                "Use your address at work. The letter says how you go on: some join at once, others write to the organizers first.",
                form,
                small(
                        new Span("You have an account? "),
                        new RouterLink("Sign in", SignInView.class)),
                Privacy.beside(joining));
    }

    private void showSent(String email) {
        show(
                "Look at your mail",
                "",
                message(
                        "A letter is on its way to %s. If none arrives within some minutes, look among unwanted mail, or check how the address is written."
                                .formatted(email)),
                new RouterLink("Sign in", SignInView.class));
    }

    private static String place() {
        VaadinRequest request = VaadinRequest.getCurrent();
        String address = request == null ? null : request.getRemoteAddr();
        return address == null ? "" : address;
    }
}

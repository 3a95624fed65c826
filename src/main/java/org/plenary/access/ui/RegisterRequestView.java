package org.plenary.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.plenary.access.Joining;
import org.plenary.access.Registration;
import org.plenary.base.InvalidInput;

/** UC-100: where the letter leads whose address is of no permitted domain. */
@Route(value = "register/:token", autoLayout = false)
@PageTitle("Ask to join – Plenary")
@AnonymousAllowed
class RegisterRequestView extends FrontPage implements BeforeEnterObserver {
    private final transient Registration registration;
    private final transient Joining joining;

    RegisterRequestView(Registration registration, Joining joining) {
        this.registration = registration;
        this.joining = joining;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        registration
                .look(token)
                .ifPresentOrElse(
                        email -> showForm(token, email),
                        () ->
                                show(
                                        "This link does not work any more",
                                        "It was used already, was cut when it was copied, or is older than two days.",
                                        new RouterLink(
                                                "Ask for a new letter", RegisterView.class)));
    }

    private void showForm(String token, String email) {
        TextField name = new TextField("Your name");
        name.setAutocomplete(Autocomplete.NAME);
        name.setMaxLength(120);
        name.setAutofocus(true);
        TextField organisation = new TextField("Organisation");
        organisation.setAutocomplete(Autocomplete.ORGANIZATION);
        organisation.setMaxLength(200);
        TextArea reason = new TextArea("Why you would like to join");
        reason.setHelperText("For instance the workshop you were at, or who knows you.");
        reason.setMaxLength(1000);
        reason.setMinRows(4);
        reason.setWidthFull();
        Div trouble = new Div();
        Button send = new Button("Send request");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> {
            trouble.removeAll();
            try {
                registration.request(
                        token, name.getValue(), organisation.getValue(), reason.getValue());
                showSent(email);
            } catch (InvalidInput e) {
                trouble.add(problem(String.valueOf(e.getMessage())));
            }
        });
        Div form = new Div(name, organisation, reason, trouble, send);
        form.addClassName("plenary-form");
        show(
                "Ask to join",
                "The network’s organizers read this. Their answer goes to %s.".formatted(email),
                form,
                Privacy.beside(joining));
    }

    private void showSent(String email) {
        show(
                "Your request is sent",
                "",
                message(
                        "The organizers were told. Their answer comes by mail to %s."
                                .formatted(email)));
    }
}

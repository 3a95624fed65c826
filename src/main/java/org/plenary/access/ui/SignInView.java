package org.plenary.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.access.CurrentAccount;
import org.plenary.access.DemoAccounts;
import org.plenary.access.Joining;

/** Where people sign in. The address says why they are here: {@code ?error}, {@code ?wait=30}. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in – Plenary")
@AnonymousAllowed
public class SignInView extends FrontPage implements BeforeEnterObserver {
    private final transient CurrentAccount current;
    private final transient DemoAccounts demo;
    private final transient Joining joining;
    private final EmailField email = new EmailField("Mail address");
    private final PasswordField password = new PasswordField("Password");
    private final Checkbox keep = new Checkbox("Keep me signed in on this device", true);
    private final NativeForm form = new NativeForm("login");

    SignInView(CurrentAccount current, DemoAccounts demo, Joining joining) {
        this.current = current;
        this.demo = demo;
        this.joining = joining;
        NativeForm.named(email, "username")
                .setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.USERNAME);
        email.setRequiredIndicatorVisible(false);
        email.setMaxLength(254);
        email.setAutofocus(true);
        NativeForm.named(password, "password")
                .setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        password.setMaxLength(200);
        NativeForm.named(keep, "keep");
        form.add(email, password, keep, NativeForm.submit("Sign in"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.id().isPresent()) {
            event.forwardTo("");
            return;
        }
        List<Component> parts = new ArrayList<>();
        reason(event.getLocation().getQueryParameters()).ifPresent(parts::add);
        parts.add(form);
        parts.add(small(new RouterLink("Forgotten your password?", ForgottenPasswordView.class)));
        if (joining.open()) {
            parts.add(
                    small(
                            new Span("New here? "),
                            new RouterLink("Join the network", RegisterView.class)));
        }
        if (!demo.shown().isEmpty()) {
            parts.add(demoAccounts());
        }
        show("Sign in", "", parts.toArray(Component[]::new));
    }

    private static Optional<Component> reason(QueryParameters why) {
        if (why.getParameters().containsKey("error")) {
            return Optional.of(
                    problem(
                            "This mail address and password do not belong together, so you are not signed in. Check both and try again."));
        }
        if (why.getParameters().containsKey("suspended")) {
            return Optional.of(
                    problem(
                            "This account is suspended, so you are not signed in. Ask an administrator of your network."));
        }
        if (why.getParameters().containsKey("ended")) {
            return Optional.of(message("You were signed out of this browser. Sign in to go on."));
        }
        return why.getSingleParameter("wait")
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds ->
                        problem(
                                "Too many attempts failed, so this one was not checked. Wait %s seconds and try again."
                                        .formatted(seconds)));
    }

    private Section demoAccounts() {
        H2 heading = new H2("Demo accounts");
        heading.setId("demo-accounts");
        UnorderedList list = new UnorderedList();
        demo.shown().forEach(person -> list.add(new ListItem(button(person), does(person))));
        Section section =
                new Section(
                        heading,
                        small(
                                new Span(
                                        "They exist because this Plenary runs on your machine only. The password of each is "),
                                password()),
                        list);
        section.addClassName("plenary-front-demo");
        section.getElement().setAttribute("aria-labelledby", "demo-accounts");
        return section;
    }

    private Button button(DemoAccounts.Person person) {
        Button button =
                new Button(
                        person.email(),
                        click -> {
                            email.setValue(person.email());
                            password.setValue(DemoAccounts.PASSWORD);
                            form.post();
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Sign in as " + person.email());
        return button;
    }

    private static Span does(DemoAccounts.Person person) {
        Span does = new Span(person.does());
        does.addClassName("plenary-muted");
        return does;
    }

    private static Component password() {
        Div code = new Div(DemoAccounts.PASSWORD);
        code.addClassName("plenary-front-code");
        return code;
    }
}

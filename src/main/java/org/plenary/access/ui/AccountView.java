package org.plenary.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.plenary.access.AccountSummary;
import org.plenary.access.OwnAccount;
import org.plenary.access.SignedInDevice;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.StateBadge;
import org.plenary.base.ui.TimeText;
import org.plenary.base.ui.Toasts;

/** Your own name, password and signed-in devices. */
@Route("account")
@PageTitle("Your account – Plenary")
@Menu(title = "Your account", order = 80)
@PermitAll
@StyleSheet("assets/access.css")
class AccountView extends Div {
    private final transient OwnAccount own;
    private final transient Clock clock;
    private final Div devices = new Div();
    private String shownName;

    AccountView(OwnAccount own, Clock clock) {
        this.own = own;
        this.clock = clock;
        AccountSummary account = own.get();
        shownName = account.name();
        addClassName("plenary-narrow");
        Button others =
                new Button(
                        "Sign out everywhere else",
                        click ->
                                ErrorMessages.guard(() -> {
                                    own.signOutOthers();
                                    Toasts.say("Signed out everywhere else.");
                                    showDevices();
                                }));
        add(
                new PageHeader("Your account").fact(account.email()),
                new PageSection("Name", name()),
                new PageSection("Password", password()),
                new PageSection("Signed-in devices", devices).actions(others));
        showDevices();
    }

    private Component name() {
        TextField name = new TextField("Your name, as others see it");
        name.setValue(shownName);
        name.setMaxLength(120);
        name.setAutocomplete(Autocomplete.NAME);
        Button save = new Button("Save the name");
        save.addClickListener(click -> {
            if (ErrorMessages.guard(() -> own.rename(shownName, name.getValue()))) {
                shownName = own.get().name();
                name.setValue(shownName);
                Toasts.say("Name saved.");
            }
        });
        return form(name, save);
    }

    private Component password() {
        PasswordField present = new PasswordField("Present password");
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        present.setMaxLength(200);
        PasswordFields chosen = new PasswordFields("New password");
        Button change = new Button("Change the password");
        change.addClickListener(click -> {
            try {
                own.changePassword(present.getValue(), chosen.value());
                present.clear();
                chosen.clear();
                Toasts.say("Password changed. You are signed out everywhere else.");
                showDevices();
            } catch (InvalidInput e) {
                chosen.refuse(String.valueOf(e.getMessage()));
            }
        });
        return form(present, chosen, change);
    }

    private void showDevices() {
        devices.removeAll();
        Records table =
                new Records(
                        "Signed-in devices",
                        List.of("Browser", "Signed in", "Last used", "Action"));
        Instant now = clock.instant();
        for (SignedInDevice device : own.devices()) {
            table.row(
                    Records.text(device.label()),
                    TimeText.ago(device.signedInAt(), now, ReaderZone.get()),
                    TimeText.ago(device.lastUsedAt(), now, ReaderZone.get()),
                    device.thisOne()
                            ? new StateBadge("This one", StateBadge.Shape.FULL)
                            : signOut(device));
        }
        devices.add(table);
    }

    private Button signOut(SignedInDevice device) {
        Button button =
                new Button(
                        "Sign out",
                        click ->
                                ErrorMessages.guard(() -> {
                                    own.signOut(device.id());
                                    Toasts.say("Signed out of " + device.label() + ".");
                                    showDevices();
                                }));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Sign out of " + device.label());
        return button;
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("plenary-form");
        return form;
    }
}

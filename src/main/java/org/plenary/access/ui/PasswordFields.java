package org.plenary.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;

/** A new password, typed once: it can be looked at, and a link can replace it. */
final class PasswordFields extends Composite<Div> {
    private final PasswordField password;

    PasswordFields(String label) {
        password = new PasswordField(label);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setMaxLength(200);
        password.setHelperText(
                "At least 12 characters. A few words in a row are easy to remember.");
        password.setWidthFull();
        getContent().add(password);
    }

    String value() {
        return password.getValue();
    }

    void refuse(String why) {
        password.setErrorMessage(why);
        password.setInvalid(true);
    }

    void clear() {
        password.clear();
        password.setInvalid(false);
    }
}

package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.plenary.base.ui.ErrorMessages;

/** Asks for the sentence that is recorded with a step; a refusal keeps what was written. */
final class ReasonDialog extends Dialog {
    private static final int LONGEST = 2000;

    ReasonDialog(String title, String effect, String label, String verb, Consumer<String> action) {
        addClassName("plenary-dialog");
        setHeaderTitle(title);
        TextArea reason = new TextArea(label);
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        add(new Paragraph(effect), reason);
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button go = new Button(verb);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickListener(click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage("Say in a sentence why.");
                reason.setInvalid(true);
                reason.focus();
            } else if (ErrorMessages.guard(() -> action.accept(reason.getValue()))) {
                close();
            }
        });
        getFooter().add(cancel, go);
        reason.focus();
    }
}

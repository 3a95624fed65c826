package org.plenary.summary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.plenary.base.ui.ErrorMessages;

/** Asks for the sentence that goes with a change of state; a refusal keeps what was written. */
final class NoteDialog extends Dialog {
    private static final int LONGEST = 2000;

    NoteDialog(String title, String effect, String label, String verb, Consumer<String> action) {
        addClassName("plenary-dialog");
        setHeaderTitle(title);
        TextArea note = new TextArea(label);
        note.setMaxLength(LONGEST);
        note.setRequiredIndicatorVisible(true);
        note.setWidthFull();
        note.setMinRows(3);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        add(new Paragraph(effect), note);
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button go = new Button(verb);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickListener(click -> {
            if (note.getValue().isBlank()) {
                note.setErrorMessage("Say in a sentence why.");
                note.setInvalid(true);
                note.focus();
            } else if (ErrorMessages.guard(() -> action.accept(note.getValue()))) {
                close();
            }
        });
        getFooter().add(cancel, go);
        note.focus();
    }
}

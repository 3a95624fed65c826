package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.plenary.base.ui.ErrorMessages;

/** A few words that go to somebody: says who gets them before they are sent. */
class ProblemDialog extends Dialog {

    /**
     * @param told who gets the words
     * @param send throws what the service throws; the dialog then stays
     */
    ProblemDialog(String title, String told, String label, String verb, Consumer<String> send) {
        addClassName("plenary-dialog");
        setHeaderTitle(title);
        TextArea words = new TextArea(label);
        words.setMaxLength(1000);
        words.setMinRows(3);
        words.setWidthFull();
        words.setAutofocus(true);
        add(new Paragraph(told), words);
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button go = new Button(verb);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickListener(click -> {
            if (ErrorMessages.guard(() -> send.accept(words.getValue()))) {
                close();
            }
        });
        getFooter().add(cancel, go);
    }
}

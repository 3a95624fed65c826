package org.plenary.summary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.summary.CommentId;
import org.plenary.summary.Comments;

/**
 * A field for a remark and the button that sends it. The remark's id is drawn before it is sent, so
 * a double click stores it once; a refusal keeps the words in the field.
 */
final class Replies extends Div {
    private final TextArea field;
    private CommentId next = CommentId.random();

    Replies(String label, String verb, BiConsumer<CommentId, String> send) {
        addClassName("summary-reply");
        field = new TextArea(label);
        field.setWidthFull();
        field.setMinRows(2);
        field.setMaxRows(12);
        field.setMaxLength(Comments.LONGEST);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        Button button = new Button(verb);
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        button.addClickListener(click -> {
            if (field.getValue().isBlank()) {
                field.focus();
            } else if (ErrorMessages.guard(() -> send.accept(next, field.getValue()))) {
                next = CommentId.random();
                field.clear();
            }
        });
        add(field, button);
    }

    void focus() {
        field.focus();
    }

    String words() {
        return field.getValue();
    }
}

package org.plenary.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.plenary.directory.Relay;

/** Small parts that the pages of messages share. */
final class MessageParts {
    private MessageParts() {}

    static TextArea field(String label) {
        TextArea field = new TextArea(label);
        field.setMaxLength(Relay.LONGEST);
        field.setMinRows(5);
        field.setWidthFull();
        field.getElement().setAttribute("dir", "auto");
        return field;
    }

    /** The parts of a form with room between them. */
    static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("plenary-message-form");
        return form;
    }

    static Paragraph hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassName("plenary-muted");
        return hint;
    }
}

package org.plenary.directory.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.plenary.directory.Relay;

/** Small parts that the pages of messages share. */
final class MessageParts {
    private MessageParts() {}

    static TextArea field(String label) {
        TextArea field = new TextArea(label);
        field.setMaxLength(Relay.LONGEST);
        field.setMinRows(5);
        field.setWidthFull();
        // so that leaving asks before typed words are lost
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.getElement().setAttribute("dir", "auto");
        return field;
    }

    static Paragraph hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassName("plenary-muted");
        return hint;
    }
}

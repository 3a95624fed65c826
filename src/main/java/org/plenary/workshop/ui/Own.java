package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Text that people wrote: always text, never markup, in the direction of its own script. */
final class Own {
    private Own() {}

    static Span words(String text) {
        return directed(new Span(), text);
    }

    static Paragraph line(String text, String look) {
        Paragraph line = directed(new Paragraph(), text);
        line.addClassName(look);
        return line;
    }

    /** Paragraphs where the writer left an empty line. */
    static Div reading(String text) {
        Div paragraphs = new Div();
        paragraphs.addClassName("plenary-reading");
        for (String part : text.split("\\n\\s*\\n")) {
            Paragraph paragraph = directed(new Paragraph(), part);
            paragraph.addClassName("plenary-lines");
            paragraphs.add(paragraph);
        }
        return paragraphs;
    }

    static <T extends Component & HasText> T directed(T component, String text) {
        component.setText(text);
        component.getElement().setAttribute("dir", "auto");
        return component;
    }

    /** With a capital first letter, for a text that starts a line. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

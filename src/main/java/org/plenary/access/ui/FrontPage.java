package org.plenary.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** A page for people who are not signed in: the name, one heading, one thing to do. */
@StyleSheet("assets/access.css")
abstract class FrontPage extends Main {
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div body = new Div();

    FrontPage() {
        addClassName("plenary-front");
        Anchor home = new Anchor("/", "Plenary");
        home.addClassNames("plenary-brand", "plenary-front-name");
        lead.addClassName("plenary-front-lead");
        body.addClassName("plenary-front-body");
        Div column = new Div(home, title, lead, body);
        column.addClassName("plenary-front-column");
        add(column);
    }

    /** Shows this and nothing else. */
    final void show(String heading, String leadText, Component... content) {
        title.setText(heading);
        lead.setText(leadText);
        lead.setVisible(!leadText.isEmpty());
        body.removeAll();
        body.add(content);
    }

    /** A message that is read out when it appears. */
    static Div message(String text) {
        Div message = new Div(text);
        message.addClassName("plenary-notice");
        message.getElement().setAttribute("role", "alert");
        return message;
    }

    static Div problem(String text) {
        Div message = message(text);
        message.getElement().setAttribute("data-tone", "danger");
        return message;
    }

    static Paragraph small(Component... parts) {
        Paragraph line = new Paragraph(parts);
        line.addClassName("plenary-muted");
        return line;
    }
}

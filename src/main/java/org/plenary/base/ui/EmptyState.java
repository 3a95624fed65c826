package org.plenary.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing yet: one sentence, and the button that changes it. */
public final class EmptyState extends Div {

    /** For a reader who can do nothing about it: the sentence says what will appear and when. */
    public EmptyState(String sentence) {
        addClassName("plenary-empty");
        add(new Paragraph(sentence));
    }

    public EmptyState(String sentence, Component button) {
        this(sentence);
        add(button);
    }
}

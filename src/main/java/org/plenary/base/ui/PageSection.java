package org.plenary.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a view under an {@code h2}, labelled by it; actions stand at the end of its line. */
public final class PageSection extends Section {
    private final Div actions = new Div();

    public PageSection(String heading, Component... content) {
        addClassName("plenary-section");
        H2 title = new H2(heading);
        String id = "section-" + Integer.toHexString(System.identityHashCode(this));
        title.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        actions.addClassName("plenary-page-actions");
        actions.setVisible(false);
        Div head = new Div(title, actions);
        head.addClassName("plenary-section-head");
        add(head);
        add(content);
    }

    public PageSection actions(Component... buttons) {
        actions.add(buttons);
        actions.setVisible(true);
        return this;
    }
}

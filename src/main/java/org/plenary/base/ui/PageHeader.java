package org.plenary.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/**
 * The head of a view: its only {@code h1}, a context line above it (where am I), facts below it
 * (when, who, state) and the actions at the end of the line. Every view starts with one.
 */
public final class PageHeader extends Header {
    private final Div context = new Div();
    private final H1 title;
    private final Div facts = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        this.title = new H1(title);
        addClassName("plenary-page-header");
        context.addClassName("plenary-page-context");
        facts.addClassName("plenary-page-facts");
        actions.addClassName("plenary-page-actions");
        Div words = new Div(context, this.title, facts);
        words.addClassName("plenary-page-words");
        add(words, actions);
        hideEmpty();
    }

    /** What this view belongs to, such as a link to the workshop above the session's title. */
    public PageHeader context(Component... parts) {
        context.add(parts);
        hideEmpty();
        return this;
    }

    /** As {@link #context(Component...)}, in words only. */
    public PageHeader context(String words) {
        return context(new Span(words));
    }

    /** Short facts under the title; each becomes one item of a line that wraps. */
    public PageHeader facts(Component... parts) {
        facts.add(parts);
        hideEmpty();
        return this;
    }

    /** One short fact under the title. */
    public PageHeader fact(String words) {
        return facts(new Span(words));
    }

    /** Buttons; the one that is next to do comes last and is the only primary one. */
    public PageHeader actions(Component... buttons) {
        actions.add(buttons);
        hideEmpty();
        return this;
    }

    public void setTitle(String words) {
        title.setText(words);
    }

    private void hideEmpty() {
        context.setVisible(context.getElement().getChildCount() > 0);
        facts.setVisible(facts.getElement().getChildCount() > 0);
        actions.setVisible(actions.getElement().getChildCount() > 0);
    }
}

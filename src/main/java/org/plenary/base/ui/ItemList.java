package org.plenary.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A calm list of things to open: a link, a line of context under it, badges or a button beside. */
public final class ItemList extends UnorderedList {

    public ItemList() {
        addClassName("plenary-items");
        // lists without bullets lose their role in some screen readers
        getElement().setAttribute("role", "list");
    }

    /**
     * @param path an address inside the application, such as {@code /app/workshops/x}
     * @param context one short line; empty for none
     * @param beside state, time or button at the end of the line
     */
    public ItemList add(String title, String path, String context, Component... beside) {
        Anchor link = new Anchor(path, title);
        // the browser's own navigation keeps working; the router takes a plain click
        link.getElement().setAttribute("router-link", path.startsWith("/app"));
        Div words = new Div(link);
        words.addClassName("plenary-item-words");
        if (!context.isBlank()) {
            Span line = new Span(context);
            line.addClassName("plenary-muted");
            words.add(line);
        }
        ListItem item = new ListItem(words);
        if (beside.length > 0) {
            Div end = new Div(beside);
            end.addClassName("plenary-item-beside");
            item.add(end);
        }
        add(item);
        return this;
    }
}

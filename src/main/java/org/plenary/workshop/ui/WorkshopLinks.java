package org.plenary.workshop.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import org.plenary.workshop.WorkshopPaths;

/** The only place that turns this module's paths into links and journeys. */
final class WorkshopLinks {
    private static final String WORKSPACE = "/app/";

    private WorkshopLinks() {}

    static Anchor to(String path, String text) {
        Anchor link = Own.directed(new Anchor(path), text);
        // the browser's own navigation keeps working; the router takes a plain click
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** A link that looks like a button, because it begins something. */
    static Anchor button(String path, String text, boolean primary) {
        Anchor link = to(path, text);
        link.addClassName("plenary-button");
        link.setClassName("plenary-button-primary", primary);
        return link;
    }

    static Anchor outside(String url) {
        Anchor link = new Anchor(url, url.replaceFirst("^https?://", ""));
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return link;
    }

    static Anchor workshop(String slug, String title) {
        return to(WorkshopPaths.workshop(slug), title);
    }

    static void go(String path) {
        String[] parts = path.substring(WORKSPACE.length()).split("\\?", 2);
        UI.getCurrent()
                .navigate(
                        parts[0],
                        parts.length == 1
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(parts[1]));
    }
}

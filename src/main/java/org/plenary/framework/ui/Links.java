package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Anchor;

/** Links of the pages of frameworks. */
final class Links {
    private Links() {}

    /** Inside the workspace: the router takes a plain click, the browser any other. */
    static Anchor to(String path, String words) {
        Anchor link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** To a page that is not of the workspace, such as the public site. */
    static Anchor outside(String path, String words) {
        Anchor link = new Anchor(path, words);
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    /** A link that looks like a button. */
    static Anchor button(String path, String words, boolean primary) {
        Anchor link = to(path, words);
        link.addClassName("plenary-button");
        if (primary) {
            link.addClassName("plenary-button-primary");
        }
        return link;
    }
}

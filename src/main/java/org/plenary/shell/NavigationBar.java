package org.plenary.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import org.plenary.base.ui.MenuGuard;

/**
 * The places that {@code @Menu} names and the current account may open, in their order; those with
 * an order of 80 and above are for looking after the server and stand in the account menu instead.
 * On a narrow screen the list opens below the bar.
 */
class NavigationBar extends Nav {
    static final double FIRST_OF_ADMINISTRATION = 80;
    private final List<Anchor> links = new ArrayList<>();
    private final Button toggle = new Button("Menu");

    NavigationBar(List<MenuGuard> guards) {
        setId("main-navigation");
        setAriaLabel("Main");
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        for (MenuEntry entry : entries(false)) {
            if (guards.stream()
                    .anyMatch(guard -> guard.view().equals(entry.menuClass()) && !guard.open())) {
                continue;
            }
            Anchor link = link(entry);
            links.add(link);
            list.add(new ListItem(link));
        }
        add(list);
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.addClassName("plenary-menu-button");
        toggle.getElement().setAttribute("aria-controls", "main-navigation");
        toggle.addClickListener(click -> show(!hasClassName("open")));
        toggle.setVisible(!links.isEmpty());
        show(false);
    }

    /** Opens and closes the list on a narrow screen. */
    Button toggle() {
        return toggle;
    }

    /** Marks the place that the path is in. */
    void mark(String path) {
        for (Anchor link : links) {
            String place = link.getHref().substring("/app".length()).replaceFirst("^/", "");
            boolean here =
                    place.isEmpty()
                            ? path.isEmpty()
                            : path.equals(place) || path.startsWith(place + "/");
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
        show(false);
    }

    private void show(boolean open) {
        setClassName("open", open);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    static List<MenuEntry> entries(boolean administration) {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry ->
                        (entry.order() != null && entry.order() >= FIRST_OF_ADMINISTRATION)
                                == administration)
                .toList();
    }

    static Anchor link(MenuEntry entry) {
        Anchor link = new Anchor(path(entry), entry.title());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** The entry's path as a whole address, whether or not Vaadin gave it with a slash. */
    static String path(MenuEntry entry) {
        String path = entry.path().replaceFirst("^/", "");
        return path.isEmpty() ? "/app" : "/app/" + path;
    }
}

package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkStanding;

/** The pages of one framework. */
final class FrameworkTabs extends Nav {

    /** In the order of the tabs. */
    enum Tab {
        DOCUMENT("Document"),
        AMENDMENTS("Amendments"),
        COVERAGE("Coverage"),
        POSITIONS("Positions"),
        STATEMENTS("Statements"),
        VERSIONS("Versions"),
        PROGRESS("Progress"),
        PEOPLE("People");

        private final String word;

        Tab(String word) {
            this.word = word;
        }

        String path(String slug) {
            return switch (this) {
                case DOCUMENT -> FrameworkPaths.framework(slug);
                case AMENDMENTS -> FrameworkPaths.amendments(slug);
                case COVERAGE -> FrameworkPaths.coverage(slug);
                case POSITIONS -> FrameworkPaths.positions(slug);
                case STATEMENTS -> FrameworkPaths.statements(slug);
                case VERSIONS -> FrameworkPaths.versions(slug);
                case PROGRESS -> FrameworkPaths.progress(slug);
                case PEOPLE -> FrameworkPaths.seats(slug);
            };
        }
    }

    FrameworkTabs(FrameworkDetails framework, Tab here) {
        addClassName("framework-tabs");
        getElement().setAttribute("aria-label", "This framework");
        var list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        for (Tab tab : Tab.values()) {
            if (!shown(tab, framework)) {
                continue;
            }
            Anchor link = new Anchor(tab.path(framework.slug()), tab.word);
            link.getElement().setAttribute("router-link", true);
            if (tab == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        add(list);
    }

    private static boolean shown(Tab tab, FrameworkDetails framework) {
        return switch (tab) {
            case PROGRESS -> framework.releasedVersion() > 0;
            case PEOPLE ->
                    framework.seated()
                            || framework.standings().contains(FrameworkStanding.NETWORK_ORGANIZER);
            default -> true;
        };
    }
}

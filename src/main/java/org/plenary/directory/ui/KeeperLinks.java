package org.plenary.directory.ui;

import com.vaadin.flow.component.html.Nav;
import org.plenary.directory.DirectoryPaths;

/** What organizers do with many entries at once, below everything else. */
final class KeeperLinks extends Nav {
    KeeperLinks() {
        addClassName("plenary-keeper-links");
        getElement().setAttribute("aria-label", "For organizers");
        show(SearchAddress.EMPTY);
    }

    /** The export is of what is searched for now. */
    void show(SearchAddress address) {
        removeAll();
        String query = address.asTable(false).startingAfter(null).parameters().getQueryString();
        add(
                Parts.link(DirectoryPaths.importPeople(), "Import people"),
                Parts.link(
                        DirectoryPaths.exportPeople() + (query.isEmpty() ? "" : "?" + query),
                        address.asksSomething() ? "Export this search" : "Export people"),
                Parts.link(DirectoryPaths.duplicates(), "Possible duplicates"),
                Parts.link(DirectoryPaths.upkeep(), "Upkeep"));
    }
}

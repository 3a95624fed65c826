package org.plenary.directory.ui;

import com.vaadin.flow.component.html.Nav;
import org.plenary.directory.DirectoryPaths;

/** What organizers do with many entries at once, below everything else. */
final class KeeperLinks extends Nav {
    KeeperLinks() {
        addClassName("plenary-keeper-links");
        getElement().setAttribute("aria-label", "For organizers");
        add(
                Parts.link(DirectoryPaths.importPeople(), "Import people"),
                Parts.link(DirectoryPaths.exportPeople(), "Export people"),
                Parts.link(DirectoryPaths.duplicates(), "Possible duplicates"));
    }
}

package org.plenary.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.plenary.base.Dates;
import org.plenary.base.NotAllowed;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.Duplicates;
import org.plenary.directory.Duplicates.Pair;
import org.plenary.directory.MergeRecord;
import org.plenary.directory.Merges;

/** UC-102: entries that may be about the same person or body, and merges that can be undone. */
@Route("directory/duplicates")
@PageTitle("Possible duplicates – Plenary")
@PermitAll
@StyleSheet("context://assets/directory.css")
class DuplicatesView extends Div implements BeforeEnterObserver {
    private final transient Duplicates duplicates;
    private final transient Merges merges;

    DuplicatesView(Duplicates duplicates, Merges merges) {
        this.duplicates = duplicates;
        this.merges = merges;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!merges.mayMerge()) {
            throw new NotAllowed("Entries are merged by the network's organizers.");
        }
        show();
    }

    private void show() {
        removeAll();
        add(
                new PageHeader("Possible duplicates")
                        .context(Parts.link(DirectoryPaths.directory(), "Directory")));
        List<Pair> people = duplicates.people();
        List<Pair> bodies = duplicates.bodies();
        add(
                new PageSection(
                        "People",
                        people.isEmpty()
                                ? new EmptyState(
                                        "No two entries share a mail address, an ORCID or a name. Others you can merge from an entry’s edit page.")
                                : pairs(people, true)));
        add(
                new PageSection(
                        "Member bodies",
                        bodies.isEmpty()
                                ? new EmptyState(
                                        "No two bodies share a name, a short code or a ROR id.")
                                : pairs(bodies, false)));
        add(new PageSection("Merged in the last 30 days", merged(merges.recent())));
    }

    private static ItemList pairs(List<Pair> pairs, boolean people) {
        ItemList list = new ItemList();
        for (Pair pair : pairs) {
            String title =
                    pair.firstName().equals(pair.secondName())
                            ? pair.firstName()
                            : pair.firstName() + " – " + pair.secondName();
            list.add(
                    title,
                    people
                            ? DirectoryPaths.mergePeople(pair.first(), pair.second())
                            : DirectoryPaths.mergeBodies(pair.first(), pair.second()),
                    "Same " + alike(pair.alike()));
        }
        return list;
    }

    private static String alike(String field) {
        boolean initials = field.equals("ORCID") || field.startsWith("ROR");
        return initials ? field : field.toLowerCase(Locale.ROOT);
    }

    private Component merged(List<MergeRecord> records) {
        if (records.isEmpty()) {
            return new EmptyState("Nothing was merged in the last 30 days.");
        }
        ItemList list = new ItemList();
        for (MergeRecord record : records) {
            Button undo = new Button("Undo", click -> undo(record));
            undo.setAriaLabel("Undo merging " + record.gone());
            list.add(
                    "“%s” into “%s”".formatted(record.gone(), record.kept()),
                    record.keptPath(),
                    "%s · can be undone until %s"
                            .formatted(
                                    Dates.day(record.at().atZone(ZoneOffset.UTC).toLocalDate()),
                                    Dates.day(
                                            record.undoUntil()
                                                    .atZone(ZoneOffset.UTC)
                                                    .toLocalDate())),
                    undo);
        }
        return list;
    }

    private void undo(MergeRecord record) {
        if (ErrorMessages.guard(() -> merges.undo(record.id()))) {
            Toasts.say("Undone. Both entries are there again.");
            show();
        }
    }
}

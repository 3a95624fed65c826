package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.plenary.base.Dates;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.StateBadge;
import org.plenary.workshop.ProgrammeState;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.WorkshopSummary;
import org.plenary.workshop.Workshops;

/** UC-20: the workshops I take part in, then the others that are open to me. */
@Route("workshops")
@PageTitle("Workshops – Plenary")
@Menu(title = "Workshops", order = 1)
@PermitAll
@StyleSheet("context://assets/workshops.css")
public class WorkshopListView extends Div {

    WorkshopListView(Workshops workshops) {
        boolean mayCreate = workshops.mayCreate();
        PageHeader header = new PageHeader("Workshops");
        if (mayCreate) {
            header.actions(
                    WorkshopLinks.button(WorkshopPaths.newWorkshop(), "New workshop", false),
                    WorkshopLinks.button(WorkshopPaths.importPage(), "Import an event page", true));
        }
        add(header);
        List<WorkshopSummary> visible = workshops.visible();
        List<WorkshopSummary> mine = visible.stream().filter(w -> w.role().isPresent()).toList();
        List<WorkshopSummary> others = visible.stream().filter(w -> w.role().isEmpty()).toList();
        add(new PageSection("Your workshops", mine.isEmpty() ? none(mayCreate) : list(mine)));
        if (!others.isEmpty()) {
            add(new PageSection("Open to read", list(others)));
        }
    }

    private static Component none(boolean mayCreate) {
        return mayCreate
                ? new EmptyState(
                        "You have no workshop yet. Bring in the page that announces one, and Plenary makes the workshop from it.")
                : new EmptyState(
                        "You take part in no workshop yet. Follow the link in an invitation, or scan the code in the room, and it is listed here.");
    }

    private static ItemList list(List<WorkshopSummary> workshops) {
        ItemList list = new ItemList();
        list.addClassName("plenary-own-words");
        for (WorkshopSummary workshop : workshops) {
            list.add(
                    workshop.title(),
                    WorkshopPaths.workshop(workshop.slug()),
                    context(workshop),
                    beside(workshop));
        }
        return list;
    }

    private static String context(WorkshopSummary workshop) {
        var parts = new ArrayList<String>();
        parts.add(Own.capital(workshop.dates().text()));
        if (!workshop.place().isEmpty()) {
            parts.add(workshop.place());
        }
        if (workshop.sessions() > 0) {
            parts.add(Dates.count(workshop.sessions(), "session"));
        }
        if (!workshop.series().isEmpty()) {
            parts.add(workshop.series());
        }
        return String.join(" · ", parts);
    }

    private static Component[] beside(WorkshopSummary workshop) {
        var parts = new ArrayList<Component>();
        if (workshop.programme() == ProgrammeState.DRAFT) {
            parts.add(new StateBadge("Draft", StateBadge.Shape.OPEN));
        }
        workshop.role()
                .ifPresent(role -> {
                    var word = Own.words(role.word());
                    word.addClassName("plenary-muted");
                    parts.add(word);
                });
        return parts.toArray(Component[]::new);
    }
}

package org.plenary.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.plenary.access.CurrentAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.Place;
import org.plenary.base.Places;
import org.plenary.base.WorkItem;
import org.plenary.base.WorkItems;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.TimeText;
import org.springframework.beans.factory.ObjectProvider;

/** UC-50: what needs you, then your workshops; nothing else. */
@Route("")
@PageTitle("Home – Plenary")
@Menu(title = "Home", order = 0)
@PermitAll
public class HomeView extends Div {
    private final Clock clock;

    HomeView(
            ObjectProvider<WorkItems> work,
            ObjectProvider<Places> places,
            CurrentAccount current,
            Clock clock) {
        this.clock = clock;
        List<WorkItem> waiting =
                work.orderedStream().flatMap(source -> source.waiting().stream()).toList();
        List<Place> mine =
                places.orderedStream().flatMap(source -> source.mine().stream()).toList();
        add(new PageHeader("What needs you"));
        if (waiting.isEmpty() && mine.isEmpty()) {
            add(nothingYet(current.has(NetworkRole.ORGANIZER)));
            return;
        }
        if (waiting.isEmpty()) {
            add(new EmptyState("Nothing waits for you."));
        }
        for (WorkItem.Need need : WorkItem.Need.values()) {
            waitingFor(waiting, need);
        }
        add(workshops(mine, current.has(NetworkRole.ORGANIZER)));
    }

    private void waitingFor(List<WorkItem> waiting, WorkItem.Need need) {
        List<WorkItem> items =
                waiting.stream()
                        .filter(item -> item.need() == need)
                        .sorted(
                                Comparator.comparing(
                                        WorkItem::since,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
        if (items.isEmpty()) {
            return;
        }
        ItemList list = new ItemList();
        items.forEach(item -> list.add(item.title(), item.path(), item.context(), since(item)));
        add(new PageSection(need.word(), list));
    }

    private Component[] since(WorkItem item) {
        Instant since = item.since();
        if (since == null) {
            return new Component[0];
        }
        TimeText time = TimeText.ago(since, clock.instant(), ReaderZone.get());
        time.addClassName("plenary-muted");
        return new Component[] {time};
    }

    private static PageSection workshops(List<Place> mine, boolean organizer) {
        ItemList list = new ItemList();
        for (Place place : mine) {
            Span role = new Span(place.role());
            role.addClassName("plenary-muted");
            list.add(place.title(), place.path(), place.context(), role);
        }
        Component content = mine.isEmpty() ? nothingYet(organizer) : list;
        return new PageSection("Your workshops", content);
    }

    private static EmptyState nothingYet(boolean organizer) {
        if (organizer) {
            Button start =
                    new Button(
                            "Import an event page",
                            click ->
                                    click.getSource()
                                            .getUI()
                                            .ifPresent(ui -> ui.navigate("workshops/import")));
            start.addThemeName("primary");
            return new EmptyState(
                    "You have no workshop yet. Bring in the page that announces one, and Plenary makes the workshop from it.",
                    start);
        }
        return new EmptyState(
                "You take part in no workshop yet. Open the link in your invitation, and the workshop is listed here.",
                new Button(
                        "See all workshops",
                        click ->
                                click.getSource()
                                        .getUI()
                                        .ifPresent(ui -> ui.navigate("workshops"))));
    }
}

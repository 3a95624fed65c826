package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkStanding;
import org.plenary.framework.FrameworkSummary;
import org.plenary.framework.Frameworks;

/** UC-70: the frameworks at which I have a seat, then the others that are open to me. */
@Route("frameworks")
@PageTitle("Frameworks – Plenary")
@Menu(title = "Frameworks", order = 3)
@PermitAll
@StyleSheet("context://assets/framework.css")
class FrameworkListView extends Div {

    FrameworkListView(Frameworks frameworks) {
        boolean mayCreate = frameworks.mayCreate();
        PageHeader header = new PageHeader("Frameworks");
        if (mayCreate) {
            header.actions(Links.button(FrameworkPaths.newFramework(), "New framework", true));
        }
        add(header);
        List<FrameworkSummary> visible = frameworks.visible();
        List<FrameworkSummary> mine = visible.stream().filter(f -> !seat(f).isEmpty()).toList();
        List<FrameworkSummary> others = visible.stream().filter(f -> seat(f).isEmpty()).toList();
        if (visible.isEmpty()) {
            add(none(mayCreate));
            return;
        }
        if (!mine.isEmpty()) {
            add(new PageSection("Yours to write or discuss", list(mine)));
        }
        if (!others.isEmpty()) {
            add(new PageSection("Open to read", list(others)));
        }
    }

    private static Component none(boolean mayCreate) {
        return mayCreate
                ? new EmptyState(
                        "No framework is under way. Start one from the workshops whose findings it is to rest on.")
                : new EmptyState(
                        "No framework is under way that you may read. When the network starts one, it is listed here.");
    }

    private static ItemList list(List<FrameworkSummary> frameworks) {
        ItemList list = new ItemList();
        frameworks.forEach(f ->
                list.add(
                        f.title(),
                        FrameworkPaths.framework(f.slug()),
                        seat(f),
                        FrameworkHead.badge(f.state())));
        return list;
    }

    /** The word of the current account's seat; empty without one. */
    private static String seat(FrameworkSummary framework) {
        for (FrameworkStanding seat :
                List.of(
                        FrameworkStanding.EDITOR,
                        FrameworkStanding.DRAFTER,
                        FrameworkStanding.COMMENTER)) {
            if (framework.standings().contains(seat)) {
                return "You are "
                        + (seat == FrameworkStanding.EDITOR ? "an " : "a ")
                        + seat.word().toLowerCase(java.util.Locale.ROOT);
            }
        }
        return "";
    }
}

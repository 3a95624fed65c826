package org.plenary.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.base.Dates;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.directory.Directory;
import org.plenary.directory.DirectoryPage;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.DirectoryQuery;
import org.plenary.directory.Profiles;
import org.plenary.directory.SavedSearches;
import org.plenary.directory.ThroughWork;
import org.plenary.workshop.SessionFinder;

/** UC-60: the right person in the network; the address is the search. */
@Route("directory")
@PageTitle("Directory – Plenary")
@Menu(title = "Directory", order = 5)
@PermitAll
@StyleSheet("context://assets/directory.css")
class DirectoryView extends Div implements BeforeEnterObserver {
    private final transient Directory directory;
    private final transient ThroughWork work;
    private final transient SavedSearches searches;
    private final TextField text = new TextField("Find people");
    private final FilterPanel filters = new FilterPanel();
    private final Div results = new Div();
    private SearchAddress address = SearchAddress.EMPTY;
    private boolean filling;

    DirectoryView(
            Directory directory, ThroughWork work, Profiles profiles, SavedSearches searches) {
        this.directory = directory;
        this.work = work;
        this.searches = searches;
        PageHeader header =
                new PageHeader("Directory")
                        .actions(
                                Parts.button(DirectoryPaths.bodies(), "Member bodies", false),
                                Parts.button(
                                        DirectoryPaths.savedSearches(), "Saved searches", false));
        if (profiles.mayAdd()) {
            header.actions(Parts.button(DirectoryPaths.newPerson(), "Add a person", false));
        }
        header.actions(Parts.button(DirectoryPaths.me(), "Your profile", true));
        text.addClassName("plenary-directory-search");
        text.setPlaceholder("Name, organisation, expertise, what they offer");
        text.setClearButtonVisible(true);
        text.setMaxLength(DirectoryQuery.LONGEST_TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (!filling) {
                UI.getCurrent()
                        .navigate(
                                DirectoryView.class,
                                address.asking(change.getValue()).parameters());
            }
        });
        results.addClassName("plenary-directory-results");
        Div both = new Div(filters, results);
        both.addClassName("plenary-directory");
        add(header, text, both);
        if (profiles.mayAdd()) {
            add(new KeeperLinks());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = SearchAddress.of(event.getLocation().getQueryParameters());
        filling = true;
        if (!text.getValue().strip().equals(address.text())) {
            text.setValue(address.text());
        }
        filling = false;
        try {
            show(directory.search(address.query()));
            addSessions();
            filters.show(directory.facets(address.query()), address);
        } catch (InvalidInput e) {
            filters.removeAll();
            results.removeAll();
            Div refusal = new Div(String.valueOf(e.getMessage()));
            refusal.addClassName("plenary-notice");
            refusal.getElement().setAttribute("role", "alert");
            results.add(refusal);
        }
    }

    private void show(DirectoryPage page) {
        results.removeAll();
        if (page.people().isEmpty()) {
            results.add(nobody());
            return;
        }
        Paragraph count = new Paragraph(count(page));
        count.addClassName("plenary-muted");
        count.getElement().setAttribute("role", "status");
        Div head = new Div(count, views());
        head.addClassName("plenary-directory-head");
        results.add(
                head,
                address.table()
                        ? ResultList.table(page.people())
                        : ResultList.cards(page.people()));
        if (page.next() != null || address.after() != null) {
            results.add(paging(page));
        }
    }

    private String count(DirectoryPage page) {
        String people = Dates.count(page.people().size(), "result") + " on this page";
        if (page.next() == null && address.after() == null) {
            people = Dates.count(page.people().size(), "result");
        }
        return page.spelledAs().isEmpty()
                ? people
                : "Nobody matches exactly what you typed. Spelled as: %s · %s"
                        .formatted(String.join(", ", page.spelledAs()), people);
    }

    private Component nobody() {
        if (!address.asksSomething()) {
            return new EmptyState(
                    "Nobody shows a profile to you yet. Fill in yours, and it is the first.",
                    Parts.link(DirectoryPaths.me(), "Fill in your profile"));
        }
        RouterLink all = new RouterLink("Show everyone", DirectoryView.class);
        return new EmptyState(
                "Nobody who is visible to you matches. Use fewer words, or take a filter away.",
                all);
    }

    /** People whom nothing on their profile leads to may have worked on it. */
    private void addSessions() {
        if (address.text().isEmpty() || address.after() != null) {
            return;
        }
        List<SessionFinder.Found> sessions = work.sessions(address.text());
        if (sessions.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plenary-person-list");
        for (SessionFinder.Found session : sessions) {
            Span workshop = Parts.words(session.workshop());
            workshop.addClassName("plenary-muted");
            list.add(
                    new ListItem(
                            Parts.link(DirectoryPaths.throughWork(session.id()), session.title()),
                            new Text(" · "),
                            workshop));
        }
        results.add(new PageSection("Took part in a session on this", list));
    }

    /** Both as links, so that each is an address; the one that is shown says so. */
    private Div views() {
        Div views = new Div();
        if (address.asksSomething()) {
            Button save = new Button("Save this search", click -> save());
            save.addThemeVariants(ButtonVariant.TERTIARY);
            views.add(save);
        }
        views.add(view("Cards", false), view("Table", true));
        views.addClassName("plenary-directory-views");
        views.getElement().setAttribute("role", "group");
        views.getElement().setAttribute("aria-label", "Show as");
        return views;
    }

    private void save() {
        new SaveSearchDialog(searches, address.startingAfter(null).query()).open();
    }

    private RouterLink view(String words, boolean table) {
        RouterLink link = new RouterLink(words, DirectoryView.class);
        link.setQueryParameters(address.asTable(table).parameters());
        if (table == address.table()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Div paging(DirectoryPage page) {
        Div nav = new Div();
        nav.addClassName("plenary-paging");
        nav.getElement().setAttribute("role", "navigation");
        nav.getElement().setAttribute("aria-label", "Pages");
        if (address.after() != null) {
            nav.add(turn("First page", null));
        }
        if (page.next() != null) {
            nav.add(turn("Next page", page.next()));
        }
        return nav;
    }

    private RouterLink turn(String words, @org.jspecify.annotations.Nullable String place) {
        RouterLink link = new RouterLink(words, DirectoryView.class);
        link.setQueryParameters(address.startingAfter(place).parameters());
        return link;
    }
}

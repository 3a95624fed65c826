package org.plenary.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
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
import java.util.ArrayList;
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
import org.plenary.directory.Photos;
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
    private final transient Photos photos;
    private final FilterPanel filters = new FilterPanel(this::focusResults);
    private final Paragraph count = new Paragraph();
    private final Div ways = new Div();
    private final Div head = new Div(count, ways);
    private final Div results = new Div();
    private final KeeperLinks keepers = new KeeperLinks();
    private SearchAddress address = SearchAddress.EMPTY;
    private boolean filling;

    DirectoryView(
            Directory directory,
            ThroughWork work,
            Profiles profiles,
            SavedSearches searches,
            Photos photos) {
        this.directory = directory;
        this.work = work;
        this.searches = searches;
        this.photos = photos;
        PageHeader header =
                new PageHeader("Directory")
                        .actions(
                                Parts.button(DirectoryPaths.bodies(), "Member bodies", false),
                                Parts.button(
                                        DirectoryPaths.savedSearches(), "Saved searches", false));
        if (profiles.mayAdd()) {
            header.actions(Parts.button(DirectoryPaths.newPerson(), "Add a person", false));
        }
        header.actions(Parts.button(DirectoryPaths.me(), "Your profile", false));
        listenToText();
        head.addClassName("plenary-directory-head");
        ways.addClassName("plenary-directory-views");
        ways.getElement().setAttribute("role", "group");
        ways.getElement().setAttribute("aria-label", "Show as");
        count.addClassName("plenary-muted");
        // stays while its words change, so that they are read out
        count.getElement().setAttribute("role", "status");
        Div found = new Div(head, results);
        found.addClassName("plenary-directory-results");
        Div both = new Div(filters, found);
        both.addClassName("plenary-directory");
        add(header, text, both);
        if (profiles.mayAdd()) {
            add(keepers);
        }
    }

    private void listenToText() {
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
        text.addKeyPressListener(Key.ENTER, press -> focusResults());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = SearchAddress.of(event.getLocation().getQueryParameters());
        filling = true;
        if (!text.getValue().strip().equals(address.text())) {
            text.setValue(address.text());
        }
        filling = false;
        keepers.show(address);
        try {
            show(directory.search(address.query()));
            addSessions();
            filters.show(directory.facets(address.query()), address);
        } catch (InvalidInput e) {
            filters.setVisible(false);
            head.setVisible(false);
            results.removeAll();
            Div refusal = new Div(String.valueOf(e.getMessage()));
            refusal.addClassName("plenary-notice");
            refusal.getElement().setAttribute("role", "alert");
            results.add(refusal);
        }
    }

    private void show(DirectoryPage page) {
        results.removeAll();
        head.setVisible(true);
        count.removeAll();
        count.add(count(page));
        ways.removeAll();
        if (page.people().isEmpty()) {
            results.add(nobody());
            return;
        }
        fillWays();
        results.add(
                address.table()
                        ? ResultList.table(page.people())
                        : ResultList.cards(page.people(), photos));
        if (page.next() != null || address.after() != null) {
            results.add(paging(page));
        }
    }

    /** To the first person, for those who came by keyboard. */
    private void focusResults() {
        results.getElement()
                .executeJs(
                        "const first = this.querySelector('a'); if (first) { first.focus(); first.scrollIntoView({block: 'nearest'}); }");
    }

    private Component[] count(DirectoryPage page) {
        String people = Dates.count(page.people().size(), "result");
        if (page.next() != null || address.after() != null) {
            people += " on this page";
        }
        if (page.spelledAs().isEmpty()) {
            return new Component[] {new Text(people)};
        }
        var parts = new ArrayList<Component>();
        parts.add(new Text("Nobody matches exactly what you typed. Spelled as: "));
        // one of several words cannot be put in the place of the right one
        boolean one = !address.text().contains(" ");
        for (String word : page.spelledAs()) {
            parts.add(one ? search(word) : Parts.words(word));
            parts.add(new Text(word.equals(page.spelledAs().getLast()) ? " · " + people : ", "));
        }
        return parts.toArray(Component[]::new);
    }

    private RouterLink search(String word) {
        RouterLink link = new RouterLink(word, DirectoryView.class);
        link.setQueryParameters(address.asking(word).parameters());
        return link;
    }

    private Component nobody() {
        if (!address.asksSomething()) {
            return new EmptyState(
                    "Nobody shows a profile to you yet. Fill in yours, and it is the first.",
                    Parts.link(DirectoryPaths.me(), "Fill in your profile"));
        }
        RouterLink all = new RouterLink("Show everyone", DirectoryView.class);
        return new EmptyState(
                address.filters().isEmpty()
                        ? "Nobody who is visible to you matches. Use fewer or other words."
                        : "Nobody who is visible to you matches. Use fewer words, or take a filter away.",
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
        results.add(new PageSection("Sessions on this, and who took part", list));
    }

    /** Both as links, so that each is an address; the one that is shown says so. */
    private void fillWays() {
        if (address.asksSomething()) {
            Button save = new Button("Save this search", click -> save());
            save.addThemeVariants(ButtonVariant.TERTIARY);
            ways.add(save);
        }
        ways.add(view("Cards", false), view("Table", true));
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

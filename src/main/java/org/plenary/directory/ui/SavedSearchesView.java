package org.plenary.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.plenary.base.Dates;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.Digest;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.DirectoryQuery;
import org.plenary.directory.SavedSearch;
import org.plenary.directory.SavedSearches;

/** UC-65: the searches that somebody keeps, and who is new in each. */
@Route("directory/searches")
@PageTitle("Saved searches – Plenary")
@PermitAll
@StyleSheet("context://assets/directory.css")
class SavedSearchesView extends Div {
    private final transient SavedSearches searches;
    private final Div list = new Div();

    SavedSearchesView(SavedSearches searches) {
        this.searches = searches;
        list.addClassName("plenary-searches");
        list.getElement().setAttribute("tabindex", "-1");
        add(
                new PageHeader("Saved searches")
                        .context(Parts.link(DirectoryPaths.directory(), "Directory")),
                list);
        show();
    }

    private void show() {
        list.removeAll();
        List<SavedSearch> mine = searches.mine();
        if (mine.isEmpty()) {
            list.add(
                    new EmptyState(
                            "You keep no search yet. Search the directory, then save the search there.",
                            Parts.link(DirectoryPaths.directory(), "Search the directory")));
        }
        mine.forEach(search -> list.add(article(search)));
    }

    private Article article(SavedSearch search) {
        RouterLink name = new RouterLink(search.name(), DirectoryView.class);
        name.setQueryParameters(SearchAddress.of(search.query()).parameters());
        name.getElement().setAttribute("dir", "auto");
        Paragraph words = new Paragraph(words(search.query()));
        words.addClassName("plenary-muted");
        words.getElement().setAttribute("dir", "auto");
        Article article = new Article(new H2(name), words);
        if (!search.newcomers().isEmpty()) {
            article.add(newcomers(search));
        }
        article.add(controls(search));
        return article;
    }

    private static Component newcomers(SavedSearch search) {
        Paragraph line = new Paragraph("New in the last 30 days: ");
        for (int i = 0; i < search.newcomers().size(); i++) {
            var card = search.newcomers().get(i);
            if (i > 0) {
                line.add(", ");
            }
            line.add(Parts.link(DirectoryPaths.person(card.id()), card.name()));
        }
        return line;
    }

    private Div controls(SavedSearch search) {
        Select<Digest> digest = digest();
        digest.setAriaLabel("How often you are told of newcomers to " + search.name());
        digest.setValue(search.digest());
        digest.addValueChangeListener(change -> {
            if (change.isFromClient() || !change.getValue().equals(search.digest())) {
                change(search, digest, change.getValue());
            }
        });
        Button remove = new Button("Remove", click -> remove(search));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove " + search.name());
        Div controls = new Div(digest, remove);
        controls.addClassName("plenary-page-actions");
        return controls;
    }

    static Select<Digest> digest() {
        Select<Digest> digest = new Select<>();
        digest.setLabel("Tell me of newcomers");
        digest.setItems(Digest.values());
        digest.setItemLabelGenerator(Digest::words);
        return digest;
    }

    private void change(SavedSearch search, Select<Digest> field, Digest chosen) {
        try {
            searches.tell(search.id(), chosen);
            Toasts.say("Newcomers to “%s”: %s.".formatted(search.name(), lower(chosen)));
            show();
        } catch (InvalidInput e) {
            Toasts.problem(String.valueOf(e.getMessage()));
            field.setValue(search.digest());
        }
    }

    private void remove(SavedSearch search) {
        searches.remove(search.id());
        show();
        // what was pressed is gone
        list.getElement().executeJs("this.focus()");
        Toasts.undo(
                "“%s” removed.".formatted(search.name()),
                () -> {
                    searches.save(search.name(), search.query(), search.digest());
                    show();
                });
    }

    private static String lower(Digest digest) {
        return digest.words().toLowerCase(java.util.Locale.ROOT);
    }

    /** "audit · Expertise: Law, Health". */
    private static String words(DirectoryQuery query) {
        String filters =
                query.filters().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(f ->
                                switch (f.getKey()) {
                                    case WORKSHOP, BODY ->
                                            Dates.count(
                                                    f.getValue().size(),
                                                    f.getKey()
                                                            .words()
                                                            .toLowerCase(java.util.Locale.ROOT));
                                    default ->
                                            f.getKey().words()
                                                    + ": "
                                                    + String.join(", ", f.getValue());
                                })
                        .collect(Collectors.joining(" · "));
        return query.text().isEmpty()
                ? filters
                : filters.isEmpty()
                        ? "“%s”".formatted(query.text())
                        : "“%s” · %s".formatted(query.text(), filters);
    }
}

package org.plenary.directory.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plenary.base.Dates;
import org.plenary.base.NotAllowed;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.PeopleExport;

/** UC-104: an organizer takes a list of people out, with the password once more. */
@Route("directory/export")
@PageTitle("Export people – Plenary")
@PermitAll
@StyleSheet("context://assets/directory.css")
class ExportPeopleView extends Div implements BeforeEnterObserver {
    private final transient PeopleExport exports;
    private final PasswordField password = new PasswordField("Your password");
    private final Div file = new Div();
    private final Paragraph who = new Paragraph();
    private transient SearchAddress address = SearchAddress.of(QueryParameters.empty());

    ExportPeopleView(PeopleExport exports) {
        this.exports = exports;
        addClassName("plenary-narrow");
        Paragraph what =
                new Paragraph(
                        "The table holds what you see of people on their pages. Mail addresses, telephone numbers and postal addresses are not in it; write to people through Plenary. That you took it out stands in the audit trail.");
        what.addClassName("plenary-hint");
        who.addClassName("plenary-export-who");
        password.setHelperText("So that nobody else does this at your open screen");
        Button make = new Button("Make the file", click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        password.addKeyPressListener(Key.ENTER, press -> make());
        Div actions = new Div(make);
        actions.addClassName("plenary-form-actions");
        Div form = new Div(password);
        form.addClassName("plenary-form");
        file.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader("Export people")
                        .context(Parts.link(DirectoryPaths.directory(), "Directory")),
                who,
                what,
                form,
                actions,
                file);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!exports.mayExport()) {
            throw new NotAllowed("Lists of people are taken out by the network's organizers.");
        }
        address = SearchAddress.of(event.getLocation().getQueryParameters());
        who.removeAll();
        who.add(Parts.words(whom()));
        if (address.asksSomething()) {
            String query = address.startingAfter(null).parameters().getQueryString();
            who.add(Parts.link(DirectoryPaths.directory() + "?" + query, "See the search"));
        }
        file.removeAll();
        password.clear();
    }

    /** Filters hold keys that nobody reads, so they are counted. */
    private String whom() {
        String most = "at most %,d people".formatted(PeopleExport.MOST);
        if (!address.asksSomething()) {
            return "Everybody whom you see in the directory, %s.".formatted(most);
        }
        var parts = new ArrayList<String>();
        if (!address.text().isEmpty()) {
            parts.add("“" + address.text() + "”");
        }
        int filters = address.filters().values().stream().mapToInt(List::size).sum();
        if (filters > 0) {
            parts.add(Dates.count(filters, "filter"));
        }
        return "Who is found by %s, %s.".formatted(String.join(" and ", parts), most);
    }

    private void make() {
        file.removeAll();
        ErrorMessages.guard(() -> {
            UUID ticket = exports.begin(password.getValue(), address.query());
            password.clear();
            file.add(link(ticket), Parts.line("Ready for ten minutes.", "plenary-muted"));
        });
    }

    private Anchor link(UUID ticket) {
        DownloadHandler handler =
                event -> {
                    event.setFileName("people.csv");
                    event.setContentType("text/csv;charset=utf-8");
                    event.getResponse().setHeader("Cache-Control", "no-store");
                    exports.write(ticket, event.getOutputStream());
                };
        Anchor link = new Anchor(handler, "Download people.csv");
        link.getElement().setAttribute("download", "people.csv");
        link.addClassName("plenary-button");
        return link;
    }
}

package org.plenary.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.EventPageImport;
import org.plenary.workshop.ImportedPage;
import org.plenary.workshop.SessionWithContributions;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.Workshops;
import org.plenary.workshop.eventpage.EventPage;
import org.plenary.workshop.eventpage.ReadingChoices;

/** UC-28: an organizer brings in the page of an event, checks what was recognised, and keeps it. */
@Route("workshops/import")
@PermitAll
@StyleSheet("context://assets/import.css")
public class ImportView extends EditPage implements BeforeEnterObserver {
    private final EventPageImport pages;
    private final Workshops workshops;
    private final CheckboxGroup<SessionWithContributions> sessions = new CheckboxGroup<>();
    private final Div sessionPart = new Div(sessions);
    private final Paragraph kept = new Paragraph();
    private PagePreview preview;
    private WorkshopForm form;
    private String name = "";
    private String source = "";
    private @Nullable ImportedPage read;

    ImportView(EventPageImport pages, Workshops workshops) {
        this.pages = pages;
        this.workshops = workshops;
        this.form = new WorkshopForm(this, List.of());
        this.preview = new PagePreview(this::readAgain);
        removeClassName("plenary-narrow");
        addClassName("plenary-import");
        title("Import an event page");
        sessions.setLabel("Sessions that the page names");
        sessions.setItemLabelGenerator(ImportView::words);
        kept.addClassName("plenary-hint");
        kept.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!workshops.mayCreate()) {
            throw new NotAllowed(
                    "Only organizers import an event page. An administrator can make you one.");
        }
        askForPage();
    }

    private void askForPage() {
        removeAll();
        read = null;
        add(
                new PageHeader("Import an event page")
                        .fact(
                                "You see what was recognised beside the text, correct it, and then create the workshop. Nothing is stored before."),
                new PageEntry((file, text) -> {
                    name = file;
                    source = text;
                    ErrorMessages.guard(this::firstRead);
                }));
    }

    private void firstRead() {
        EventPage page = pages.preview(source, ReadingChoices.none());
        ImportedPage plan = pages.plan(name, page);
        read = plan;
        form = new WorkshopForm(this, workshops.seriesTitles());
        form.set(plan.plan());
        sessions.setItems(plan.sessions());
        sessions.setValue(Set.copyOf(plan.sessions()));
        sessionPart.setVisible(!plan.sessions().isEmpty());
        kept.setText("");
        preview = new PagePreview(this::readAgain);
        preview.show(page);
        touched();
        removeAll();
        add(
                new PageHeader("Check what was recognised")
                        .fact(name.isEmpty() ? "Pasted page" : name)
                        .actions(new Button("Take another page", click -> askForPage())),
                preview,
                new PageSection("The workshop", kept, form, sessionPart),
                buttons("Create workshop"));
        startAtTop();
    }

    /** The button that was pressed is gone; reading begins at the heading. */
    private void startAtTop() {
        getElement()
                .executeJs(
                        "const h = this.querySelector('h1'); h.tabIndex = -1; h.focus(); window.scrollTo(0, 0)");
    }

    /** Reads the page with other choices; what the person changed in the form stays. */
    private void readAgain(ReadingChoices choices) {
        ErrorMessages.guard(() -> {
            EventPage page = pages.preview(source, choices);
            ImportedPage plan = pages.plan(name, page);
            Set<String> left = leftOut();
            read = plan;
            boolean own = form.setUnchanged(plan.plan()) || !left.isEmpty();
            sessions.setItems(plan.sessions());
            sessions.setValue(
                    plan.sessions().stream()
                            .filter(s -> !left.contains(s.plan().title()))
                            .collect(Collectors.toSet()));
            sessionPart.setVisible(!plan.sessions().isEmpty());
            preview.show(page);
            kept.setText(
                    own
                            ? "The page was read again. What you changed in these fields is kept."
                            : "The page was read again.");
        });
    }

    private Set<String> leftOut() {
        return sessions.getGenericDataView()
                .getItems()
                .filter(s -> !sessions.getValue().contains(s))
                .map(s -> s.plan().title())
                .collect(Collectors.toSet());
    }

    private static String words(SessionWithContributions session) {
        int parts = session.contributions().size();
        String with =
                parts == 0
                        ? ""
                        : parts == 1 ? " · 1 contribution" : " · " + parts + " contributions";
        return session.plan().title() + " · " + session.plan().kind().word() + with;
    }

    @Override
    void save() {
        ImportedPage page = read;
        if (page == null) {
            return;
        }
        List<SessionWithContributions> chosen =
                page.sessions().stream().filter(sessions.getValue()::contains).toList();
        WorkshopId id = pages.create(page.corrected(form.get()).with(chosen));
        leaveTo(WorkshopPaths.workshop(workshops.get(id).slug()));
        Toasts.say("The workshop is created as a draft. Only its organizers see it.");
    }

    @Override
    void reload() {
        // nothing is stored before the workshop is created
    }

    @Override
    void acceptStoredVersion() {
        // nothing is stored before the workshop is created
    }

    @Override
    String back() {
        return WorkshopPaths.workshops();
    }
}

package org.plenary.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
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
import org.plenary.workshop.eventpage.PageWarning;
import org.plenary.workshop.eventpage.ReadingChoices;

/** UC-21: an organizer brings in the page of an event, checks what was recognised, and keeps it. */
@Route("workshops/import")
@PermitAll
@StyleSheet("context://assets/import.css")
public class ImportView extends EditPage implements BeforeEnterObserver {
    private final EventPageImport pages;
    private final Workshops workshops;
    private final CheckboxGroup<SessionWithContributions> sessions = new CheckboxGroup<>();
    private WorkshopForm form;
    private String name = "";
    private String source = "";
    private @Nullable ImportedPage read;

    ImportView(EventPageImport pages, Workshops workshops) {
        this.pages = pages;
        this.workshops = workshops;
        this.form = new WorkshopForm(this, List.of());
        removeClassName("plenary-narrow");
        addClassName("plenary-import");
        title("Import an event page");
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
                    ErrorMessages.guard(() -> show(ReadingChoices.none()));
                }));
    }

    /**
     * Reads the page with these choices. What was typed in the form before is read anew as well.
     */
    private void show(ReadingChoices choices) {
        EventPage page = pages.preview(source, choices);
        ImportedPage plan = pages.plan(name, page);
        List<RecognisedEntry> entries = RecognisedEntry.of(page);
        read = plan;
        form = new WorkshopForm(this, workshops.seriesTitles());
        form.set(plan.plan());
        touched();
        removeAll();
        Button other = new Button("Take another page", click -> askForPage());
        Div left = new Div(toCheck(page));
        left.addClassName("plenary-import-read");
        left.add(
                new PageSection(
                        "Recognised",
                        entries.isEmpty()
                                ? Own.line(
                                        "Nothing was recognised. The text is kept, and you can fill in the rest.",
                                        "plenary-muted")
                                : new RecognisedList(entries)),
                new ImportChoices(page, again -> ErrorMessages.guard(() -> show(again))));
        Div right = new Div(new PageSection("The page's text", new MarkedSource(page, entries)));
        right.addClassName("plenary-import-text");
        Div columns = new Div(left, right);
        columns.addClassName("plenary-import-columns");
        add(
                new PageHeader("Check what was recognised")
                        .fact(name.isEmpty() ? "Pasted page" : name)
                        .actions(other),
                columns,
                new PageSection("The workshop", form, sessions(plan)),
                buttons("Create workshop"));
        tie();
    }

    private static Div toCheck(EventPage page) {
        Div notice = new Div();
        if (page.warnings().isEmpty()) {
            return notice;
        }
        UnorderedList list = new UnorderedList();
        for (PageWarning warning : page.warnings()) {
            list.add(Own.directed(new ListItem(), warning.sentence()));
        }
        notice.add(new PageSection("To check", list));
        notice.addClassName("plenary-notice");
        return notice;
    }

    private Div sessions(ImportedPage plan) {
        sessions.setItems(plan.sessions());
        sessions.setLabel("Sessions that the page names");
        sessions.setItemLabelGenerator(ImportView::words);
        sessions.setValue(Set.copyOf(plan.sessions()));
        Div part = new Div(sessions);
        part.setVisible(!plan.sessions().isEmpty());
        return part;
    }

    private static String words(SessionWithContributions session) {
        int parts = session.contributions().size();
        String with =
                parts == 0
                        ? ""
                        : parts == 1 ? " · 1 contribution" : " · " + parts + " contributions";
        return session.plan().title() + " · " + session.plan().kind().word() + with;
    }

    /**
     * A value and its place in the text light up together, and a press brings the place into view.
     */
    private void tie() {
        getElement()
                .executeJs(
                        """
                        const all = (refs, on) => refs.forEach(ref => this.querySelectorAll(
                            `[data-ref="${ref}"], mark[data-refs~="${ref}"]`)
                            .forEach(e => e.toggleAttribute('data-tied', on)));
                        const refs = e => { const t = e.target.closest?.('[data-ref], mark[data-refs]');
                            return t ? (t.dataset.ref ?? t.dataset.refs).split(' ').filter(r => r) : []; };
                        if (this.tied) return;
                        this.tied = true;
                        for (const [type, on] of [['mouseover', true], ['mouseout', false], ['focusin', true], ['focusout', false]])
                            this.addEventListener(type, e => all(refs(e), on));
                        this.addEventListener('click', e => {
                            const ref = e.target.closest?.('[data-ref]')?.dataset.ref;
                            if (ref === undefined) return;
                            const mark = this.querySelector(`mark[data-refs~="${ref}"]`);
                            mark?.scrollIntoView({block: 'center', behavior:
                                matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'});
                        });
                        """);
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

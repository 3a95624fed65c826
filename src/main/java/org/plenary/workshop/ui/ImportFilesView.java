package org.plenary.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.plenary.base.LongRun;
import org.plenary.base.NotAllowed;
import org.plenary.base.UploadedText;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.LongRunProgress;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.FileImport;
import org.plenary.workshop.ImportRuns;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.Workshops;
import org.plenary.workshop.eventpage.LineProblem;
import org.plenary.workshop.eventpage.ParticipantRow;
import org.plenary.workshop.eventpage.ParticipantsPreview;
import org.plenary.workshop.eventpage.ProgrammeEntry;
import org.plenary.workshop.eventpage.ProgrammePreview;

/** UC-29: an organizer brings a calendar's sessions or a table's people into a workshop. */
@Route("workshops/:workshop/import")
@PermitAll
@StyleSheet("context://assets/workshops.css")
@StyleSheet("context://assets/import.css")
public class ImportFilesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MAX_BYTES = 8 << 20;
    private static final int SHOWN = 100;

    private final Workshops workshops;
    private final FileImport files;
    private final ImportRuns runs;
    private final Div preview = new Div();
    private final Upload upload = new Upload();

    ImportFilesView(Workshops workshops, FileImport files, ImportRuns runs) {
        this.workshops = workshops;
        this.files = files;
        this.runs = runs;
        addClassName("plenary-import");
        prepareUpload();
        preview.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return "Import a programme or people – Plenary";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WorkshopDetails at =
                workshops.bySlug(event.getRouteParameters().get("workshop").orElse(""));
        if (!at.organizing()) {
            throw new NotAllowed("Only the organizers of a workshop import into it.");
        }
        removeAll();
        preview.removeAll();
        upload.setUploadHandler(
                UploadHandler.inMemory((file, bytes) ->
                        ErrorMessages.guard(() -> show(at, file.fileName(), bytes))));
        Paragraph how =
                new Paragraph(
                        "Sessions come from a calendar file (.ics). People come from a table (.csv) whose first line names the columns: name, email, organisation, sector, jurisdiction, role, capacity. You see what is in the file before anything is stored.");
        how.addClassName("plenary-hint");
        upload.setVisible(true);
        add(
                new PageHeader("Import a programme or people")
                        .context(WorkshopLinks.workshop(at.slug(), at.title())),
                how,
                upload,
                preview);
        runs.of(at).ifPresent(this::follow);
    }

    private void prepareUpload() {
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileExtensions(".ics", ".csv");
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.addFileRejectedListener(refused ->
                Toasts.problem(
                        "The file was not taken: it has to be a calendar (.ics) or a table (.csv) of at most 8 MiB. Choose another one."));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
    }

    /** Reads the file by what it holds; a calendar always begins by saying that it is one. */
    void show(WorkshopDetails at, String name, byte[] bytes) {
        preview.removeAll();
        String text = UploadedText.decode(bytes);
        boolean calendar =
                name.toLowerCase(Locale.ROOT).endsWith(".ics")
                        || text.stripLeading().startsWith("BEGIN:VCALENDAR");
        if (calendar) {
            programme(at, files.programme(at.id(), text));
        } else {
            people(at, files.participants(at.id(), text));
        }
    }

    private void programme(WorkshopDetails at, ProgrammePreview read) {
        problems(read.problems());
        OrderedList list = new OrderedList();
        read.entries().stream()
                .limit(SHOWN)
                .map(e -> Own.directed(new ListItem(), words(e, at.plan().zone())))
                .forEach(list::add);
        int count = read.entries().size();
        String title = count == 1 ? "1 session" : "%,d sessions".formatted(count);
        part(title, list, count);
        if (!read.blocked()) {
            preview.add(go("Add " + title, () -> runs.sessions(at, read)));
        }
    }

    private void people(WorkshopDetails at, ParticipantsPreview read) {
        problems(read.problems());
        OrderedList list = new OrderedList();
        read.rows().stream()
                .limit(SHOWN)
                .map(r -> Own.directed(new ListItem(), words(r)))
                .forEach(list::add);
        int count = read.rows().size();
        String title = count == 1 ? "1 person" : "%,d people".formatted(count);
        part(title, list, count);
        if (!read.blocked()) {
            preview.add(go("Invite " + title, () -> runs.invitations(at, read)));
        }
    }

    private void part(String title, OrderedList list, int count) {
        PageSection section = new PageSection(title, list);
        if (count > SHOWN) {
            section.add(
                    Own.line(
                            "%,d more are in the file.".formatted(count - SHOWN), "plenary-muted"));
        }
        preview.add(section);
    }

    private void problems(List<LineProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        boolean blocked = problems.stream().anyMatch(LineProblem::blocking);
        UnorderedList list = new UnorderedList();
        list.addClassName("plenary-problems");
        problems.stream()
                .limit(SHOWN)
                .map(p -> Own.directed(new ListItem(), p.sentence()))
                .forEach(list::add);
        Div notice =
                new Div(
                        new PageSection(
                                blocked
                                        ? "Mend these lines and upload the file again"
                                        : "Good to know",
                                list));
        if (problems.size() > SHOWN) {
            notice.add(Own.line("%,d more.".formatted(problems.size() - SHOWN), "plenary-muted"));
        }
        notice.addClassName("plenary-notice");
        if (blocked) {
            notice.getElement().setAttribute("data-tone", "danger");
        }
        preview.add(notice);
    }

    /** All of the file is stored in one go, or nothing; the button cannot be pressed twice. */
    private Div go(String verb, Supplier<LongRun> start) {
        Button button = new Button(verb);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> ErrorMessages.guard(() -> follow(start.get())));
        Div actions = new Div(button);
        actions.addClassName("plenary-form-actions");
        return actions;
    }

    /** A short import has ended already; a long one is followed. */
    private void follow(LongRun run) {
        LongRun.Outcome outcome = run.outcome();
        if (outcome != null && outcome.stored()) {
            Toasts.say(outcome.sentence());
            WorkshopLinks.go(run.next());
            return;
        }
        preview.removeAll();
        upload.setVisible(false);
        preview.add(new LongRunProgress(run, how -> ended(run, how)));
    }

    private void ended(LongRun run, LongRun.Outcome outcome) {
        preview.removeAll();
        upload.setVisible(true);
        Div notice = new Div(Own.line(outcome.sentence(), "plenary-import-outcome"));
        notice.addClassName("plenary-notice");
        notice.getElement().setAttribute("role", outcome.stored() ? "status" : "alert");
        if (outcome.stored()) {
            notice.add(WorkshopLinks.button(run.next(), run.nextWords(), false));
        } else {
            notice.getElement().setAttribute("data-tone", "danger");
        }
        preview.add(notice);
    }

    private static String words(ProgrammeEntry entry, ZoneId zone) {
        String when =
                entry.startsAt() == null
                        ? "time unknown"
                        : DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH)
                                .format(entry.startsAt().atZone(zone));
        return entry.title()
                + " · "
                + when
                + (entry.place().isEmpty() ? "" : " · " + entry.place());
    }

    private static String words(ParticipantRow row) {
        String name = row.name().isEmpty() ? row.email() : row.name() + " <" + row.email() + ">";
        return row.organisation().isEmpty() ? name : name + " · " + row.organisation();
    }
}

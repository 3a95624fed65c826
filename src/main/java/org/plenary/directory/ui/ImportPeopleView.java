package org.plenary.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.List;
import org.plenary.base.Dates;
import org.plenary.base.InvalidInput;
import org.plenary.base.LongRun;
import org.plenary.base.LongRun.Outcome;
import org.plenary.base.NotAllowed;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.LongRunProgress;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.ImportPreview;
import org.plenary.directory.PeopleImport;
import org.plenary.directory.PeopleImport.Done;
import org.plenary.directory.PeopleImportRuns;
import org.plenary.directory.Profiles;

/** UC-103: an organizer brings people in from a file, after seeing what it holds. */
@Route("directory/import")
@PageTitle("Import people – Plenary")
@PermitAll
@StyleSheet("context://assets/directory.css")
class ImportPeopleView extends Div implements BeforeEnterObserver {
    private static final String EXAMPLE =
            """
            name,email,affiliation,role,headline,expertise,languages
            Ada Obi,ada.obi@example.org,KE-AISI,Analyst,Audits of access,Audits; Model access,Swahili; English
            """;

    private final transient PeopleImport imports;
    private final transient PeopleImportRuns runs;
    private final transient Profiles profiles;
    private final Div preview = new Div();
    private final Div done = new Div();
    private final Upload upload = new Upload();

    ImportPeopleView(PeopleImport imports, PeopleImportRuns runs, Profiles profiles) {
        this.imports = imports;
        this.runs = runs;
        this.profiles = profiles;
        addClassName("plenary-narrow");
        preview.getElement().setAttribute("aria-live", "polite");
        preview.addClassName("plenary-stack");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PeopleImport.MAX_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".vcf");
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.addFileRejectedListener(refused ->
                Toasts.problem(
                        "The file was not taken: it has to be a table (.csv) or vCards (.vcf) of at most 16 MiB. Choose another one."));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        UploadI18N words = new UploadI18N();
        words.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting("Connecting")
                                        .setStalled("Waiting for the network")
                                        .setProcessing("Reading the file")
                                        .setHeld("Waiting")));
        upload.setI18n(words);
        upload.setUploadHandler(
                UploadHandler.inMemory(
                        (file, bytes) -> ErrorMessages.guard(() -> show(file.fileName(), bytes))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!profiles.mayAdd()) {
            throw new NotAllowed("People are brought in by the network's organizers.");
        }
        removeAll();
        preview.removeAll();
        upload.setVisible(true);
        Paragraph how =
                new Paragraph(
                        "A table (.csv) whose first line names the columns, or vCards (.vcf), of at most 20,000 people. You see what is in the file before anything is stored. Members see the entries; mail addresses and telephone numbers nobody sees until the person takes the entry over.");
        how.addClassName("plenary-hint");
        add(
                new PageHeader("Import people")
                        .context(Parts.link(DirectoryPaths.directory(), "Directory")),
                how,
                example(),
                upload,
                preview,
                done);
        showDone();
        runs.mine().ifPresent(this::follow);
    }

    private static Paragraph example() {
        Anchor link =
                Parts.download(
                        "Download an example table",
                        "people-example.csv",
                        "text/csv",
                        () -> EXAMPLE);
        link.removeClassName("plenary-button");
        Paragraph line = new Paragraph(link);
        line.addClassName("plenary-import-example");
        return line;
    }

    /** Reads the file by what it holds. What stops it stands where the preview would. */
    void show(String name, byte[] bytes) {
        preview.removeAll();
        try {
            ImportPreview read = imports.preview(name, bytes);
            preview.add(new ImportPreviewPanel(read, () -> follow(runs.start(read))));
        } catch (InvalidInput refused) {
            preview.add(ImportPreviewPanel.refused(name, String.valueOf(refused.getMessage())));
        }
    }

    /** A short import has ended already; a long one is followed. */
    private void follow(LongRun run) {
        Outcome outcome = run.outcome();
        preview.removeAll();
        if (outcome != null) {
            ended(outcome);
        } else {
            upload.setVisible(false);
            preview.add(new LongRunProgress(run, this::ended));
        }
    }

    private void ended(Outcome outcome) {
        preview.removeAll();
        upload.setVisible(true);
        Div notice = new Div(Parts.line(outcome.sentence()));
        notice.addClassName("plenary-notice");
        notice.getElement().setAttribute("role", outcome.stored() ? "status" : "alert");
        if (!outcome.stored()) {
            notice.getElement().setAttribute("data-tone", "danger");
        }
        preview.add(notice);
        showDone();
    }

    private void showDone() {
        done.removeAll();
        List<Done> recent = imports.recent();
        if (!recent.isEmpty()) {
            done.add(new PageSection("Imported", list(recent)));
        }
    }

    private Component list(List<Done> recent) {
        ItemList list = new ItemList();
        for (Done d : recent) {
            Button undo = new Button("Undo", click -> askToUndo(d));
            undo.setAriaLabel("Undo the import of " + d.fileName());
            list.add(
                    d.fileName(),
                    DirectoryPaths.importPeople(),
                    "%s · %s"
                            .formatted(
                                    Dates.day(d.at().atZone(ZoneOffset.UTC).toLocalDate()),
                                    d.people() == 1
                                            ? "1 person"
                                            : "%,d people".formatted(d.people())),
                    undo);
        }
        return list;
    }

    private void askToUndo(Done chosen) {
        Confirmation.askDanger(
                "Undo the import of “%s”?".formatted(chosen.fileName()),
                "Entries that it made are taken away, and what it added to others. Entries that somebody changed, claimed or merged since stay.",
                "Undo the import",
                () -> follow(runs.undo(chosen)));
    }
}

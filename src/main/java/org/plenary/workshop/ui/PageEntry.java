package org.plenary.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.BiConsumer;
import org.plenary.base.UploadedText;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.eventpage.EventPageReader;

/** Takes a page: pasted, or uploaded as a file. */
final class PageEntry extends Div {
    private static final int MAX_BYTES = 4 << 20;

    /**
     * @param read given the page's name (empty when pasted) and its text
     */
    PageEntry(BiConsumer<String, String> read) {
        addClassName("plenary-form");
        TextArea page = new TextArea("The page's text");
        page.setMaxLength(EventPageReader.MAX_CHARACTERS);
        page.setHelperText("Plain text, Markdown or HTML, as you copied it.");
        page.setMinRows(10);
        page.setMaxRows(24);
        page.setWidthFull();
        Button go =
                new Button(
                        "Read the page",
                        click -> {
                            if (page.getValue().isBlank()) {
                                page.setErrorMessage(
                                        "There is no text yet. Paste the page, or upload it as a file.");
                                page.setInvalid(true);
                            } else {
                                read.accept("", page.getValue());
                            }
                        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(false);
        Div actions = new Div(go);
        actions.addClassName("plenary-form-actions");
        add(page, actions, new Paragraph("Or upload the page as a file:"), upload(read));
    }

    private static Upload upload(BiConsumer<String, String> read) {
        Upload upload =
                new Upload(
                        UploadHandler.inMemory((file, bytes) ->
                                read.accept(file.fileName(), UploadedText.decode(bytes))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileExtensions(".txt", ".md", ".markdown", ".html", ".htm");
        Button choose = new Button("Choose a file");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span("or drop it here"));
        upload.addFileRejectedListener(refused ->
                Toasts.problem(
                        "The file was not taken: it has to be a text, Markdown or HTML file of at most 4 MiB. Choose another one, or paste the text."));
        return upload;
    }
}

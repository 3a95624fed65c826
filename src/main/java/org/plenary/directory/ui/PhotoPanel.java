package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Supplier;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.Audience;
import org.plenary.directory.PersonId;
import org.plenary.directory.Photo;
import org.plenary.directory.Photos;

/** Sends, shows to somebody else and removes a photo; each is stored at once. */
final class PhotoPanel extends Div {
    private final transient Photos photos;
    private final PersonId person;
    private final Supplier<String> name;
    private final Runnable changed;
    private final Div shown = new Div();
    private final Select<Audience> audience = Parts.audience("your photo");
    private final Upload upload = new Upload();
    private final Button remove = new Button("Remove photo", click -> remove());

    PhotoPanel(Photos photos, PersonId person, Supplier<String> name, Runnable changed) {
        this.photos = photos;
        this.person = person;
        this.name = name;
        this.changed = changed;
        audience.setLabel("Who sees it");
        addClassName("plenary-photo-panel");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Photos.MAX_BYTES);
        upload.setAcceptedFileExtensions(".jpg", ".jpeg", ".png");
        upload.setUploadButton(new Button("Choose a photo"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.addFileRejectedListener(refused ->
                Toasts.problem(
                        "The photo was not taken: it has to be a JPEG or PNG of at most 2 MB. Choose another one."));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setUploadHandler(
                UploadHandler.inMemory((file, bytes) -> ErrorMessages.guard(() -> send(bytes))));
        audience.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ErrorMessages.guard(() -> showTo(change.getValue()));
            }
        });
        Div choices =
                new Div(
                        Parts.line(
                                "A square is cut from the middle. Where and with what it was taken is not kept.",
                                "plenary-muted"),
                        upload,
                        audience,
                        remove);
        add(shown, choices);
        show();
    }

    void send(byte[] bytes) {
        photos.put(person, bytes, audience.getValue());
        show();
        changed.run();
        Toasts.say("Photo saved.");
    }

    private void showTo(Audience chosen) {
        photos.showTo(person, chosen);
        changed.run();
        if (remove.isVisible()) {
            Toasts.say("Photo shown to: %s.".formatted(chosen.words()));
        }
    }

    private void remove() {
        if (ErrorMessages.guard(() -> photos.remove(person))) {
            show();
            changed.run();
            Toasts.say("Photo removed.");
        }
    }

    void show() {
        var photo = photos.read(person);
        shown.removeAll();
        shown.add(new PersonPhoto(name.get(), () -> photos.read(person)));
        photo.map(Photo::audience).ifPresent(audience::setValue);
        remove.setVisible(photo.isPresent());
    }
}

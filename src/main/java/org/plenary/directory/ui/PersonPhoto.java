package org.plenary.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.directory.PersonCard;
import org.plenary.directory.Photo;
import org.plenary.directory.Photos;

/** The photo as far as it may be seen, else initials; round, 96 pixels or 48 beside a result. */
final class PersonPhoto extends Div {
    /**
     * @param photo asked now, and again with its rights whenever the browser fetches the picture
     */
    PersonPhoto(String name, Supplier<Optional<Photo>> photo) {
        this(name, "Photo of " + name, photo.get().isPresent(), photo);
    }

    private PersonPhoto(String name, String words, boolean there, Supplier<Optional<Photo>> photo) {
        addClassName("plenary-person-photo");
        if (there) {
            add(new Image(event -> serve(event, photo.get()), words));
        } else {
            Span initials = Parts.words(initials(name));
            // the name stands beside it
            initials.getElement().setAttribute("aria-hidden", "true");
            add(initials);
        }
    }

    /** Beside a result's name, which says who it is: without words of its own. */
    static PersonPhoto beside(PersonCard card, Photos photos) {
        var photo = new PersonPhoto(card.name(), "", card.photo(), () -> photos.read(card.id()));
        photo.addClassName("plenary-person-photo-small");
        return photo;
    }

    static void serve(DownloadEvent event, Optional<Photo> photo) throws IOException {
        event.getResponse().setHeader("Cache-Control", "no-store");
        if (photo.isEmpty()) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        byte[] jpeg = photo.get().jpeg();
        event.setContentType("image/jpeg");
        event.setContentLength(jpeg.length);
        try (OutputStream out = event.getOutputStream()) {
            out.write(jpeg);
        }
    }

    /** Of the first and the last word: "Ada van Dijk" is "AD". */
    static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = initial(words[0]);
        return words.length == 1 ? first : first + initial(words[words.length - 1]);
    }

    private static String initial(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}

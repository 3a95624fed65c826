package org.plenary.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.plenary.directory.Audience;

/** Links, texts and fields that the pages of the directory share. */
final class Parts {
    private static final String WORKSPACE = "/app/";

    private Parts() {}

    static Anchor link(String path, String text) {
        Anchor link = directed(new Anchor(path, text), text);
        // the browser's own navigation keeps working; the router takes a plain click
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** A link that looks like a button, because it begins something. */
    static Anchor button(String path, String text, boolean primary) {
        Anchor link = link(path, text);
        link.addClassName("plenary-button");
        link.setClassName("plenary-button-primary", primary);
        return link;
    }

    static Anchor outside(String url, String text) {
        Anchor link = new Anchor(url, text);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return link;
    }

    static void go(String path) {
        UI.getCurrent().navigate(path.substring(WORKSPACE.length()));
    }

    /** Text that people wrote: always text, in the direction of its own script. */
    static Span words(String text) {
        return directed(new Span(), text);
    }

    static Paragraph line(String text, String... looks) {
        Paragraph line = directed(new Paragraph(), text);
        line.addClassNames(looks);
        return line;
    }

    static <T extends Component & HasText> T directed(T component, String text) {
        component.setText(text);
        component.getElement().setAttribute("dir", "auto");
        return component;
    }

    static TextField field(String label, int longest) {
        TextField field = new TextField(label);
        field.setMaxLength(longest);
        return field;
    }

    /** Who sees a value; the label is read out and not shown, as the value stands beside it. */
    static Select<Audience> audience(String of) {
        Select<Audience> audience = new Select<>();
        audience.setItems(Arrays.asList(Audience.values()));
        audience.setItemLabelGenerator(Audience::words);
        audience.setAriaLabel("Who sees " + of);
        audience.setValue(Audience.MEMBERS);
        return audience;
    }

    /** The text is made, and its rights asked, when the link is followed. */
    static Anchor download(String words, String file, String type, Supplier<String> text) {
        DownloadHandler handler =
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file, type, bytes.length);
                });
        Anchor link = new Anchor(handler, words);
        link.getElement().setAttribute("download", file);
        link.addClassName("plenary-button");
        return link;
    }
}

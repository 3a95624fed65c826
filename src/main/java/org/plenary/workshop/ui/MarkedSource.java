package org.plenary.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.plenary.workshop.eventpage.EventPage;
import org.plenary.workshop.eventpage.Repair;
import org.plenary.workshop.eventpage.SetAside;
import org.plenary.workshop.eventpage.SourceSpan;

/** The page's text with a mark on each recognised, mended and set-aside part. */
final class MarkedSource extends Div {

    /** A longer text is kept whole but shown only so far; browsers labour with more. */
    private static final int SHOWN = 60_000;

    private record Mark(SourceSpan span, String look, int ref) {}

    MarkedSource(EventPage page, List<RecognisedEntry> entries) {
        addClassName("plenary-marked");
        Pre text = new Pre();
        text.addClassName("plenary-source");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("dir", "auto");
        text.getElement().setAttribute("aria-label", "Text of the page");
        int end = Math.min(page.text().length(), SHOWN);
        write(text.getElement(), page.text().substring(0, end), marks(page, entries));
        add(text);
        if (end < page.text().length()) {
            add(Own.line("The rest of the text is kept, but not shown here.", "plenary-muted"));
        }
    }

    private static List<Mark> marks(EventPage page, List<RecognisedEntry> entries) {
        List<Mark> marks = new ArrayList<>();
        entries.forEach(e ->
                marks.add(
                        new Mark(
                                e.found().span(),
                                e.found().toCheck() ? "check" : "found",
                                e.ref())));
        page.repairs().stream()
                .filter(r -> !r.takenBack())
                .map(Repair::span)
                .forEach(s -> marks.add(new Mark(s, "repair", -1)));
        page.setAside().stream()
                .filter(s -> !s.takenBack())
                .map(SetAside::span)
                .forEach(s -> marks.add(new Mark(s, "aside", -1)));
        return marks;
    }

    /** Marks overlap, elements cannot: the text is cut wherever a mark begins or ends. */
    private static void write(Element into, String text, List<Mark> marks) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Mark mark : marks) {
            cuts.add(Math.min(mark.span().start(), text.length()));
            cuts.add(Math.min(mark.span().end(), text.length()));
        }
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                piece(into, text.substring(from, to), new SourceSpan(from, to), marks);
            }
            from = to;
        }
    }

    private static void piece(Element into, String words, SourceSpan span, List<Mark> marks) {
        List<Mark> over = marks.stream().filter(m -> m.span().covers(span)).toList();
        if (over.isEmpty()) {
            into.appendChild(Element.createText(words));
            return;
        }
        Element mark = new Element("mark");
        mark.setText(words);
        mark.setAttribute("data-look", look(over));
        StringBuilder refs = new StringBuilder();
        over.stream()
                .filter(m -> m.ref() >= 0)
                .forEach(m -> refs.append(refs.isEmpty() ? "" : " ").append(m.ref()));
        mark.setAttribute("data-refs", refs.toString());
        into.appendChild(mark);
    }

    private static String look(List<Mark> over) {
        for (String strongest : List.of("aside", "repair", "check")) {
            if (over.stream().anyMatch(m -> m.look().equals(strongest))) {
                return strongest;
            }
        }
        return "found";
    }
}

package org.plenary.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plenary.workshop.eventpage.EventPage;
import org.plenary.workshop.eventpage.SourceSpan;

/** The page's text with a mark on each recognised, mended and set-aside part. */
final class MarkedSource extends Div {

    /** A longer text is kept whole but shown only so far; browsers labour with more. */
    private static final int SHOWN = 60_000;

    private record Mark(SourceSpan span, Look look, int ref, String field) {}

    /** The strongest look first: a piece of text under several marks has the first of them. */
    private enum Look {
        ASIDE("Set aside"),
        REPAIR("Mended"),
        CHECK("To check"),
        FOUND("Recognised");

        private final String words;

        Look(String words) {
            this.words = words;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    MarkedSource(EventPage page, List<RecognisedEntry> entries) {
        addClassName("plenary-marked");
        Pre text = new Pre();
        text.addClassName("plenary-source");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("dir", "auto");
        text.getElement().setAttribute("aria-label", "Text of the page");
        int end = Math.min(page.text().length(), SHOWN);
        List<Mark> marks = marks(page, entries);
        write(text.getElement(), page.text().substring(0, end), marks);
        add(legend(marks), text);
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
                                e.found().toCheck() ? Look.CHECK : Look.FOUND,
                                e.ref(),
                                e.field())));
        page.repairs().stream()
                .filter(r -> !r.takenBack())
                .forEach(r -> marks.add(new Mark(r.span(), Look.REPAIR, -1, r.kind().words())));
        page.setAside().stream()
                .filter(s -> !s.takenBack())
                .forEach(s -> marks.add(new Mark(s.span(), Look.ASIDE, -1, s.why())));
        return marks;
    }

    /** The looks that are there, in words. */
    private static UnorderedList legend(List<Mark> marks) {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("plenary-legend");
        legend.getElement().setAttribute("aria-label", "Marks in the text");
        for (Look look : List.of(Look.FOUND, Look.CHECK, Look.REPAIR, Look.ASIDE)) {
            if (marks.stream().anyMatch(m -> m.look() == look)) {
                Element sample = new Element("mark");
                sample.setText(look.words);
                sample.setAttribute("data-look", look.key());
                ListItem item = new ListItem();
                item.getElement().appendChild(sample);
                legend.add(item);
            }
        }
        return legend;
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
        Look look = over.stream().map(Mark::look).min(Comparator.naturalOrder()).orElse(Look.FOUND);
        mark.setAttribute("data-look", look.key());
        mark.setAttribute(
                "title",
                look.words
                        + ": "
                        + over.stream()
                                .map(Mark::field)
                                .distinct()
                                .collect(Collectors.joining(", ")));
        mark.setAttribute("data-refs", refs(over));
        if (over.stream().anyMatch(m -> m.ref() >= 0)) {
            // reached from its value and by the arrow keys, not by each press of Tab
            mark.setAttribute("tabindex", "-1");
        }
        into.appendChild(mark);
    }

    private static String refs(List<Mark> over) {
        return over.stream()
                .filter(m -> m.ref() >= 0)
                .map(m -> String.valueOf(m.ref()))
                .collect(Collectors.joining(" "));
    }
}

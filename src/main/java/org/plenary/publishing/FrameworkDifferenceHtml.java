package org.plenary.publishing;

import static org.plenary.publishing.FrameworkHtml.escape;

import java.util.List;
import org.plenary.base.Dates;
import org.plenary.publishing.FrameworkDifference.Change;
import org.plenary.summary.TextDifference.Fate;
import org.plenary.summary.TextDifference.Part;

/** The difference of two versions as HTML: only what differs, in the order of the newer one. */
public final class FrameworkDifferenceHtml {
    private final StringBuilder html = new StringBuilder();

    private FrameworkDifferenceHtml() {}

    public static String of(FrameworkDifference difference) {
        FrameworkDifferenceHtml writer = new FrameworkDifferenceHtml();
        difference.changed().forEach(writer::change);
        return writer.html.toString();
    }

    /** "2 items added, 1 item removed, 3 items changed, 1 item moved." */
    public static String inWords(FrameworkDifference difference) {
        if (difference.changed().isEmpty()) {
            return "The items and their words are the same in both.";
        }
        return "%s added, %s removed, %s changed, %s moved."
                .formatted(
                        Dates.count(difference.count(Fate.ADDED), "item"),
                        Dates.count(difference.count(Fate.REMOVED), "item"),
                        Dates.count(difference.reworded(), "item"),
                        Dates.count(difference.moved(), "item"));
    }

    private void change(Change change) {
        html.append(
                "<section class=\"change\" data-fate=\"%s\">\n"
                        .formatted(change.fate().name().toLowerCase(java.util.Locale.ROOT)));
        html.append("<h3 class=\"item-head\"><span class=\"item-code\">")
                .append(escape(change.entry().code()))
                .append("</span> <span dir=\"auto\">");
        if (change.title().isEmpty()) {
            html.append(ReleaseWords.kind(change.entry().kind()));
        } else {
            parts(change.title(), change.fate());
        }
        html.append("</span> <span class=\"fate\">").append(fate(change)).append("</span></h3>\n");
        if (change.fate() != Fate.KEPT || change.reworded()) {
            if (!change.text().isEmpty()) {
                html.append("<p class=\"lines\" dir=\"auto\">");
                parts(change.text(), change.fate());
                html.append("</p>\n");
            }
            change.facts()
                    .forEach(fact ->
                            html.append("<p class=\"strength\" dir=\"auto\">")
                                    .append(escape(fact))
                                    .append("</p>\n"));
        }
        html.append("</section>\n");
    }

    private static String fate(Change change) {
        return switch (change.fate()) {
            case ADDED -> "Added";
            case REMOVED -> "Removed";
            case KEPT ->
                    change.moved() ? change.reworded() ? "Changed and moved" : "Moved" : "Changed";
        };
    }

    /** Within an added or removed item every word is of that fate; the item says it once. */
    private void parts(List<Part> parts, Fate whole) {
        for (Part part : parts) {
            if (part.fate() == Fate.KEPT || part.fate() == whole) {
                html.append(escape(part.text()));
                continue;
            }
            String tag = part.fate() == Fate.ADDED ? "ins" : "del";
            html.append('<')
                    .append(tag)
                    .append('>')
                    .append(escape(part.text()))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
    }
}

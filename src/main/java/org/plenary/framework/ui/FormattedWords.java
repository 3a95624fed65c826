package org.plenary.framework.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plenary.framework.TextMarks;
import org.plenary.framework.TextMarks.Mark;
import org.plenary.framework.TextMarks.Style;
import org.plenary.summary.TextHtml;

/**
 * Stretches of a text as HTML with its formatting, while the text is shown word by word with its
 * changes. Signs that a change touches are shown as they were typed, so no change is hidden; the
 * others become what they stand for. Every word is escaped.
 */
final class FormattedWords {
    private final String text;
    private final List<Mark> marks;

    private FormattedWords(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /** A text of which nothing is formatted, such as a title. */
    static FormattedWords plain(String text) {
        return new FormattedWords(text, List.of());
    }

    /** Words that stand together: all that is formatted within them. */
    static FormattedWords whole(String text) {
        return new FormattedWords(
                text, TextMarks.of(text).stream().filter(m -> m.style() != Style.BULLET).toList());
    }

    /**
     * A text in which only those signs count that nobody changes, or that go or stay as one.
     *
     * @param stretches where each begins that is kept or changed, in order, with the text's length
     *     at the end
     * @param kept which of them nobody changes
     * @param signs where something is put in that may be a sign: one beside it may mean another
     *     thing then
     */
    static FormattedWords between(
            String text, List<Integer> stretches, List<Boolean> kept, Set<Integer> signs) {
        var shown = new ArrayList<Mark>();
        for (Mark mark : TextMarks.of(text)) {
            int opening = stretch(stretches, mark.from(), mark.inside());
            int closing =
                    mark.end() == mark.to() ? opening : stretch(stretches, mark.end(), mark.to());
            boolean within = opening >= 0 && opening == closing && !kept.get(opening);
            boolean untouched =
                    opening >= 0
                            && closing >= 0
                            && kept.get(opening)
                            && kept.get(closing)
                            && Stream.of(mark.from(), mark.inside(), mark.end(), mark.to())
                                    .noneMatch(signs::contains);
            if (within && mark.style() != Style.BULLET || untouched) {
                shown.add(mark);
            }
        }
        return new FormattedWords(text, shown);
    }

    /** Whether words that are put in may be read as signs. */
    static boolean signs(String words) {
        return words.chars().anyMatch(sign -> "*_[]()\\".indexOf(sign) >= 0);
    }

    /** The stretch that holds all characters from one place to another; -1 for none. */
    private static int stretch(List<Integer> stretches, int from, int to) {
        for (int i = 0; i + 1 < stretches.size(); i++) {
            if (stretches.get(i) <= from && to <= stretches.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    String html() {
        return html(0, text.length());
    }

    /** The characters of the text from one place to another. */
    String html(int from, int to) {
        var html = new StringBuilder();
        var cuts = new TreeSet<>(List.of(from, to));
        for (Mark mark : marks) {
            List.of(mark.from(), mark.inside(), mark.end(), mark.to()).stream()
                    .filter(at -> at > from && at < to)
                    .forEach(cuts::add);
        }
        int at = from;
        for (int cut : cuts.tailSet(from, false)) {
            run(html, at, cut);
            at = cut;
        }
        return html.toString();
    }

    private void run(StringBuilder html, int from, int to) {
        var open = new ArrayList<String>();
        for (Mark mark : marks) {
            if (from >= mark.from() && from < mark.inside()) {
                html.append(mark.style() == Style.BULLET ? "•" : "");
                return;
            }
            if (from >= mark.end() && from < mark.to()) {
                return;
            }
            if (from >= mark.inside() && from < mark.end()) {
                open.add(tag(mark));
            }
        }
        open.forEach(html::append);
        html.append(TextHtml.escape(text.substring(from, to)));
        open.reversed().forEach(tag -> html.append("</").append(tag, 1, end(tag)).append('>'));
    }

    private static int end(String tag) {
        int space = tag.indexOf(' ');
        return space < 0 ? tag.length() - 1 : space;
    }

    private static String tag(Mark mark) {
        return switch (mark.style()) {
            case BOLD -> "<strong>";
            case ITALIC -> "<em>";
            case LINK ->
                    "<a rel=\"noopener nofollow\" router-ignore href=\"%s\">"
                            .formatted(TextHtml.escape(mark.href()));
            case BULLET -> "<span>";
        };
    }
}

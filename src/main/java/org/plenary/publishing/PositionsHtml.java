package org.plenary.publishing;

import static org.plenary.publishing.FrameworkHtml.escape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.publishing.FrameworkSnapshot.Stand;

/** Where the member bodies stand on an item; whoever said something stands beside the text. */
final class PositionsHtml {
    private PositionsHtml() {}

    static void write(StringBuilder html, Entry entry) {
        List<Stand> positions = entry.positions();
        if (positions.isEmpty()) {
            return;
        }
        html.append(
                "<div class=\"stands\">\n<p class=\"item-part\">Where member bodies stand</p>\n");
        html.append("<p class=\"strength\">")
                .append(
                        escape(
                                entry.agreement().isEmpty()
                                        ? counted(positions)
                                        : entry.agreement()))
                .append("</p>\n");
        List<Stand> said = positions.stream().filter(s -> !s.statement().isBlank()).toList();
        if (!said.isEmpty()) {
            html.append("<ul role=\"list\" class=\"statements\">\n");
            said.forEach(stand -> statement(html, stand));
            html.append("</ul>\n");
        }
        html.append("<details><summary>Every position</summary>\n<ul role=\"list\">\n");
        positions.forEach(stand ->
                html.append("<li><span dir=\"auto\">")
                        .append(escape(stand.body()))
                        .append("</span>: ")
                        .append(escape(stand.word().toLowerCase(Locale.ROOT)))
                        .append("</li>\n"));
        html.append("</ul></details>\n</div>\n");
    }

    private static void statement(StringBuilder html, Stand stand) {
        html.append("<li data-stand=\"")
                .append(escape(stand.stand().toLowerCase(Locale.ROOT)))
                .append("\"><p class=\"source\"><strong dir=\"auto\">")
                .append(escape(stand.body()))
                .append("</strong> ")
                .append(escape(stand.word().toLowerCase(Locale.ROOT)))
                .append("</p>\n<blockquote dir=\"auto\" class=\"lines\">")
                .append(escape(stand.statement()))
                .append("</blockquote></li>\n");
    }

    /** "Endorses: 7. With reservation: 1. Not consulted: 2." */
    private static String counted(List<Stand> positions) {
        Map<String, Long> counts =
                positions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Stand::word, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue() + ".")
                .collect(Collectors.joining(" "));
    }
}

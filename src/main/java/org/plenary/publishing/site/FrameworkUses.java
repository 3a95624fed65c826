package org.plenary.publishing.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.collaboration.Block;
import org.plenary.publishing.FrameworkPublications.Use;
import org.springframework.web.util.HtmlUtils;

/** The way from a passage on a summary's page to the framework items that use it. */
final class FrameworkUses {
    private FrameworkUses() {}

    /** Those whose passage stands in the version that is shown. */
    static List<Use> standing(List<Use> uses, List<Block> blocks) {
        Set<String> there = blocks.stream().map(Block::id).collect(Collectors.toSet());
        return uses.stream().filter(use -> there.contains(use.block())).toList();
    }

    /** By the passage's id: a line with a link to each item that uses it. */
    static Map<String, String> html(List<Use> uses) {
        return uses.stream()
                .collect(
                        Collectors.groupingBy(
                                Use::block,
                                Collectors.mapping(
                                        FrameworkUses::link,
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), FrameworkUses::line))));
    }

    private static String line(List<String> links) {
        return " <span class=\"uses\">Used by "
                + links.stream().distinct().collect(Collectors.joining(", "))
                + "</span>";
    }

    private static String link(Use use) {
        return "<a href=\"%s\" title=\"%s\">%s <span class=\"uses-title\">%s</span></a>"
                .formatted(
                        escape(use.path()),
                        escape(use.framework()),
                        escape(use.code()),
                        escape(use.title()));
    }

    /** The items of each framework, each once. */
    static Map<String, List<Use>> byFramework(List<Use> uses) {
        var once = new LinkedHashMap<String, Use>();
        uses.forEach(use -> once.putIfAbsent(use.path(), use));
        return once.values().stream()
                .collect(
                        Collectors.groupingBy(
                                Use::framework, LinkedHashMap::new, Collectors.toList()));
    }

    private static String escape(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}

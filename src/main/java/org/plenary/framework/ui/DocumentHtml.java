package org.plenary.framework.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.base.Dates;
import org.plenary.base.Texts;
import org.plenary.directory.BodySummary;
import org.plenary.directory.DirectoryPaths;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemText;
import org.plenary.summary.TextHtml;

/**
 * A framework as a document in HTML: every item with an id to jump to (its code in small letters),
 * headings from {@code h2} down. Every word is escaped. The document comes in pieces of whole
 * branches, so that a long one can be shown bit by bit and renewed where it changed.
 */
final class DocumentHtml {
    private static final int SMALLEST_PIECE = 30;
    private static final int LARGEST_PIECE = 200;
    private static final int FIRST_WORDS = 50;

    private final String slug;
    private final Map<ItemId, List<ItemMarks.Mark>> marks;

    /**
     * @param marks what stands beside items; none for an item is fine
     */
    DocumentHtml(String slug, Map<ItemId, List<ItemMarks.Mark>> marks) {
        this.slug = slug;
        this.marks = marks;
    }

    /** The pieces of the document in their order. */
    List<String> pieces(List<Item> document) {
        var pieces = new ArrayList<String>();
        var html = new StringBuilder();
        int inside = 0;
        for (Item item : document) {
            boolean branch = item.depth() <= 1 && inside >= SMALLEST_PIECE;
            if (branch || inside >= LARGEST_PIECE) {
                pieces.add(html.toString());
                html.setLength(0);
                inside = 0;
            }
            item(html, item);
            inside++;
        }
        if (inside > 0) {
            pieces.add(html.toString());
        }
        return pieces;
    }

    /** Links to sections and objectives; to actions as well while the document is short. */
    String outline(List<Item> document) {
        boolean all = document.size() <= 120;
        var html = new StringBuilder("<ol role=\"list\">");
        for (Item item : document) {
            boolean listed =
                    switch (item.kind()) {
                        case PREAMBLE, SECTION, OBJECTIVE -> true;
                        case ACTION -> all;
                        case PARAGRAPH, MILESTONE -> false;
                    };
            if (listed) {
                html.append("<li data-depth=\"").append(item.depth()).append("\"><a router-ignore");
                html.append(" href=\"").append(FrameworkPaths.framework(slug)).append('#');
                html.append(anchor(item)).append("\"><span class=\"framework-code\">");
                html.append(item.code()).append("</span> ");
                html.append(TextHtml.escape(name(item))).append("</a></li>");
            }
        }
        return html.append("</ol>").toString();
    }

    static String anchor(Item item) {
        return item.code().toLowerCase(Locale.ROOT);
    }

    /** Code and title, or code and the beginning of a text without one, for choices and lists. */
    static String label(Item item) {
        return item.title().isEmpty()
                ? item.code() + " " + Texts.shorten(name(item), FIRST_WORDS)
                : item.label();
    }

    /** The title; without one the beginning of a paragraph, or the word for what it is. */
    static String name(Item item) {
        if (!item.title().isEmpty()) {
            return item.title();
        }
        return item.kind() == ItemKind.PARAGRAPH
                ? Texts.shorten(item.text().replaceAll("[*\\s]+", " ").strip(), 80)
                : item.kind().word();
    }

    private void item(StringBuilder html, Item item) {
        html.append("<section class=\"framework-item\" id=\"").append(anchor(item));
        html.append("\" data-item=\"").append(item.kind().name().toLowerCase(Locale.ROOT));
        html.append("\" aria-labelledby=\"h-").append(anchor(item)).append("\">");
        heading(html, item);
        html.append("<div class=\"framework-text\" dir=\"auto\">");
        html.append(ItemText.html(item.text())).append("</div>");
        facts(html, item);
        List<ItemMarks.Mark> beside = marks.getOrDefault(item.id(), List.of());
        marks(html, beside);
        beside.stream()
                .filter(ItemMarks.Mark::beside)
                .findFirst()
                .ifPresent(m -> beside(html, item, m));
        html.append("</section>\n");
    }

    private void heading(StringBuilder html, Item item) {
        boolean titled = item.kind() != ItemKind.PARAGRAPH || !item.title().isEmpty();
        String tag = titled ? "h" + Math.min(6, item.depth() + 2) : "p";
        html.append('<').append(tag).append(" class=\"framework-heading\" id=\"h-");
        html.append(anchor(item)).append("\"><a router-link href=\"");
        html.append(FrameworkPaths.item(slug, item.code()));
        if (marks.getOrDefault(item.id(), List.of()).stream().anyMatch(ItemMarks.Mark::beside)) {
            html.append("\" aria-describedby=\"s-").append(anchor(item));
        }
        html.append("\"><span class=\"framework-code\">").append(item.code()).append("</span> ");
        html.append("<span dir=\"auto\"").append(titled ? ">" : " class=\"plenary-only-read\">");
        html.append(TextHtml.escape(titled ? name(item) : item.kind().word()));
        html.append("</span></a></");
        html.append(tag).append('>');
    }

    private static void facts(StringBuilder html, Item item) {
        var facts = new ArrayList<String>();
        if (!item.leads().isEmpty()) {
            facts.add(
                    "Led by "
                            + item.leads().stream()
                                    .map(DocumentHtml::lead)
                                    .collect(Collectors.joining(", ")));
        }
        if (!item.horizon().isEmpty()) {
            facts.add("<span dir=\"auto\">" + TextHtml.escape(item.horizon()) + "</span>");
        }
        var due = item.dueOn();
        if (due != null) {
            facts.add("due <time datetime=\"%s\">%s</time>".formatted(due, Dates.day(due)));
        }
        if (item.kind().work()) {
            facts.add(
                    "<span class=\"plenary-state\" data-state=\"%s\">%s</span>"
                            .formatted(
                                    ItemLooks.shape(item.status()).name().toLowerCase(Locale.ROOT),
                                    item.status().word()));
        }
        if (!facts.isEmpty()) {
            html.append("<ul class=\"framework-facts\" role=\"list\"><li>");
            html.append(String.join("</li><li>", facts)).append("</li></ul>");
        }
    }

    private static String lead(BodySummary body) {
        return "<a router-link dir=\"auto\" href=\"%s\">%s</a>"
                .formatted(
                        DirectoryPaths.body(body.slug()),
                        TextHtml.escape(
                                body.shortCode().isEmpty() ? body.name() : body.shortCode()));
    }

    /** A place for the evidence; the browser asks for it when a reader comes near. */
    private static void beside(StringBuilder html, Item item, ItemMarks.Mark mark) {
        html.append("<details class=\"framework-beside\" id=\"e-").append(anchor(item));
        html.append("\" data-code=\"").append(item.code()).append("\"><summary>");
        html.append("<span class=\"plenary-only-read\">").append(item.code());
        html.append(": </span><span id=\"s-").append(anchor(item)).append("\"");
        html.append(mark.lacking() ? " data-lacking>" : ">");
        html.append(TextHtml.escape(mark.words()));
        html.append("</span></summary><div></div></details>");
    }

    private static void marks(StringBuilder html, List<ItemMarks.Mark> beside) {
        if (beside.isEmpty()) {
            return;
        }
        html.append("<ul class=\"framework-marks\" role=\"list\">");
        for (ItemMarks.Mark mark : beside) {
            html.append("<li").append(mark.lacking() ? " data-lacking" : "");
            html.append(mark.beside() ? " data-beside" : "");
            html.append("><a router-link href=\"").append(TextHtml.escape(mark.path()));
            html.append("\">").append(TextHtml.escape(mark.words())).append("</a></li>");
        }
        html.append("</ul>");
    }
}

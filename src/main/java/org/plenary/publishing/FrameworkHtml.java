package org.plenary.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.publishing.FrameworkSnapshot.Quotation;
import org.springframework.web.util.HtmlUtils;

/**
 * A released framework's items as HTML. Everything that people wrote is escaped; nothing but the
 * elements made here, and those of the items' Markdown subset, can come out. Headings begin at
 * {@code h2}, below the page's title, and go down with the depth of the item.
 */
public final class FrameworkHtml {
    private static final int DEEPEST_HEADING = 6;

    private final StringBuilder html = new StringBuilder();
    private final UnaryOperator<String> markdown;
    private final EvidenceHtml evidence;

    private FrameworkHtml(
            UnaryOperator<String> markdown,
            Function<Quotation, Optional<SourceChange>> changes,
            @Nullable UnaryOperator<String> elsewhere) {
        this.markdown = markdown;
        this.evidence = new EvidenceHtml(html, changes, elsewhere);
    }

    /**
     * @param markdown turns an item's text into harmless HTML
     * @param changes what became of a quoted passage since
     */
    public static String of(
            List<Entry> items,
            UnaryOperator<String> markdown,
            Function<Quotation, Optional<SourceChange>> changes) {
        FrameworkHtml writer = new FrameworkHtml(markdown, changes, null);
        items.forEach(writer::entry);
        return writer.html.toString();
    }

    /**
     * As {@link #of}, with each item's quotations counted instead of repeated: of a framework that
     * quotes thousands, they would be nine tenths of the page.
     *
     * @param elsewhere the page of an item, by its anchor, that has the quotations
     */
    public static String brief(
            List<Entry> items,
            UnaryOperator<String> markdown,
            Function<Quotation, Optional<SourceChange>> changes,
            UnaryOperator<String> elsewhere) {
        FrameworkHtml writer = new FrameworkHtml(markdown, changes, elsewhere);
        items.forEach(writer::entry);
        return writer.html.toString();
    }

    /** One item without its heading, for a page that has it as its title. */
    public static String body(
            Entry entry,
            UnaryOperator<String> markdown,
            Function<Quotation, Optional<SourceChange>> changes) {
        FrameworkHtml writer = new FrameworkHtml(markdown, changes, null);
        writer.content(entry);
        return writer.html.toString();
    }

    private void entry(Entry entry) {
        html.append("<section class=\"item\" id=\"")
                .append(escape(entry.anchor()))
                .append("\" data-kind=\"")
                .append(escape(entry.kind().toLowerCase(Locale.ROOT)))
                .append("\" data-depth=\"")
                .append(Math.min(entry.depth(), 9))
                .append("\">\n");
        heading(entry);
        content(entry);
        html.append("</section>\n");
    }

    private void content(Entry entry) {
        if (!entry.text().isBlank()) {
            html.append("<div class=\"item-text\" dir=\"auto\">")
                    .append(markdown.apply(entry.text()))
                    .append("</div>\n");
        }
        facts(entry);
        evidence.of(entry);
        PositionsHtml.write(html, entry);
    }

    private void heading(Entry entry) {
        String code =
                "<a class=\"item-code\" href=\"#%s\" aria-label=\"%s %s\">%s</a>"
                        .formatted(
                                escape(entry.anchor()),
                                ReleaseWords.kind(entry.kind()),
                                escape(entry.code()),
                                escape(entry.code()));
        if (entry.title().isBlank()) {
            html.append("<p class=\"item-head\">").append(code).append("</p>\n");
            return;
        }
        int level = Math.min(2 + entry.depth(), DEEPEST_HEADING);
        html.append(
                "<h%d class=\"item-head\">%s <span dir=\"auto\">%s</span></h%d>\n"
                        .formatted(level, code, escape(entry.title()), level));
    }

    private void facts(Entry entry) {
        var due = entry.dueOn();
        if (entry.leads().isEmpty() && entry.horizon().isBlank() && due == null) {
            return;
        }
        html.append("<dl class=\"plenary-facts\">");
        if (!entry.leads().isEmpty()) {
            fact(
                    "Lead",
                    entry.leads().stream()
                            .map(FrameworkSnapshot.Lead::name)
                            .collect(Collectors.joining(", ")));
        }
        if (!entry.horizon().isBlank()) {
            fact("Horizon", entry.horizon());
        }
        if (due != null) {
            fact("Due", Dates.day(due));
        }
        html.append("</dl>\n");
    }

    private void fact(String term, String words) {
        html.append("<div><dt>")
                .append(term)
                .append("</dt><dd dir=\"auto\">")
                .append(escape(words))
                .append("</dd></div>");
    }

    static String escape(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}

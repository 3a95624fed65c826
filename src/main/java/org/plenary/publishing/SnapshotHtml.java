package org.plenary.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.Run;
import org.plenary.summary.PassageKind;
import org.plenary.summary.SummaryPaths;
import org.springframework.web.util.HtmlUtils;

/**
 * A snapshot's text as HTML. Everything that people wrote is escaped; nothing but the elements made
 * here can come out. The text's own headings begin at {@code h2}, below the page's title.
 */
public final class SnapshotHtml {
    private final StringBuilder html = new StringBuilder();
    private final ListNesting lists = new ListNesting(html);
    private final Map<String, String> after;

    private SnapshotHtml(Map<String, String> after) {
        this.after = after;
    }

    public static String of(List<Block> blocks) {
        return of(blocks, Map.of());
    }

    /**
     * @param after by a block's id what follows its words: inline HTML made by this program
     */
    public static String of(List<Block> blocks, Map<String, String> after) {
        SnapshotHtml writer = new SnapshotHtml(after);
        blocks.forEach(writer::block);
        writer.lists.close();
        return writer.html.toString();
    }

    /** The id of a block's element; links to passages end with it. */
    public static String anchor(Block block) {
        return SummaryPaths.PUBLIC_ANCHOR + block.id();
    }

    private void block(Block block) {
        if (block.text().isBlank()) {
            return;
        }
        if (block.type() == BlockType.BULLET || block.type() == BlockType.NUMBERED) {
            lists.item(block.type() == BlockType.NUMBERED, block.indent());
            html.append("<div").append(attributes(block)).append('>');
            content(block);
            html.append("</div>");
            return;
        }
        lists.close();
        String tag =
                switch (block.type()) {
                    case H1 -> "h2";
                    case H2 -> "h3";
                    case H3 -> "h4";
                    case QUOTE -> "blockquote";
                    default -> "p";
                };
        html.append('<').append(tag).append(attributes(block)).append('>');
        content(block);
        html.append("</").append(tag).append(">\n");
    }

    private static String attributes(Block block) {
        StringBuilder attributes =
                new StringBuilder(" id=\"")
                        .append(HtmlUtils.htmlEscape(anchor(block)))
                        // each paragraph finds its own direction: Arabic beside English
                        .append("\" dir=\"auto\"");
        PassageKind kind = kind(block.passage());
        if (kind != null) {
            attributes.append(" class=\"passage\" data-kind=\"").append(kind.key()).append('"');
        }
        return attributes.toString();
    }

    private void content(Block block) {
        PassageKind kind = kind(block.passage());
        if (kind != null) {
            html.append("<span class=\"plenary-kind\" data-kind=\"")
                    .append(kind.key())
                    .append("\">")
                    .append(kind.word())
                    .append("</span> ");
        }
        block.runs().forEach(this::run);
        html.append(after.getOrDefault(block.id(), ""));
    }

    private void run(Run run) {
        String text = HtmlUtils.htmlEscape(run.text(), "UTF-8");
        if (run.code()) {
            text = "<code>" + text + "</code>";
        }
        if (run.em()) {
            text = "<em>" + text + "</em>";
        }
        if (run.strong()) {
            text = "<strong>" + text + "</strong>";
        }
        String href = run.href();
        if (href != null && safe(href)) {
            text = "<a href=\"" + HtmlUtils.htmlEscape(href, "UTF-8") + "\">" + text + "</a>";
        }
        html.append(text);
    }

    /** Only addresses that cannot run anything in the reader's page. */
    static boolean safe(String href) {
        String low = href.strip().toLowerCase(Locale.ROOT);
        return low.startsWith("https://")
                || low.startsWith("http://")
                || low.startsWith("mailto:")
                || (low.startsWith("/") && !low.startsWith("//") && !low.startsWith("/\\"));
    }

    /** A kind that this version does not know is left unmarked. */
    static @Nullable PassageKind kind(@Nullable String key) {
        return key == null ? null : PassageKind.ofKey(key).orElse(null);
    }
}

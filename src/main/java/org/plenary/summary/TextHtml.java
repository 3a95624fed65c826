package org.plenary.summary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.Run;

/**
 * A summary's text as HTML for reading: headings from {@code h2} down, because the page owns {@code
 * h1}; true nested lists; every block with its direction and an id to jump to ({@code p-} and the
 * block's permanent id). Every word is escaped, every link checked, so the result is safe in any
 * page; it uses no script, style or image.
 */
public final class TextHtml {
    /** Before the block's permanent id, as an id must not start with a digit or a hyphen. */
    public static final String ANCHOR = "p-";

    private static final Pattern SAFE_LINK =
            Pattern.compile("(?i)(https?://|mailto:)\\S+|/(?!/)\\S*");

    private final StringBuilder html = new StringBuilder();
    private final Deque<String> lists = new ArrayDeque<>();

    private TextHtml() {}

    public static String of(List<Block> blocks) {
        var writer = new TextHtml();
        blocks.forEach(writer::block);
        writer.closeLists(0);
        return writer.html.toString();
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private void block(Block block) {
        switch (block.type()) {
            case BULLET -> item(block, "ul");
            case NUMBERED -> item(block, "ol");
            case PARAGRAPH -> plain(block, "p");
            case QUOTE -> plain(block, "blockquote");
            case H1 -> plain(block, "h2");
            case H2 -> plain(block, "h3");
            case H3 -> plain(block, "h4");
        }
    }

    private void plain(Block block, String tag) {
        closeLists(0);
        if (block.type() == BlockType.PARAGRAPH && block.text().isBlank()) {
            return;
        }
        open(block, tag);
        html.append("</").append(tag).append(">\n");
    }

    private void item(Block block, String list) {
        int depth = block.indent() + 1;
        closeLists(depth);
        if (lists.size() == depth && !list.equals(lists.peek())) {
            closeLists(depth - 1);
        }
        if (lists.size() == depth) {
            html.append("</li>");
        }
        while (lists.size() < depth) {
            html.append('<').append(list).append('>');
            lists.push(list);
            if (lists.size() < depth) {
                // a level that the writer left out
                html.append("<li>");
            }
        }
        open(block, "li");
    }

    private void closeLists(int depth) {
        while (lists.size() > depth) {
            html.append("</li></").append(lists.pop()).append(">\n");
        }
    }

    private void open(Block block, String tag) {
        html.append('<').append(tag).append(" id=\"").append(ANCHOR).append(escape(block.id()));
        html.append("\" dir=\"auto\"");
        if (block.indent() > 0 && !tag.equals("li")) {
            html.append(" class=\"indent-").append(block.indent()).append('"');
        }
        String key = block.passage();
        PassageKind kind = key == null ? null : PassageKind.ofKey(key).orElse(null);
        if (kind == null || block.text().isBlank()) {
            html.append('>');
        } else {
            html.append(" data-passage=\"").append(kind.key()).append("\">");
            html.append("<span class=\"plenary-kind\" data-kind=\"").append(kind.key());
            html.append("\">").append(kind.word()).append("</span> ");
        }
        block.runs().forEach(this::run);
    }

    private void run(Run run) {
        String words = escape(run.text());
        words = run.code() ? "<code>" + words + "</code>" : words;
        words = run.em() ? "<em>" + words + "</em>" : words;
        words = run.strong() ? "<strong>" + words + "</strong>" : words;
        String href = run.href();
        if (href != null && SAFE_LINK.matcher(href).matches()) {
            words = "<a rel=\"noopener nofollow\" href=\"" + escape(href) + "\">" + words + "</a>";
        }
        words = run.ins() != null ? "<ins>" + words + "</ins>" : words;
        html.append(run.del() != null ? "<del>" + words + "</del>" : words);
    }
}

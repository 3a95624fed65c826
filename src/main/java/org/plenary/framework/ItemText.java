package org.plenary.framework;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.plenary.summary.TextHtml;

/**
 * The text of an item as HTML. Of Markdown it knows paragraphs, bold, italics, links and lists (
 * https://spec.commonmark.org); whatever else looks like Markdown or HTML stays as it was typed.
 * Every word is escaped and every link checked, so the result is safe in any page.
 */
public final class ItemText {
    private static final Pattern SAFE_LINK = Pattern.compile("(?i)(https?://|mailto:)\\S+");
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of(ListBlock.class)).build();
    private static final int DEEPEST = 60;

    private ItemText() {}

    /** Whether a link may lead there. */
    static boolean safe(String href) {
        return SAFE_LINK.matcher(href).matches();
    }

    /** As blocks: {@code <p>}, {@code <ul>}, {@code <ol>}; empty for an empty text. */
    public static String html(String text) {
        var writer = new Writer();
        try {
            PARSER.parse(text).accept(writer);
        } catch (TooDeep e) {
            // nested beyond any use: shown as it was typed
            return "<p>" + TextHtml.escape(text).replace("\n", "<br>\n") + "</p>\n";
        }
        return writer.html.toString();
    }

    private static final class TooDeep extends RuntimeException {}

    private static final class Writer extends AbstractVisitor {
        private final StringBuilder html = new StringBuilder();
        private int depth;

        @Override
        public void visit(Paragraph paragraph) {
            Node list = paragraph.getParent() == null ? null : paragraph.getParent().getParent();
            if (list instanceof ListBlock block && block.isTight()) {
                visitChildren(paragraph);
            } else {
                wrap("p", paragraph);
            }
        }

        @Override
        public void visit(BulletList list) {
            wrap("ul", list);
        }

        @Override
        public void visit(OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            html.append(start == null || start == 1 ? "<ol>" : "<ol start=\"" + start + "\">");
            visitChildren(list);
            html.append("</ol>\n");
        }

        @Override
        public void visit(ListItem item) {
            wrap("li", item);
        }

        @Override
        public void visit(Emphasis emphasis) {
            inline("em", emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            inline("strong", strong);
        }

        @Override
        public void visit(Link link) {
            String href = link.getDestination();
            if (!safe(href)) {
                visitChildren(link);
                html.append(" (").append(TextHtml.escape(href)).append(')');
                return;
            }
            html.append("<a rel=\"noopener nofollow\" href=\"")
                    .append(TextHtml.escape(href))
                    .append("\">");
            visitChildren(link);
            html.append("</a>");
        }

        @Override
        public void visit(Image image) {
            html.append("![");
            visitChildren(image);
            html.append("](").append(TextHtml.escape(image.getDestination())).append(')');
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            html.append("<p>[")
                    .append(TextHtml.escape(definition.getLabel()))
                    .append("]: ")
                    .append(TextHtml.escape(definition.getDestination()))
                    .append("</p>\n");
        }

        @Override
        public void visit(Text text) {
            html.append(TextHtml.escape(text.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            html.append('`').append(TextHtml.escape(code.getLiteral())).append('`');
        }

        @Override
        public void visit(HtmlInline tag) {
            html.append(TextHtml.escape(tag.getLiteral()));
        }

        @Override
        public void visit(SoftLineBreak end) {
            html.append("<br>\n");
        }

        @Override
        public void visit(HardLineBreak end) {
            html.append("<br>\n");
        }

        @Override
        protected void visitChildren(Node parent) {
            if (++depth > DEEPEST) {
                throw new TooDeep();
            }
            super.visitChildren(parent);
            depth--;
        }

        private void wrap(String tag, Node node) {
            inline(tag, node);
            html.append('\n');
        }

        private void inline(String tag, Node node) {
            html.append('<').append(tag).append('>');
            visitChildren(node);
            html.append("</").append(tag).append('>');
        }
    }
}

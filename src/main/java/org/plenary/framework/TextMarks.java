package org.plenary.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Where the signs of {@link ItemText}'s Markdown stand in a text as it was typed, so that a view of
 * changed words can show them formatted and still show every change of a sign.
 */
public final class TextMarks {
    private static final Parser PARSER =
            Parser.builder()
                    .enabledBlockTypes(Set.of(ListBlock.class))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();

    private static final int DEEPEST = 60;

    /** What the signs do. */
    public enum Style {
        BOLD,
        ITALIC,
        LINK,
        /** Of a list without numbers; has no closing sign. */
        BULLET
    }

    /**
     * One pair of signs and what is between them; positions are characters of the text.
     *
     * @param from of the opening sign
     * @param inside behind the opening sign, where the words begin
     * @param end of the words, where the closing sign begins
     * @param to behind the closing sign
     * @param href of a link that {@link ItemText} would make; empty otherwise
     */
    public record Mark(Style style, int from, int inside, int end, int to, String href) {}

    private TextMarks() {}

    /** In the order in which they open; what is nested beyond any use is left as it was typed. */
    public static List<Mark> of(String text) {
        var finder = new Finder(text);
        PARSER.parse(text).accept(finder);
        return List.copyOf(finder.marks);
    }

    private static final class Finder extends AbstractVisitor {
        private final List<Mark> marks = new ArrayList<>();
        private final String text;
        private int depth;

        private Finder(String text) {
            this.text = text;
        }

        @Override
        public void visit(Emphasis emphasis) {
            pair(Style.ITALIC, emphasis, 1, 1, "");
            visitChildren(emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            pair(Style.BOLD, strong, 2, 2, "");
            visitChildren(strong);
        }

        @Override
        public void visit(Link link) {
            Node last = link.getLastChild();
            boolean typed = text.startsWith("[", from(link)) && last != null;
            if (typed && ItemText.safe(link.getDestination())) {
                pair(Style.LINK, link, 1, to(link) - to(last), link.getDestination());
            }
            visitChildren(link);
        }

        @Override
        public void visit(ListItem item) {
            int from = from(item);
            if (from >= 0 && from < text.length() && "-*+".indexOf(text.charAt(from)) >= 0) {
                marks.add(new Mark(Style.BULLET, from, from + 1, from + 1, from + 1, ""));
            }
            visitChildren(item);
        }

        @Override
        protected void visitChildren(Node parent) {
            if (depth < DEEPEST) {
                depth++;
                super.visitChildren(parent);
                depth--;
            }
        }

        private void pair(Style style, Node node, int opening, int closing, String href) {
            int from = from(node);
            int to = to(node);
            if (from >= 0 && from + opening <= to - closing) {
                marks.add(new Mark(style, from, from + opening, to - closing, to, href));
            }
        }

        private static int from(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            return spans.isEmpty() ? -1 : spans.getFirst().getInputIndex();
        }

        private static int to(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            return spans.isEmpty()
                    ? -1
                    : spans.getLast().getInputIndex() + spans.getLast().getLength();
        }
    }
}

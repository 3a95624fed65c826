package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Cuts Markdown into blocks, keeping each character's place in the source. */
final class MarkdownPage {

    /** Deeper nesting is read as text; no page needs it and it would cost time. */
    private static final int MAX_DEPTH = 64;

    private static final Parser PARSER =
            Parser.builder()
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(MAX_DEPTH)
                    .build();

    private final List<PageBlock> blocks = new ArrayList<>();

    private MarkdownPage() {}

    /**
     * Answers the blocks after the front matter.
     *
     * @param text the whole page
     * @param bodyStart where the front matter ends
     */
    static List<PageBlock> blocks(String text, int bodyStart) {
        MarkdownPage page = new MarkdownPage();
        page.walk(PARSER.parse(text.substring(bodyStart)), bodyStart);
        return page.blocks;
    }

    /** Goes through the tree without recursion, so that deep nesting cannot end the thread. */
    private void walk(Node root, int offset) {
        Node node = root;
        while (node != null && blocks.size() < PageText.MAX_BLOCKS) {
            boolean leaf =
                    node instanceof Paragraph
                            || node instanceof Heading
                            || node instanceof FencedCodeBlock;
            if (leaf) {
                block(node, offset);
            }
            Node child = leaf ? null : node.getFirstChild();
            node = child != null ? child : after(node, root);
        }
    }

    private static @Nullable Node after(Node from, Node root) {
        Node node = from;
        while (node != null && node != root) {
            if (node.getNext() != null) {
                return node.getNext();
            }
            node = node.getParent();
        }
        return null;
    }

    private void block(Node node, int offset) {
        boolean item = node.getParent() instanceof ListItem && node.getPrevious() == null;
        PageBlock.Kind kind =
                node instanceof Heading
                        ? PageBlock.Kind.HEADING
                        : item ? PageBlock.Kind.ITEM : PageBlock.Kind.PARAGRAPH;
        PageBlock.Builder builder = new PageBlock.Builder(kind);
        if (node instanceof FencedCodeBlock code) {
            add(builder, code.getLiteral(), code.getSourceSpans(), offset);
        } else {
            inlines(node, builder, offset);
        }
        if (!builder.isBlank()) {
            blocks.add(builder.build());
        }
    }

    private record OpenLink(Node node, int from) {}

    private static void inlines(Node block, PageBlock.Builder builder, int offset) {
        List<OpenLink> open = new ArrayList<>();
        Node node = block.getFirstChild();
        int place = offset;
        while (node != null) {
            List<SourceSpan> spans = node.getSourceSpans();
            place = spans.isEmpty() ? place : offset + spans.getFirst().getInputIndex();
            if (node instanceof Text text) {
                add(builder, text.getLiteral(), spans, offset);
            } else if (node instanceof Code code) {
                add(builder, code.getLiteral(), spans, offset);
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                builder.add(' ', place);
            } else if (node instanceof Link) {
                open.add(new OpenLink(node, builder.length()));
            }
            node =
                    node.getFirstChild() != null
                            ? node.getFirstChild()
                            : leave(node, block, builder, open);
        }
    }

    private static @Nullable Node leave(
            Node from, Node block, PageBlock.Builder builder, List<OpenLink> open) {
        Node node = from;
        while (node != null && node != block) {
            if (!open.isEmpty() && open.getLast().node() == node && node instanceof Link link) {
                builder.link(open.removeLast().from(), builder.length(), link.getDestination());
            }
            if (node.getNext() != null) {
                return node.getNext();
            }
            node = node.getParent();
        }
        return null;
    }

    /**
     * An escape or entity is longer in the source than in the text: its place is then the nearest.
     */
    private static void add(
            PageBlock.Builder builder, String literal, List<SourceSpan> spans, int offset) {
        if (spans.isEmpty()) {
            return;
        }
        int used = 0;
        int span = 0;
        for (int i = 0; i < literal.length(); i++) {
            while (used >= spans.get(span).getLength() && span < spans.size() - 1) {
                span++;
                used = 0;
            }
            SourceSpan at = spans.get(span);
            int within = Math.min(used++, Math.max(0, at.getLength() - 1));
            builder.add(literal.charAt(i), offset + at.getInputIndex() + within);
        }
    }
}

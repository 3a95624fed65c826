package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
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

    /**
     * A lone “<” makes the parser look for its “>” as far as the paragraph goes, again and again.
     * Only short tags and addresses keep theirs; this sign stands in for the others.
     */
    private static final char STAND_IN = '\uFF1C';

    private static final Pattern TAG =
            Pattern.compile("</?[a-zA-Z][^<>\\n]{0,500}+>|<https?://[^\\s<>]{1,1900}+>");

    /** Tags leave as many blanks, so that places stay right. */
    private static final Function<MatchResult, String> BLANKS = m -> " ".repeat(m.group().length());

    private final List<PageBlock> blocks = new ArrayList<>();
    private final String text;
    private final int offset;

    private MarkdownPage(String text, int offset) {
        this.text = text;
        this.offset = offset;
    }

    /**
     * Answers the blocks after the front matter.
     *
     * @param text the whole page
     * @param bodyStart where the front matter ends
     */
    static List<PageBlock> blocks(String text, int bodyStart) {
        MarkdownPage page = new MarkdownPage(text, bodyStart);
        page.walk(PARSER.parse(page.safe()));
        return page.blocks;
    }

    private String safe() {
        char[] body = text.substring(offset).toCharArray();
        Matcher tag = TAG.matcher(text).region(offset, text.length());
        int at = 0;
        while (tag.find()) {
            standIn(body, at, tag.start() - offset);
            at = tag.end() - offset;
        }
        standIn(body, at, body.length);
        return new String(body);
    }

    private static void standIn(char[] body, int from, int to) {
        for (int i = from; i < to; i++) {
            body[i] = body[i] == '<' ? STAND_IN : body[i];
        }
    }

    /** Goes through the tree without recursion, so that deep nesting cannot end the thread. */
    private void walk(Node root) {
        Node node = root;
        while (node != null && blocks.size() < PageText.MAX_BLOCKS) {
            boolean leaf =
                    node instanceof Paragraph
                            || node instanceof Heading
                            || node instanceof FencedCodeBlock
                            || node instanceof HtmlBlock;
            if (leaf) {
                block(node);
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

    private void block(Node node) {
        boolean item = node.getParent() instanceof ListItem && node.getPrevious() == null;
        PageBlock.Kind kind =
                node instanceof Heading
                        ? PageBlock.Kind.HEADING
                        : item ? PageBlock.Kind.ITEM : PageBlock.Kind.PARAGRAPH;
        PageBlock.Builder builder = new PageBlock.Builder(kind);
        if (node instanceof FencedCodeBlock code) {
            add(builder, code.getLiteral(), code.getSourceSpans());
        } else if (node instanceof HtmlBlock html) {
            add(builder, TAG.matcher(html.getLiteral()).replaceAll(BLANKS), html.getSourceSpans());
        } else {
            inlines(node, builder);
        }
        if (!builder.isBlank()) {
            blocks.add(builder.build());
        }
    }

    private record OpenLink(Node node, int from) {}

    private void inlines(Node block, PageBlock.Builder builder) {
        List<OpenLink> open = new ArrayList<>();
        Node node = block.getFirstChild();
        int place = offset;
        while (node != null) {
            List<SourceSpan> spans = node.getSourceSpans();
            place = spans.isEmpty() ? place : offset + spans.getFirst().getInputIndex();
            if (node instanceof Text text) {
                add(builder, text.getLiteral(), spans);
            } else if (node instanceof Code code) {
                add(builder, code.getLiteral(), spans);
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
    private void add(PageBlock.Builder builder, String literal, List<SourceSpan> spans) {
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
            int place = offset + at.getInputIndex() + within;
            char c = literal.charAt(i);
            builder.add(c == STAND_IN ? text.charAt(place) : c, place);
        }
    }
}

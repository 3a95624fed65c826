package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A heading, paragraph or list item: its plain text, and where each character stands in the page.
 */
final class PageBlock {

    enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM
    }

    /** A link on characters {@code from} to {@code to} of the block. */
    record BlockLink(int from, int to, String target) {}

    private final Kind kind;
    private final String text;
    private final int[] places;
    private final List<BlockLink> links;
    private final List<Sentence> sentences;

    private PageBlock(Kind kind, String text, int[] places, List<BlockLink> links) {
        this.kind = kind;
        this.text = text;
        this.places = places;
        this.links = List.copyOf(links);
        this.sentences = Sentence.split(this);
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    List<BlockLink> links() {
        return links;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The place of the whole block in the page. */
    SourceSpan span() {
        return span(0, text.length());
    }

    /** The place of a part of the block in the page. */
    SourceSpan span(int from, int to) {
        if (from >= to) {
            int at = places.length == 0 ? 0 : places[Math.min(from, places.length - 1)];
            return new SourceSpan(at, at);
        }
        return new SourceSpan(places[from], Math.max(places[from], places[to - 1]) + 1);
    }

    /** Collects one block; white space runs become one space, and none stands at either end. */
    static final class Builder {
        private final Kind kind;
        private final StringBuilder text = new StringBuilder();
        private int[] places = new int[64];
        private final List<BlockLink> links = new ArrayList<>();

        Builder(Kind kind) {
            this.kind = kind;
        }

        int length() {
            return text.length();
        }

        void add(char c, int place) {
            char plain = Character.isWhitespace(c) || c == '\u00A0' ? ' ' : c;
            if (plain == ' ' && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
                return;
            }
            if (text.length() == places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[text.length()] = place;
            text.append(plain);
        }

        void add(CharSequence characters, int firstPlace) {
            for (int i = 0; i < characters.length(); i++) {
                add(characters.charAt(i), firstPlace + i);
            }
        }

        void link(int from, int to, String target) {
            if (from < to) {
                links.add(new BlockLink(from, to, target));
            }
        }

        /** Answers whether nothing was added yet; white space alone never is. */
        boolean isBlank() {
            return text.isEmpty();
        }

        boolean endsWith(char c) {
            int last = text.length() - 1;
            return last >= 0
                    && (text.charAt(last) == c
                            || (last > 0
                                    && text.charAt(last) == ' '
                                    && text.charAt(last - 1) == c));
        }

        PageBlock build() {
            int end = text.length();
            if (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            int last = end;
            List<BlockLink> inside =
                    links.stream()
                            .filter(l -> l.from() < last)
                            .map(l -> new BlockLink(l.from(), Math.min(l.to(), last), l.target()))
                            .toList();
            return new PageBlock(kind, text.substring(0, end), Arrays.copyOf(places, end), inside);
        }
    }
}

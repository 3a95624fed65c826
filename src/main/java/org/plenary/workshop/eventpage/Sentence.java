package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One sentence of a block.
 *
 * @param block the block it stands in
 * @param from first character within the block
 * @param to after the last character
 */
record Sentence(PageBlock block, int from, int to) {

    /** Longer ones are not looked at: no writer wrote them, and rules stay fast. */
    static final int MAX_LENGTH = 2_500;

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "dr", "mr", "mrs", "ms", "prof", "st", "no", "vs", "e.g", "i.e", "approx",
                    "dept", "bzw", "z.b");

    String text() {
        return block.text().substring(from, to);
    }

    /** The place of a part, given by positions within {@link #text()}. */
    SourceSpan span(int start, int end) {
        return block.span(from + start, from + end);
    }

    SourceSpan span() {
        return block.span(from, to);
    }

    static List<Sentence> split(PageBlock block) {
        String text = block.text();
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = endsAt(text, start, i);
            if (end > 0) {
                add(sentences, block, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(sentences, block, start, text.length());
        return List.copyOf(sentences);
    }

    private static void add(List<Sentence> sentences, PageBlock block, int start, int end) {
        String text = block.text();
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        if (to > from && to - from <= MAX_LENGTH) {
            sentences.add(new Sentence(block, from, to));
        }
    }

    /** Answers where a sentence ends whose stop is at {@code i}, or 0. */
    private static int endsAt(String text, int start, int i) {
        char c = text.charAt(i);
        if (c == '。' || c == '!' || c == '?') {
            return i + 1;
        }
        if (c != '.' && c != '!' && c != '?' && c != '؟') {
            return 0;
        }
        int end = i + 1;
        while (end < text.length() && end < i + 4 && "”\"’»)]".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean atGap = end == text.length() || text.charAt(end) == ' ';
        if (!atGap || (c == '.' && isAbbreviation(text, start, i))) {
            return 0;
        }
        int next = end + 1;
        boolean goesOn = next < text.length() && Character.isLowerCase(text.charAt(next));
        return goesOn ? 0 : end;
    }

    private static boolean isAbbreviation(String text, int start, int stop) {
        int from = stop;
        while (from > start && text.charAt(from - 1) != ' ' && stop - from < 8) {
            from--;
        }
        String word = text.substring(from, stop).toLowerCase(Locale.ROOT);
        boolean initials = word.length() == 1 || (word.length() == 3 && word.charAt(1) == '.');
        return (initials && Character.isLetter(word.charAt(0))) || ABBREVIATIONS.contains(word);
    }
}

package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Small readings of English prose that several rules need. */
final class Wording {

    /** Nouns for the event that a page is about. */
    static final String EVENT =
            "(?:workshop|session|convening|event|meeting|conference|summit|seminar|symposium|forum|roundtable|gathering|dialogue|hackathon|webinar|panel|course|training)";

    private static final Pattern ARTICLE =
            Pattern.compile(
                    "^(?:(?:and|the|a|an|our|its|their|both|also) ){1,3}",
                    Pattern.CASE_INSENSITIVE);

    private Wording() {}

    /** A part of a text. */
    record Part(int from, int to) {
        String of(String text) {
            return text.substring(from, to);
        }
    }

    /**
     * Cuts an enumeration: at semicolons when it has any, otherwise at commas outside brackets and
     * at the last “and”. Articles and white space are left out of the parts.
     */
    static List<Part> enumeration(String text, int from, int to) {
        boolean semicolons = text.substring(from, to).indexOf(';') >= 0;
        List<Part> parts = cut(text, from, to, semicolons ? ";；" : ",，、");
        if (!semicolons) {
            splitLast(text, parts);
        }
        List<Part> clean = new ArrayList<>();
        for (Part part : parts) {
            Part inner = trim(text, part.from(), part.to());
            if (inner.from() < inner.to()) {
                clean.add(inner);
            }
        }
        return clean;
    }

    private static List<Part> cut(String text, int from, int to, String marks) {
        List<Part> parts = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            boolean joined =
                    text.startsWith(" or ", i + 1) || text.startsWith(" including ", i + 1);
            if (depth == 0 && marks.indexOf(c) >= 0 && !(c == ',' && joined)) {
                parts.add(new Part(start, i));
                start = i + 1;
            }
        }
        parts.add(new Part(start, to));
        return parts;
    }

    /** “Kenya, Rwanda and Kazakhstan”: only where no earlier comma already stands before “and”. */
    private static void splitLast(String text, List<Part> parts) {
        Part last = parts.getLast();
        String words = last.of(text);
        if (words.strip().startsWith("and ") || words.contains(" or ")) {
            return;
        }
        int and = words.lastIndexOf(" and ");
        if (and > 0) {
            parts.removeLast();
            parts.add(new Part(last.from(), last.from() + and));
            parts.add(new Part(last.from() + and + 5, last.to()));
        }
    }

    /** Leaves out white space, closing marks and articles at the ends. */
    static Part trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end
                && (text.charAt(start) == ' ' || ",;:".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        while (end > start && " .,;:。".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var article = ARTICLE.matcher(text.substring(start, end));
        return new Part(article.lookingAt() ? start + article.end() : start, end);
    }

    /** First letter large. */
    static String sentenceCase(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

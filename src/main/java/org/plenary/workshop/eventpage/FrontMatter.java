package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the “---” head of a Markdown page: flat “name: value” lines, nothing nested. */
final class FrontMatter {

    private static final int MAX_LINES = 200;
    private static final Pattern FIELD =
            Pattern.compile("^([\\p{L}][\\p{L}\\p{N}_-]{0,40})\\s{0,4}:\\s{0,4}(?=\\S)");

    private final List<PageText.HeadField> fields = new ArrayList<>();
    private final List<SourceSpan> fences = new ArrayList<>();
    private int end;

    private FrontMatter() {}

    /** Reads the head; without one, {@link #end()} is 0. */
    static FrontMatter of(String text) {
        FrontMatter head = new FrontMatter();
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        int start = lineEnd(text, first) + 1;
        if (!isFence(text, first)) {
            return head;
        }
        head.fences.add(new SourceSpan(first, start - 1));
        for (int i = 0; i < MAX_LINES && start < text.length(); i++) {
            int stop = lineEnd(text, start);
            if (isFence(text, start)) {
                head.fences.add(new SourceSpan(start, stop));
                head.end = stop;
                return head;
            }
            head.field(text.substring(start, stop), start);
            start = stop + 1;
        }
        return new FrontMatter();
    }

    private void field(String line, int start) {
        Matcher field = FIELD.matcher(line);
        if (!field.lookingAt()) {
            return;
        }
        int from = field.end();
        int to = line.stripTrailing().length();
        boolean quoted =
                to - from >= 2
                        && "\"'".indexOf(line.charAt(from)) >= 0
                        && line.charAt(to - 1) == line.charAt(from);
        PageBlock.Builder value = new PageBlock.Builder(PageBlock.Kind.PARAGRAPH);
        value.add(
                line.substring(quoted ? from + 1 : from, quoted ? to - 1 : to),
                start + from + (quoted ? 1 : 0));
        if (!value.isBlank()) {
            fields.add(new PageText.HeadField(field.group(1), value.build()));
        }
    }

    private static boolean isFence(String text, int start) {
        return text.substring(
                        Math.min(start, text.length()), Math.min(lineEnd(text, start), start + 80))
                .strip()
                .equals("---");
    }

    private static int lineEnd(String text, int from) {
        int end = from > text.length() ? -1 : text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** After the closing fence, or 0. */
    int end() {
        return end;
    }

    List<PageText.HeadField> fields() {
        return fields;
    }

    List<SourceSpan> fences() {
        return fences;
    }
}

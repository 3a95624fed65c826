package org.plenary.framework;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;

/**
 * Text from outside as it is kept: exactly what was typed, without what is not text. Nothing is
 * escaped here; whoever shows it does.
 */
final class PlainText {
    private PlainText() {}

    /**
     * Without control characters, half surrogate pairs and signs that turn the direction of all
     * that follows; line ends are one sign, at most one line in a row is empty.
     *
     * @throws InvalidInput when it is longer than allowed
     */
    static String optional(String what, String text, int longest) {
        requirePossible(what, text, longest);
        return Texts.optional(what, clean(text), longest);
    }

    /** As {@link #optional} on one line. */
    static String line(String what, String text, int longest) {
        requirePossible(what, text, longest);
        return Texts.optional(what, clean(text).replaceAll("\\s+", " "), longest);
    }

    /** Nobody's megabytes are cleaned: far too long is refused by its length alone. */
    private static void requirePossible(String what, String text, int longest) {
        if (text.length() > 4 * longest) {
            throw new InvalidInput(
                    "%s has %,d characters; at most %,d fit. Nothing was saved. Shorten it and save again."
                            .formatted(what, text.length(), longest));
        }
    }

    private static String clean(String text) {
        // a half pair cannot be stored; encoding makes a question mark of it
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replaceAll("\\r\\n?|[\\u2028\\u2029]", "\n")
                .replaceAll("[\\u202A-\\u202E\\uFFFE\\uFFFF\\uFEFF]", "")
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}

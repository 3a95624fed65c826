package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into numbers, words and single marks; white space is left out. */
final class DateTokens {

    /**
     * One piece.
     *
     * @param number its value, or -1 for words, marks and numbers of more than four digits
     * @param digits how many digits it was written with
     */
    record Token(int start, int end, String lower, int number, int digits) {}

    private static final Token NOTHING = new Token(0, 0, "", -1, 0);

    private final List<Token> tokens = new ArrayList<>();

    DateTokens(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Character.isDigit(c)) {
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(i, suffixEnd(text, end), "", value(text, i, end), end - i));
                end = suffixEnd(text, end);
            } else if (!Character.isWhitespace(c) && c != '\u00A0') {
                end = isWordPart(c) ? wordEnd(text, i) : end;
                tokens.add(
                        new Token(i, end, text.substring(i, end).toLowerCase(Locale.ROOT), -1, 0));
            }
            i = end;
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) && !Character.isIdeographic(c);
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && (isWordPart(text.charAt(end))
                        || Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK)) {
            end++;
        }
        return end;
    }

    /** “3rd”, “1er”, “3º” count as the number; “3D” does not. */
    private static int suffixEnd(String text, int from) {
        for (String suffix : List.of("st", "nd", "rd", "th", "er", "º", "ª", "°")) {
            int end = from + suffix.length();
            if (text.startsWith(suffix, from)
                    && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return end;
            }
        }
        return from;
    }

    private static int value(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to && to - from <= 4; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return to - from <= 4 ? value : -1;
    }

    int size() {
        return tokens.size();
    }

    /** The piece at a position; beyond the end an empty one. */
    Token at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : NOTHING;
    }

    boolean is(int i, String... words) {
        for (String word : words) {
            if (at(i).lower().equals(word)) {
                return true;
            }
        }
        return false;
    }

    boolean isDay(int i) {
        Token t = at(i);
        return t.number() >= 1 && t.number() <= 31 && t.digits() <= 2;
    }

    boolean isYear(int i) {
        Token t = at(i);
        return t.digits() == 4 && t.number() >= 1900 && t.number() <= 2199;
    }
}

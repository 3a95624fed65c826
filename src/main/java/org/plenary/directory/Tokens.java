package org.plenary.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into what can be found and what is looked for. Words are folded (case, accents, width);
 * scripts without spaces give single characters and pairs of neighbours, so that two characters of
 * Japanese find a name in which they stand together.
 */
final class Tokens {
    /** Tokens of one value that are indexed; the rest of a long text is shown but not found. */
    static final int MOST = 400;

    /** Tokens of a search; more are refused before they get here. */
    static final int MOST_ASKED = 12;

    private static final int LONGEST = 40;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Tokens() {}

    /** All tokens of a stored value. */
    static Set<String> stored(String text) {
        var tokens = new LinkedHashSet<String>();
        Matcher word = WORD.matcher(fold(text));
        while (word.find() && tokens.size() < MOST) {
            for (String part : splitScripts(word.group())) {
                if (isDense(part)) {
                    addCharactersAndPairs(part, tokens);
                } else {
                    tokens.add(cut(part));
                }
            }
        }
        return tokens;
    }

    /** What a typed text asks for; every one of them must be found, each as a beginning. */
    static List<String> asked(String text) {
        var tokens = new LinkedHashSet<String>();
        Matcher word = WORD.matcher(fold(text));
        while (word.find() && tokens.size() < MOST_ASKED) {
            for (String part : splitScripts(word.group())) {
                if (isDense(part) && part.codePointCount(0, part.length()) > 1) {
                    addPairs(part, tokens);
                } else {
                    tokens.add(cut(part));
                }
            }
        }
        return List.copyOf(tokens);
    }

    /** Small letters, no accents, one form for each character; apostrophes close up a name. */
    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("['’ʼ`]", "");
        String bare = plain.replaceAll("(?<=[\\p{IsLatin}\\p{IsGreek}])\\p{Mn}+", "");
        return Normalizer.normalize(bare, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
    }

    /** A value as a whole, for filters. */
    static String whole(Field field, String value) {
        // begins with a sign that no typed word has, so that no word is its beginning
        return "="
                + field.name().toLowerCase(Locale.ROOT)
                + "="
                + cut(fold(value).strip().replaceAll("\\s+", "_"));
    }

    private static List<String> splitScripts(String word) {
        var parts = new ArrayList<String>();
        int from = 0;
        boolean dense = isDense(word.codePointAt(0));
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            boolean now = isDense(word.codePointAt(i));
            if (now != dense) {
                parts.add(word.substring(from, i));
                from = i;
                dense = now;
            }
        }
        parts.add(word.substring(from));
        return parts;
    }

    private static void addCharactersAndPairs(String part, Set<String> tokens) {
        part.codePoints().forEach(c -> tokens.add(Character.toString(c)));
        addPairs(part, tokens);
    }

    private static void addPairs(String part, Set<String> tokens) {
        int[] points = part.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            tokens.add(new String(points, i, 2));
        }
    }

    private static boolean isDense(String part) {
        return isDense(part.codePointAt(0));
    }

    private static boolean isDense(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static String cut(String token) {
        if (token.codePointCount(0, token.length()) <= LONGEST) {
            return token;
        }
        return token.substring(0, token.offsetByCodePoints(0, LONGEST));
    }
}

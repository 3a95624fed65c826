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

    /** Letters of the beginnings that are tokens. */
    private static final int SHORT = 2;

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

    /**
     * The first one and two letters of a stored word, as tokens of their own: so many people have
     * them that looking through all words with this beginning would take long.
     */
    static List<String> beginnings(String word) {
        if (isDense(word)) {
            return List.of();
        }
        int letters = word.codePointCount(0, word.length());
        var beginnings = new ArrayList<String>();
        for (int n = 1; n <= Math.min(SHORT, letters); n++) {
            beginnings.add(beginning(word.substring(0, word.offsetByCodePoints(0, n))));
        }
        return beginnings;
    }

    /** Whether an asked word stands as it is among the tokens, or as one of its beginnings. */
    static boolean isShort(String asked) {
        return isDense(asked) || asked.codePointCount(0, asked.length()) <= SHORT;
    }

    /** The token that a short asked word stands for. */
    static String exact(String asked) {
        return isDense(asked) ? asked : beginning(asked);
    }

    private static String beginning(String letters) {
        // no typed word has this sign
        return "^" + letters;
    }

    /** A value as a whole, for filters. */
    static String whole(Filter filter, String value) {
        // begins with a sign that no typed word has, so that no word is its beginning
        return "=" + filter.key() + "=" + cut(fold(value).strip().replaceAll("\\s+", "_"));
    }

    /** A word in the values of one filter only. */
    static String within(Filter filter, String word) {
        return ">" + filter.key() + ">" + word;
    }

    /** Whether the token is a word that somebody could type, not a mark of the index. */
    static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.codePointAt(0));
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

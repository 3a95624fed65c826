package org.plenary.workshop.eventpage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Proper names in English prose: capitalised words with the small words between them. */
final class Names {

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}.'’&-]{0,40}+";

    /** A regular expression for one proper name of at most a dozen words; it has no groups. */
    static final String NAME =
            "(?:"
                    + WORD
                    + "(?: (?:(?:of|for|on|the|de|du|des|la|der|für|&) ){0,2}"
                    + WORD
                    + "){0,12})";

    private static final Set<String> SMALL =
            Set.of("of", "for", "on", "and", "the", "de", "du", "&");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

    private Names() {}

    /** Where the proper names end at {@code end} begin, walking back; {@code end} when none do. */
    static int before(String text, int end) {
        int start = end;
        int at = end;
        while (at > 0) {
            int word = text.lastIndexOf(' ', at - 1 - (text.charAt(at - 1) == ' ' ? 1 : 0)) + 1;
            String token = text.substring(word, at).strip();
            boolean name =
                    !token.isEmpty()
                            && Character.isUpperCase(token.charAt(0))
                            && isNamePart(token, start, text);
            if (!name && !SMALL.contains(token)) {
                break;
            }
            start = name ? word : start;
            at = word;
        }
        return start;
    }

    private static boolean isNamePart(String token, int start, String text) {
        if (!token.endsWith(",")) {
            return true;
        }
        boolean month =
                DateWords.month(token.substring(0, token.length() - 1).toLowerCase(Locale.ROOT))
                        != null;
        return !month && text.substring(start).contains(", and ");
    }

    static String withoutPossessive(String name) {
        return POSSESSIVE.matcher(name).replaceFirst("");
    }
}

package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quoted words and the office of who said them. A personal name is never taken over. */
final class QuotationsRule implements FieldRule {

    private static final int SHORTEST = 40;
    private static final int LONGEST = 1_800;
    private static final Pattern SAID =
            Pattern.compile(
                    "^,? ?(?:said|says|stated|states|noted|notes|added|explained|according to) (.{3,200})$");
    private static final Pattern OFFICE =
            Pattern.compile(
                    "\\b(?:Secretary|Minister|President|Director|Director-General|Chair|Chairwoman|Chairman|Commissioner|Head|Ambassador|Professor|Officer|Administrator|Governor|Senator|Mayor|Representative|Spokesperson|Coordinator|Chancellor|Envoy|Rapporteur|Adviser|Advisor|CEO|CTO)\\b");
    private static final Pattern NAME_AT_END =
            Pattern.compile(
                    " \\p{Lu}[\\p{L}'’-]{0,40}+(?: \\p{Lu}\\.)? \\p{Lu}[\\p{L}'’-]{1,40}+$");
    private static final Pattern CLEAN_END =
            Pattern.compile(
                    "(?:\\b(?:of|for)(?: the)?(?: \\p{Lu}?[\\p{L}-]+){1,4}|(?:Secretary|Minister|President|Director|Chair|Commissioner|Ambassador|Governor))$");

    /** Closing marks for each of “ „ « ". */
    private static final List<String> ENDS = List.of("”", "“”", "»", "\"");

    private record Quoted(int from, int to) {}

    @Override
    public void apply(Findings found) {
        for (PageBlock block : found.blocks()) {
            List<Quoted> quoted = quoted(block.text());
            for (int i = 0; i < quoted.size(); i++) {
                i = take(found, block, quoted, i);
            }
        }
    }

    private static List<Quoted> quoted(String text) {
        List<Quoted> quoted = new ArrayList<>();
        int[] closing = new int[ENDS.size()];
        for (int at = 0; at < text.length() && quoted.size() < Findings.MAX_VALUES; at++) {
            int opening = "“„«\"".indexOf(text.charAt(at));
            if (opening < 0) {
                continue;
            }
            if (closing[opening] <= at) {
                closing[opening] = closing(text, at, opening);
            }
            int close = closing[opening];
            if (close - at <= LONGEST) {
                quoted.add(new Quoted(at + 1, close));
                at = close;
            }
        }
        return quoted;
    }

    /**
     * The next closing mark; the text is searched only once for each, so that time stays linear.
     */
    private static int closing(String text, int open, int opening) {
        int next = Integer.MAX_VALUE;
        for (char end : ENDS.get(opening).toCharArray()) {
            int found = text.indexOf(end, open + 1);
            next = found < 0 ? next : Math.min(next, found);
        }
        return next;
    }

    /**
     * Takes the quotation at {@code i}, with the rest of it after the speaker; answers the last
     * used.
     */
    private static int take(Findings found, PageBlock block, List<Quoted> quoted, int i) {
        String text = block.text();
        Quoted first = quoted.get(i);
        int after = i + 1 < quoted.size() ? quoted.get(i + 1).from() - 1 : text.length();
        String between = text.substring(first.to() + 1, after).strip();
        Matcher said = SAID.matcher(between);
        boolean attributed = said.matches();
        if (!attributed && first.to() - first.from() < SHORTEST) {
            return i;
        }
        boolean goesOn = attributed && i + 1 < quoted.size() && !isAttributed(text, quoted, i + 1);
        String words = clean(text.substring(first.from(), first.to()));
        Quoted last = goesOn ? quoted.get(i + 1) : first;
        String whole =
                goesOn ? words + " … " + clean(text.substring(last.from(), last.to())) : words;
        Role role = attributed ? role(said.group(1)) : new Role(null, false);
        if (whole.length() <= Findings.MAX_VALUE) {
            found.addTo(
                    found.quotations,
                    new Recognised<>(
                            new Quotation(whole, role.words()),
                            block.span(first.from(), last.to()),
                            role.certain() ? Confidence.READ : Confidence.TO_CHECK,
                            role.certain()
                                    ? "Quoted with the speaker's office"
                                    : "Quoted; the speaker's office is not certain"),
                    Quotation::text);
        }
        return goesOn ? i + 1 : i;
    }

    private static boolean isAttributed(String text, List<Quoted> quoted, int i) {
        int after = i + 1 < quoted.size() ? quoted.get(i + 1).from() - 1 : text.length();
        return SAID.matcher(text.substring(quoted.get(i).to() + 1, after).strip()).matches();
    }

    private static String clean(String words) {
        String inner = words.strip();
        return inner.endsWith(",") ? inner.substring(0, inner.length() - 1) : inner;
    }

    private record Role(@Nullable String words, boolean certain) {}

    private static Role role(String attribution) {
        String speaker =
                attribution.endsWith(".")
                        ? attribution.substring(0, attribution.length() - 1)
                        : attribution;
        int comma = speaker.indexOf(", ");
        String office =
                comma > 0 && OFFICE.matcher(speaker.substring(comma)).find()
                        ? speaker.substring(comma + 2)
                        : NAME_AT_END.matcher(speaker).replaceFirst("");
        if (!OFFICE.matcher(office).find()
                || (comma < 0 && office.equals(speaker) && !CLEAN_END.matcher(office).find())) {
            return new Role(null, false);
        }
        return new Role(office, CLEAN_END.matcher(office).find());
    }
}

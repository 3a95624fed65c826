package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of bodies: where one ends and the next begins, although “and” also stands inside names. */
final class OrganiserNames {

    private static final Pattern ACRONYM =
            Pattern.compile("^(.{2,280}?) ?\\((\\p{Lu}[\\p{L}\\p{N}&-]{1,14})\\)$");
    private static final Pattern BODY =
            Pattern.compile(
                    "\\b(?:Department|Ministry|Institute|University|Agency|Commission|Union|Network|Library|Bank|Council|Office|Foundation|Organi[sz]ation|Cent(?:er|re)|Secretariat|Programme|Program|Authority|Association|Alliance|Society|Academy|Laboratory|Bureau|Group|Initiative|Fund|School|College|Ltd|GmbH|Inc)\\b");
    private static final Pattern BODY_OF =
            Pattern.compile(
                    "\\b(?:Department|Ministry|Office|Committee|Commission|Council|Agency|Institute|Directorate|Secretariat) (?:of|for|on)\\b");
    private static final Pattern CAPITALS = Pattern.compile("^\\p{Lu}[\\p{Lu}\\p{N}&-]{1,14}$");

    private OrganiserNames() {}

    /** A body's name and the acronym in brackets after it. */
    record Name(String full, @Nullable String acronym) {}

    static Name withAcronym(String words) {
        Matcher matcher = ACRONYM.matcher(words);
        return matcher.matches()
                ? new Name(matcher.group(1), matcher.group(2))
                : new Name(words, null);
    }

    /** Cuts a list of bodies; “and” cuts only where both sides look like whole names. */
    static List<Wording.Part> split(String text, int from, int to) {
        List<Wording.Part> parts = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            int gap = depth > 0 ? 0 : gap(text, start, i, to);
            if (gap > 0) {
                parts.add(new Wording.Part(start, i));
                start = i + gap;
                i = start - 1;
            }
        }
        parts.add(new Wording.Part(start, to));
        return parts.stream()
                .map(p -> Wording.trim(text, p.from(), p.to()))
                .filter(p -> p.from() < p.to())
                .toList();
    }

    private static int gap(String text, int start, int i, int to) {
        for (String mark :
                List.of(", and ", "; and ", " and the ", ", the ", "; ", ";", "、", "，")) {
            if (text.startsWith(mark, i) && i + mark.length() <= to) {
                return mark.length();
            }
        }
        boolean comma =
                text.startsWith(", ", i) && i + 2 < to && Character.isUpperCase(text.charAt(i + 2));
        if (comma) {
            return 2;
        }
        boolean and = text.startsWith(" and ", i) && i + 5 < to;
        return and && twoNames(text.substring(start, i), next(text, i + 5, to)) ? 5 : 0;
    }

    private static boolean twoNames(String left, String right) {
        boolean bothSingle = isSingle(left) && isSingle(right);
        return bothSingle || (isBody(right) && (isBody(left) || isSingle(left)));
    }

    private static String next(String text, int from, int to) {
        int end = from;
        while (end < to
                && text.charAt(end) != ','
                && text.charAt(end) != ';'
                && !text.startsWith(" and ", end)) {
            end++;
        }
        return text.substring(from, end);
    }

    private static boolean isSingle(String words) {
        String name = clean(words);
        return name.indexOf(' ') < 0 && !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    }

    private static boolean isBody(String words) {
        String name = clean(words);
        return CAPITALS.matcher(name).matches() || BODY.matcher(name).find();
    }

    private static String clean(String words) {
        String name = words.strip();
        return withAcronym(name.endsWith(".") ? name.substring(0, name.length() - 1) : name).full();
    }

    /** Answers whether an “and” inside may join two bodies after all. */
    static boolean isDoubtful(Name name) {
        int and = name.full().indexOf(" and ");
        return and > 0 && !BODY_OF.matcher(name.full().substring(0, and)).find();
    }
}

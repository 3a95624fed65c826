package org.plenary.framework;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into words, stretches of white space and single signs, and says how one text became
 * another. Joining the pieces gives the text back, character by character.
 */
final class Words {
    /**
     * A word keeps its combining marks, inner apostrophes and hyphens; scripts without spaces are
     * cut character by character; everything else (an emoji with its modifiers, too) is one sign.
     */
    private static final Pattern PIECE =
            Pattern.compile(
                    "\\R|[^\\S\\r\\n]+"
                            + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]\\p{M}*"
                            + "|[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]*"
                            + "(?:['’\\-][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]*)*"
                            + "|\\X",
                    Pattern.DOTALL);

    /**
     * Above this many comparisons a change counts as one whole replacement; two different texts of
     * 8,000 characters of prose stay below it.
     */
    private static final long MOST_COMPARED = 12_000_000;

    private Words() {}

    /**
     * Pieces {@code from} until {@code to} of the older text became {@code text}; an insertion has
     * {@code from == to}. Its reach is that and the white space on either side: where one side puts
     * a word before a space and the other behind it, both mean the same gap.
     */
    record Edit(int from, int to, String text, int reachFrom, int reachTo) {
        static Edit of(List<String> older, int from, int to, String text) {
            int first = from;
            while (first > 0 && older.get(first - 1).isBlank()) {
                first--;
            }
            int last = to;
            while (last < older.size() && older.get(last).isBlank()) {
                last++;
            }
            return new Edit(from, to, text, first, last);
        }

        /** Whether both touch the same words or words next to each other. */
        boolean touches(Edit other) {
            return reachFrom <= other.reachTo && other.reachFrom <= reachTo;
        }

        /** What both span together; nothing can be read from its text. */
        Edit and(Edit other) {
            return new Edit(
                    Math.min(from, other.from),
                    Math.max(to, other.to),
                    "",
                    Math.min(reachFrom, other.reachFrom),
                    Math.max(reachTo, other.reachTo));
        }
    }

    static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }

    /** Whether the piece is a word, not white space or a sign. */
    static boolean word(String piece) {
        return Character.isLetterOrDigit(piece.codePointAt(0));
    }

    /**
     * What became of the older text, in its order; edits with nothing but white space or signs
     * between them are one, so that a rewritten phrase is one edit and not one for every word.
     */
    static List<Edit> edits(List<String> older, List<String> newer) {
        int head = 0;
        int shorter = Math.min(older.size(), newer.size());
        while (head < shorter && older.get(head).equals(newer.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && fromEnd(older, tail).equals(fromEnd(newer, tail))) {
            tail++;
        }
        List<String> before = older.subList(head, older.size() - tail);
        List<String> after = newer.subList(head, newer.size() - tail);
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        if (before.isEmpty()
                || after.isEmpty()
                || (long) before.size() * after.size() > MOST_COMPARED) {
            return List.of(Edit.of(older, head, head + before.size(), String.join("", after)));
        }
        return joined(older, compared(older, head, before, after));
    }

    private static List<Edit> compared(
            List<String> older, int head, List<String> before, List<String> after) {
        BiPredicate<String, String> same = String::equals;
        var edits = new ArrayList<Edit>();
        for (Change change :
                new MyersDiffWithLinearSpace<>(same)
                        .computeDiff(new ArrayList<>(before), new ArrayList<>(after), null)) {
            edits.add(
                    Edit.of(
                            older,
                            head + change.startOriginal,
                            head + change.endOriginal,
                            String.join(
                                    "", after.subList(change.startRevised, change.endRevised))));
        }
        return edits;
    }

    private static List<Edit> joined(List<String> older, List<Edit> edits) {
        var all = new ArrayList<Edit>();
        for (Edit edit : edits) {
            Edit last = all.isEmpty() ? null : all.getLast();
            if (last != null
                    && older.subList(last.to(), edit.from()).stream().noneMatch(Words::word)) {
                String between = String.join("", older.subList(last.to(), edit.from()));
                all.set(
                        all.size() - 1,
                        Edit.of(
                                older,
                                last.from(),
                                edit.to(),
                                last.text() + between + edit.text()));
            } else {
                all.add(edit);
            }
        }
        return all;
    }

    private static String fromEnd(List<String> pieces, int back) {
        return pieces.get(pieces.size() - 1 - back);
    }
}

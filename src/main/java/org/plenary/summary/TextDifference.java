package org.plenary.summary;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.Block;

/**
 * What changed between two readings of one text: blocks are matched by their permanent ids, so a
 * moved or rewritten block is still the same one; within a changed block words are compared.
 */
public record TextDifference(List<Line> lines) {
    private static final int LONGEST_COMPARED = 20_000;

    /** How a line or a part of it came about. */
    public enum Fate {
        KEPT,
        ADDED,
        REMOVED
    }

    /** A stretch of words of one fate. */
    public record Part(Fate fate, String text) {}

    /**
     * One block.
     *
     * @param block as it stands in the newer reading, or stood in the older one when removed
     */
    public record Line(Block block, Fate fate, List<Part> parts) {
        public boolean changed() {
            return fate != Fate.KEPT || parts.stream().anyMatch(p -> p.fate() != Fate.KEPT);
        }
    }

    public TextDifference {
        lines = List.copyOf(lines);
    }

    public boolean empty() {
        return lines.stream().noneMatch(Line::changed);
    }

    /** Characters added and removed. */
    public int size(Fate fate) {
        return lines.stream()
                .flatMap(l -> l.parts().stream())
                .filter(p -> p.fate() == fate)
                .mapToInt(p -> p.text().codePointCount(0, p.text().length()))
                .sum();
    }

    public static TextDifference between(List<Block> older, List<Block> newer) {
        Map<String, Block> before =
                older.stream()
                        .collect(Collectors.toMap(Block::id, Function.identity(), (a, b) -> a));
        List<String> oldIds = older.stream().map(Block::id).toList();
        List<String> newIds = newer.stream().map(Block::id).toList();
        var lines = new ArrayList<Line>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(oldIds, newIds).getDeltas()) {
            int until = delta.getTarget().getPosition();
            for (; at < until; at++) {
                lines.add(compared(before.get(newIds.get(at)), newer.get(at)));
            }
            for (String id : delta.getSource().getLines()) {
                if (!newIds.contains(id)) {
                    Block gone = Objects.requireNonNull(before.get(id));
                    lines.add(new Line(gone, Fate.REMOVED, part(Fate.REMOVED, gone.text())));
                }
            }
            for (int i = 0; i < delta.getTarget().size(); i++, at++) {
                lines.add(compared(before.get(newIds.get(at)), newer.get(at)));
            }
        }
        for (; at < newer.size(); at++) {
            lines.add(compared(before.get(newIds.get(at)), newer.get(at)));
        }
        return new TextDifference(lines);
    }

    private static Line compared(@Nullable Block old, Block now) {
        if (old == null) {
            return new Line(now, Fate.ADDED, part(Fate.ADDED, now.text()));
        }
        if (old.text().equals(now.text())) {
            return new Line(now, Fate.KEPT, part(Fate.KEPT, now.text()));
        }
        return new Line(now, Fate.KEPT, words(old.text(), now.text()));
    }

    /** What changed between two wordings, word by word; very long ones are compared as a whole. */
    public static List<Part> words(String old, String now) {
        if (old.length() + now.length() > LONGEST_COMPARED) {
            var whole = new ArrayList<>(part(Fate.REMOVED, old));
            whole.addAll(part(Fate.ADDED, now));
            return whole;
        }
        List<String> oldWords = split(old);
        List<String> newWords = split(now);
        var parts = new ArrayList<Part>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(oldWords, newWords).getDeltas()) {
            int until = delta.getTarget().getPosition();
            parts.addAll(part(Fate.KEPT, String.join("", newWords.subList(at, until))));
            parts.addAll(part(Fate.REMOVED, String.join("", delta.getSource().getLines())));
            parts.addAll(part(Fate.ADDED, String.join("", delta.getTarget().getLines())));
            at = until + delta.getTarget().size();
        }
        parts.addAll(part(Fate.KEPT, String.join("", newWords.subList(at, newWords.size()))));
        return parts;
    }

    private static List<String> split(String text) {
        return Arrays.asList(text.split("(?<=\\s)|(?=\\s)"));
    }

    private static List<Part> part(Fate fate, String text) {
        return text.isEmpty() ? List.of() : List.of(new Part(fate, text));
    }
}

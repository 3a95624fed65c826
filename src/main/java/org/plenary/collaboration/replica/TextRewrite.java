package org.plenary.collaboration.replica;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a text into wanted blocks by as few edits as is reasonable, so that what others do beside
 * them is kept: for seeding, import, restoring a version and edits on someone's behalf. Blocks are
 * recognised by their id; a block that changed its place is taken out and written anew.
 */
public final class TextRewrite {
    private final ServerText text;
    private int at;

    private TextRewrite(ServerText text) {
        this.text = text;
    }

    /**
     * Edits {@code text} within {@link Replica#edit}.
     *
     * @param now the reading of that very text, before any edit
     * @param wanted at least one block, all with different ids
     */
    public static void apply(ServerText text, Reading now, List<BlockDraft> wanted) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("a text has at least one block");
        }
        new TextRewrite(text).rewrite(now.blocks(), wanted);
    }

    private void rewrite(List<TextBlock> now, List<BlockDraft> wanted) {
        int[] kept = new BlockMatch(now, wanted).kept();
        int next = 0;
        for (int i = 0; i < now.size(); i++) {
            if (kept[i] < 0) {
                remove(now.get(i));
                continue;
            }
            while (next < kept[i]) {
                insert(wanted.get(next++));
            }
            change(now.get(i), wanted.get(next++));
        }
        while (next < wanted.size()) {
            insert(wanted.get(next++));
        }
    }

    private void remove(TextBlock block) {
        int units = block.length() + (block.newline() == null ? 0 : 1);
        if (units > 0) {
            text.delete(at, units);
        }
    }

    private void insert(BlockDraft block) {
        insertRuns(block.runs());
        text.insert(at++, "\n", block.attributes());
    }

    private void insertRuns(List<TextRun> runs) {
        for (TextRun run : runs) {
            text.insert(at, run.text(), run.attributes());
            at += run.text().length();
        }
    }

    /** Replaces the middle in which the texts differ, and formats what stays around it. */
    private void change(TextBlock block, BlockDraft wanted) {
        String from = block.text();
        String to = wanted.text();
        int head = commonStart(from, to);
        int tail = commonEnd(from, to, head);
        formatKept(Runs.part(block.runs(), 0, head), Runs.part(wanted.runs(), 0, head));
        int end = from.length() - tail;
        if (end > head) {
            text.delete(at, end - head);
        }
        insertRuns(Runs.part(wanted.runs(), head, to.length() - tail));
        formatKept(
                Runs.part(block.runs(), end, from.length()),
                Runs.part(wanted.runs(), to.length() - tail, to.length()));
        format(1, block.attributes(), wanted.attributes());
    }

    private void formatKept(List<TextRun> now, List<TextRun> wanted) {
        int i = 0;
        int usedNow = 0;
        int usedWanted = 0;
        for (TextRun target : wanted) {
            usedWanted = 0;
            while (usedWanted < target.text().length()) {
                TextRun run = now.get(i);
                int units =
                        Math.min(
                                target.text().length() - usedWanted, run.text().length() - usedNow);
                format(units, run.attributes(), target.attributes());
                usedWanted += units;
                usedNow += units;
                if (usedNow == run.text().length()) {
                    usedNow = 0;
                    i++;
                }
            }
        }
    }

    /** Formats the next {@code units} where attributes differ, and steps over them. */
    private void format(int units, Map<String, Object> now, Map<String, Object> wanted) {
        Map<String, Object> changes = new HashMap<>();
        Set<String> keys = new HashSet<>(now.keySet());
        keys.addAll(wanted.keySet());
        for (String key : keys) {
            Object value = wanted.getOrDefault(key, Absent.NULL);
            if (!value.equals(now.getOrDefault(key, Absent.NULL))) {
                changes.put(key, value);
            }
        }
        if (!changes.isEmpty()) {
            text.format(at, units, changes);
        }
        at += units;
    }

    private static int commonStart(String from, String to) {
        int difference = Arrays.mismatch(from.toCharArray(), to.toCharArray());
        int common = difference < 0 ? from.length() : difference;
        return Surrogates.cuts(from, common) || Surrogates.cuts(to, common) ? common - 1 : common;
    }

    private static int commonEnd(String from, String to, int head) {
        int most = Math.min(from.length(), to.length()) - head;
        int common = 0;
        while (common < most
                && from.charAt(from.length() - 1 - common) == to.charAt(to.length() - 1 - common)) {
            common++;
        }
        boolean cut =
                Surrogates.cuts(from, from.length() - common)
                        || Surrogates.cuts(to, to.length() - common);
        return cut ? common - 1 : common;
    }
}

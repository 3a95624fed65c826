package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the root text once and makes its canonical reading. */
final class ReadingBuilder {
    /** Stands for content that is not text; the product has none. */
    private static final String OBJECT = "\uFFFC";

    private final Map<String, Object> current = new HashMap<>();
    private Map<String, Object> inline = Map.of();
    private Map<String, Object> block = Map.of();
    private boolean inlineStale;
    private boolean blockStale;

    private final List<TextBlock> blocks = new ArrayList<>();
    private List<TextRun> runs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private int offset;
    private int blockStart;

    Reading read(@Nullable TypeNode root) {
        for (Item item = root == null ? null : root.start; item != null; item = item.right) {
            if (item.deleted) {
                continue;
            }
            switch (item.content) {
                case TextContent text -> text(item, text.text());
                case FormatContent format -> format(format);
                case Content other when other.countable() -> {
                    for (int i = 0; i < item.length; i++) {
                        letters(OBJECT, 0, 1);
                    }
                }
                default -> {}
            }
        }
        if (offset > blockStart || blocks.isEmpty()) {
            endRun();
            blocks.add(new TextBlock(blockStart, List.copyOf(runs), Map.of(), null));
        }
        return new Reading(List.copyOf(blocks), offset);
    }

    private void format(FormatContent format) {
        String key = format.key();
        if (format.ends()) {
            current.remove(key);
        } else {
            current.put(key, format.value());
        }
        boolean both = Marks.BOTH.contains(key);
        inlineStale |= both || Marks.INLINE.contains(key);
        blockStale |= both || Marks.BLOCK.contains(key);
    }

    private void text(Item item, CharSequence text) {
        int from = 0;
        for (int at = newline(text, 0); at >= 0; at = newline(text, from)) {
            letters(text, from, at);
            endBlock(new ItemId(item.home.client, item.clock + at));
            from = at + 1;
        }
        letters(text, from, text.length());
    }

    private static int newline(CharSequence text, int from) {
        return text instanceof StringBuilder grown
                ? grown.indexOf("\n", from)
                : text.toString().indexOf('\n', from);
    }

    private void letters(CharSequence text, int from, int to) {
        if (from == to) {
            return;
        }
        if (inlineStale) {
            Map<String, Object> fresh = only(Marks.INLINE);
            if (!fresh.equals(inline)) {
                endRun();
                inline = fresh;
            }
            inlineStale = false;
        }
        run.append(text, from, to);
        offset += to - from;
    }

    private void endRun() {
        if (!run.isEmpty()) {
            runs.add(new TextRun(run.toString(), inline));
            run.setLength(0);
        }
    }

    private void endBlock(ItemId newline) {
        endRun();
        if (blockStale) {
            block = only(Marks.BLOCK);
            blockStale = false;
        }
        blocks.add(new TextBlock(blockStart, List.copyOf(runs), block, newline));
        runs = new ArrayList<>();
        offset++;
        blockStart = offset;
    }

    private Map<String, Object> only(Set<String> keys) {
        Map<String, Object> kept = new HashMap<>();
        current.forEach((key, value) -> {
            if (keys.contains(key) || Marks.BOTH.contains(key)) {
                kept.put(key, value);
            }
        });
        return Map.copyOf(kept);
    }
}

package org.plenary.collaboration.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.Run;
import org.plenary.collaboration.SuggestionMark;
import org.plenary.collaboration.replica.Marks;
import org.plenary.collaboration.replica.Reading;
import org.plenary.collaboration.replica.TextBlock;
import org.plenary.collaboration.replica.TextRun;

/** Between the shared text's attributes and the blocks that other modules know. */
final class BlockReading {
    private BlockReading() {}

    static List<Block> blocks(Reading reading) {
        List<Block> blocks = new ArrayList<>(reading.blocks().size());
        for (TextBlock block : reading.blocks()) {
            if (block.newline() != null || !block.runs().isEmpty() || blocks.isEmpty()) {
                blocks.add(block(block, blocks.size()));
            }
        }
        return blocks;
    }

    private static Block block(TextBlock block, int index) {
        List<Run> runs = block.runs().stream().map(BlockReading::run).toList();
        // a block without an id is only seen in the moment before it is mended
        String id = block.id().orElseGet(() -> "unnamed-%05d".formatted(index));
        return new Block(
                id,
                BlockType.of(block.type().orElse(null)),
                block.indent(),
                block.passage().orElse(null),
                runs);
    }

    private static Run run(TextRun run) {
        Map<String, Object> marks = run.attributes();
        return new Run(
                run.text(),
                marks.containsKey(Marks.STRONG),
                marks.containsKey(Marks.EM),
                marks.containsKey(Marks.CODE),
                marks.get(Marks.LINK) instanceof Map<?, ?> link
                                && link.get("href") instanceof String href
                        ? href
                        : null,
                suggestion(marks.get(Marks.INS)),
                suggestion(marks.get(Marks.DEL)));
    }

    private static @Nullable SuggestionMark suggestion(@Nullable Object mark) {
        return mark instanceof Map<?, ?> map
                        && map.get("by") instanceof String by
                        && map.get("at") instanceof Number at
                ? new SuggestionMark(by, at.longValue())
                : null;
    }

    /** The attributes of a newline that ends such a block. */
    static Map<String, Object> attributes(Block block) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(Marks.ID, block.id());
        put(attributes, Marks.TYPE, block.type().value());
        put(attributes, Marks.INDENT, block.indent() == 0 ? null : (double) block.indent());
        put(attributes, Marks.PASSAGE, block.passage());
        return attributes;
    }

    /** The attributes of the letters of a run. */
    static Map<String, Object> attributes(Run run) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        put(attributes, Marks.STRONG, run.strong() ? true : null);
        put(attributes, Marks.EM, run.em() ? true : null);
        put(attributes, Marks.CODE, run.code() ? true : null);
        String href = run.href();
        put(attributes, Marks.LINK, href == null ? null : Map.of("href", href));
        put(attributes, Marks.INS, mark(run.ins()));
        put(attributes, Marks.DEL, mark(run.del()));
        return attributes;
    }

    private static @Nullable Object mark(@Nullable SuggestionMark mark) {
        return mark == null ? null : Map.of("by", mark.by(), "at", (double) mark.at());
    }

    private static void put(Map<String, Object> attributes, String key, @Nullable Object value) {
        if (value != null) {
            attributes.put(key, value);
        }
    }
}

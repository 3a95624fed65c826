package org.plenary.publishing.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.base.Texts;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.publishing.SnapshotHtml;
import org.plenary.summary.PassageKind;

/** What a reader finds in a text: its headings, and its marked passages by kind. */
final class Contents {
    private static final int LONGEST_EXTRACT = 220;

    private Contents() {}

    /** A jump to a place in the text. */
    record Jump(String anchor, String words, int level) {}

    /** The passages of one kind. */
    record Kind(String key, String word, List<Jump> passages) {}

    static List<Jump> headings(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.type() == BlockType.H1 || block.type() == BlockType.H2)
                .filter(block -> !block.text().isBlank())
                .map(block ->
                        new Jump(
                                SnapshotHtml.anchor(block),
                                block.text(),
                                block.type() == BlockType.H1 ? 1 : 2))
                .toList();
    }

    static List<Kind> passages(List<Block> blocks) {
        Map<PassageKind, List<Jump>> byKind = new EnumMap<>(PassageKind.class);
        for (Block block : blocks) {
            String key = block.passage();
            if (key == null || block.text().isBlank()) {
                continue;
            }
            PassageKind.ofKey(key)
                    .ifPresent(kind ->
                            byKind.computeIfAbsent(kind, k -> new ArrayList<>())
                                    .add(
                                            new Jump(
                                                    SnapshotHtml.anchor(block),
                                                    Texts.shorten(block.text(), LONGEST_EXTRACT),
                                                    0)));
        }
        return byKind.entrySet().stream()
                .map(entry ->
                        new Kind(
                                entry.getKey().name().toLowerCase(Locale.ROOT),
                                entry.getKey().word(),
                                entry.getValue()))
                .toList();
    }
}

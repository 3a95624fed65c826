package org.plenary.collaboration;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One block of a shared document: a paragraph, heading, quote or list entry.
 *
 * @param id permanent: 12–32 of {@code [A-Za-z0-9_-]}
 * @param indent 0–6
 * @param passage finding, recommendation, disagreement, question, lesson, risk, resource or
 *     decision
 */
public record Block(
        String id, BlockType type, int indent, @Nullable String passage, List<Run> runs) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public Block {
        runs = List.copyOf(runs);
    }

    /** A new block of plain text. */
    public static Block of(BlockType type, String text) {
        return new Block(
                newId(), type, 0, null, text.isEmpty() ? List.of() : List.of(Run.plain(text)));
    }

    /** 16 random signs, 96 bits. */
    public static String newId() {
        var id = new StringBuilder(16);
        for (int i = 0; i < 16; i++) {
            id.append(SIGNS.charAt(RANDOM.nextInt(64)));
        }
        return id.toString();
    }

    /** The text without marks, suggested insertions and deletions included. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    public Block withPassage(@Nullable String kind) {
        return new Block(id, type, indent, kind, runs);
    }
}

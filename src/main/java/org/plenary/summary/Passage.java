package org.plenary.summary;

import java.time.Instant;

/**
 * A marked block of a summary's text as it stood when writing last paused.
 *
 * @param blockId permanent within the summary, 12–32 signs
 * @param position of the block in the text, from 0
 * @param version counts up with each change of its words or kind
 */
public record Passage(
        SummaryId summary,
        String blockId,
        int position,
        PassageKind kind,
        String text,
        int version,
        Instant changedAt) {

    Passage version(int number) {
        return new Passage(summary, blockId, position, kind, text, number, changedAt);
    }
}

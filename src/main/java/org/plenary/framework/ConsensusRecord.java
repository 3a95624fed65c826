package org.plenary.framework;

import java.time.Instant;

/**
 * What the editors recorded as the outcome on one item.
 *
 * @param definition the words by which it was judged
 * @param counts the words of {@link StandCounts#words()} at that moment
 * @param itemVersion the item's version whose text it is about
 * @param earlierText whether the text was changed since
 */
public record ConsensusRecord(
        ItemId item,
        boolean reached,
        String definition,
        String counts,
        String note,
        long itemVersion,
        boolean earlierText,
        Instant recordedAt) {}

package org.plenary.framework;

import org.jspecify.annotations.Nullable;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageKind;
import org.plenary.summary.SummaryPlace;

/**
 * A passage that an item rests on, as far as the current account may read it.
 *
 * @param text the words that were linked; empty when they are gone
 * @param now the passage's words as they stand now while they differ; null otherwise
 * @param passageVersion the version that {@link Evidence#reconfirm} confirms
 * @param path where the passage is read
 * @param releasedVersion the public version that holds exactly the linked words; 0 for none
 * @param version of the link, for a change
 */
public record Quotation(
        EvidenceId id,
        PassageKey passage,
        EvidenceTie tie,
        EvidenceState state,
        String text,
        @Nullable String now,
        int passageVersion,
        PassageKind kind,
        String note,
        SummaryPlace place,
        String path,
        int releasedVersion,
        long version) {}

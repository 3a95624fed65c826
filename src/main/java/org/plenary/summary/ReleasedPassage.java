package org.plenary.summary;

/**
 * A passage of a public version, word for word; everyone may read it.
 *
 * @param version the public version
 */
public record ReleasedPassage(
        SummaryId summary, int version, String blockId, PassageKind kind, String text) {}

package org.plenary.summary;

/**
 * A passage's words were removed for good; whoever keeps a copy of them must let go of it.
 * Published in the transaction of the removal.
 */
public record PassageRedacted(SummaryId summary, String blockId) {}

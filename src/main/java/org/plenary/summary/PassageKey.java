package org.plenary.summary;

/** Names a passage for ever, whatever its words become. */
public record PassageKey(SummaryId summary, String blockId) {}

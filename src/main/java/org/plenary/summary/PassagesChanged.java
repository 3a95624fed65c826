package org.plenary.summary;

/** Marked passages of a summary were added, changed or taken away. Published in the transaction. */
public record PassagesChanged(SummaryId summary) {}

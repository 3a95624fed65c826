package org.plenary.collaboration;

/**
 * Marks text that somebody suggests to insert or to delete.
 *
 * @param by an opaque key of the author within this document, see {@link SharedDocuments}
 * @param at milliseconds since 1970 by the author's clock, advisory
 */
public record SuggestionMark(String by, long at) {}

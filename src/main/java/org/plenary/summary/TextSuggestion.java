package org.plenary.summary;

/**
 * A wording change that somebody suggests in the text.
 *
 * @param key names it as long as it stays as it is
 * @param author what the attribution policy lets be shown
 * @param added words that it would add; may be empty, as may {@code removed}
 */
public record TextSuggestion(
        String key, String blockId, String author, String added, String removed) {}

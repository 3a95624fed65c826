package org.plenary.summary;

/**
 * A passage that a summary agreed on, without its words.
 *
 * @param version the passage's own version
 */
public record AgreedPassage(PassageKey key, int version) {}

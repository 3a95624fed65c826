package org.plenary.directory;

/**
 * @param lang a language tag such as {@code en} or {@code sw}; empty when it is not stated
 */
public record BodyName(String lang, String name) {}

package org.plenary.directory;

/**
 * Something that the profile does not say yet.
 *
 * @param why what saying it would change, in one sentence
 */
public record CompletenessHint(Field field, String why) {}

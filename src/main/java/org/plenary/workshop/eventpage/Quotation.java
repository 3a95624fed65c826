package org.plenary.workshop.eventpage;

import org.jspecify.annotations.Nullable;

/**
 * Words that the page quotes.
 *
 * @param text the quoted words; parts of one interrupted quotation are joined by “ … ”
 * @param role the office of the speaker, never a personal name; null when the page gives none
 */
public record Quotation(String text, @Nullable String role) {}

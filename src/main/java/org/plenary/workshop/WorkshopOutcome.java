package org.plenary.workshop;

/**
 * Something that came out of a workshop, to stand beside its programme.
 *
 * @param title of the outcome, as text
 * @param word what it is or how far, such as "Published summary"
 * @param path absolute, such as {@code /workshops/x/sessions/y}
 */
public record WorkshopOutcome(String title, String word, String path) {}

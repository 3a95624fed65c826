package org.plenary.workshop;

/**
 * How far a session's summary is, in a programme.
 *
 * @param word small words, such as "In review"
 * @param token names its shape and colour in the style sheet, such as "in-review"
 */
public record StateMark(String word, String token) {}

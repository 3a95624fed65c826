package org.plenary.base;

/**
 * Somewhere the current account belongs, such as a workshop it takes part in.
 *
 * @param path a path in this application beginning with {@code /app/}
 * @param context one line: when and where
 * @param role what the account is there, such as "Organizer"; may be empty
 */
public record Place(String title, String path, String context, String role) {}

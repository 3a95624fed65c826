package org.plenary.base;

/**
 * One line of the command palette.
 *
 * @param title what happens or where it leads: "Import an event page", "Plenary session 2"
 * @param context what it belongs to; may be empty
 * @param path a path in this application beginning with "/"
 */
public record Command(String title, String context, String path) {}

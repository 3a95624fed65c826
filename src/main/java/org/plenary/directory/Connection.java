package org.plenary.directory;

/**
 * Something that a member body stands in, for its page.
 *
 * @param group the heading under which it stands, such as "Sessions", "Actions led", "Positions"
 * @param path from the server's root, where the reader may go; empty when there is no page
 * @param note a few words beside the title, such as a date or a role; may be empty
 */
public record Connection(String group, String title, String path, String note) {}

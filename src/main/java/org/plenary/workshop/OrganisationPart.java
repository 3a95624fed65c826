package org.plenary.workshop;

/**
 * A workshop or session in which an organisation has a part.
 *
 * @param path of its page in the workspace
 * @param note the part and when, such as "organises · 20–21 November 2024"
 */
public record OrganisationPart(String title, String path, String note) {}

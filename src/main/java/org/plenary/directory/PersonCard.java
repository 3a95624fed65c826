package org.plenary.directory;

import java.util.List;

/**
 * One result, holding only what the viewer may see.
 *
 * @param why the visible values in which the asked words stand, at most three; empty when nothing
 *     was asked
 */
public record PersonCard(PersonId id, String name, String headline, List<PersonValue> why) {}

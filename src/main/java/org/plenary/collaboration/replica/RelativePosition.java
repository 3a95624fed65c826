package org.plenary.collaboration.replica;

import org.jspecify.annotations.Nullable;

/**
 * A place in a root text that moves with the text around it, as yjs has it.
 *
 * @param tname the root text
 * @param item the unit it stays with; null for the end of the text (or, with a negative assoc, its
 *     start)
 * @param assoc 0 or more: before {@code item}; negative: after it
 */
public record RelativePosition(String tname, @Nullable ItemId item, int assoc) {}

package org.plenary.collaboration.replica;

/**
 * What applying an update did.
 *
 * @param changed whether anything changed
 * @param touchesBlocks whether a newline or an attribute of blocks was added or deleted; only then
 *     the block structure needs to be normalised
 */
public record Applied(boolean changed, boolean touchesBlocks) {}

package org.plenary.collaboration.replica;

/**
 * The permanent identity of one unit of content: the client that made it and that client's clock.
 *
 * @param client 0 to 2^53−1
 * @param clock 0 to 2^31−2
 */
public record ItemId(long client, int clock) {}

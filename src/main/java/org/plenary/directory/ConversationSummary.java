package org.plenary.directory;

import java.time.Instant;

/**
 * One conversation in the list of one of the two.
 *
 * @param other the other's name, as in {@link Conversation}
 * @param excerpt the beginning of the last message, at most 160 characters
 */
public record ConversationSummary(
        ConversationId id, String other, String excerpt, Instant lastAt, boolean unread) {}

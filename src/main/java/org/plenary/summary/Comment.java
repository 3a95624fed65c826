package org.plenary.summary;

import java.time.Instant;

/**
 * One remark as the current account may see it.
 *
 * @param author what the session's attribution policy lets others see
 * @param mine written by the current account
 * @param body plain text; empty when withdrawn
 * @param version for an edit of one's own
 */
public record Comment(
        CommentId id,
        String author,
        boolean mine,
        Instant at,
        String body,
        boolean withdrawn,
        long version) {}

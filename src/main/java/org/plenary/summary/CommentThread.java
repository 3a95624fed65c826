package org.plenary.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A remark and its replies, oldest first.
 *
 * @param anchor empty when it is about the summary as a whole
 * @param mayResolve whether the current account may resolve or reopen it
 */
public record CommentThread(
        CommentId id,
        SummaryId summary,
        Optional<CommentAnchor> anchor,
        List<Comment> comments,
        Optional<Instant> resolvedAt,
        boolean mayResolve) {
    public CommentThread {
        comments = List.copyOf(comments);
    }

    public boolean open() {
        return resolvedAt.isEmpty();
    }
}

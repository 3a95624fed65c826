package org.plenary.collaboration.ui;

import org.jspecify.annotations.Nullable;

/**
 * A comment as the editor shows it.
 *
 * @param start relative position of the first character, as JSON, as {@link CommentRequested} gave
 * @param end relative position behind the last character, as JSON
 * @param quote the words commented on; they outlive deleted text
 * @param author who wrote it, as may be shown under the attribution policy
 * @param text what the margin shows; the quotation if absent
 */
public record CommentMark(
        String id,
        String start,
        String end,
        String quote,
        boolean resolved,
        @Nullable String author,
        @Nullable String text) {}

package org.plenary.collaboration;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text with equal marks; never empty, never with a line end.
 *
 * @param href http, https, mailto or a path
 * @param ins suggested to be inserted
 * @param del suggested to be deleted
 */
public record Run(
        String text,
        boolean strong,
        boolean em,
        boolean code,
        @Nullable String href,
        @Nullable SuggestionMark ins,
        @Nullable SuggestionMark del) {

    public static Run plain(String text) {
        return new Run(text, false, false, false, null, null, null);
    }
}

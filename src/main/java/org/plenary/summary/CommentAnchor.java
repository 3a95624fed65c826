package org.plenary.summary;

import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;

/**
 * The words that a thread is about. The two ends are relative positions of the shared text as JSON,
 * which move with the words; the quotation stays when the words are deleted.
 *
 * @param from start, at most 1,000 characters, as is {@code to}
 * @param blockId where the words stood, for a jump when the positions no longer resolve; may be
 *     empty
 * @param quotation at most 500 characters; longer ones are cut
 */
public record CommentAnchor(String from, String to, String blockId, String quotation) {
    private static final int LONGEST_POSITION = 1000;
    private static final int LONGEST_QUOTATION = 500;

    public CommentAnchor {
        check(from);
        check(to);
        if (!blockId.matches("[A-Za-z0-9_-]{0,32}")) {
            throw broken();
        }
        quotation = Texts.shorten(quotation.replaceAll("\\p{Cc}+", " "), LONGEST_QUOTATION);
    }

    private static void check(String position) {
        if (position.length() > LONGEST_POSITION
                || !position.startsWith("{")
                || !position.endsWith("}")) {
            throw broken();
        }
    }

    private static InvalidInput broken() {
        return new InvalidInput(
                "The place in the text was not understood, so the comment was not kept. Select the words again.");
    }
}

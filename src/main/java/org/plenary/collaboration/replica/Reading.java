package org.plenary.collaboration.replica;

import java.util.List;

/**
 * The canonical reading of the root text: block attributes count only on newlines, inline
 * attributes only on other letters. Immutable, at least one block.
 *
 * @param length units of the root text
 */
public record Reading(List<TextBlock> blocks, int length) {
    /** Whether the text ends in a newline, as it always should. */
    public boolean isTerminated() {
        return blocks.getLast().newline() != null;
    }

    /** All text, each block followed by a newline where it has one. */
    public String text() {
        StringBuilder text = new StringBuilder(length);
        for (TextBlock block : blocks) {
            block.runs().forEach(run -> text.append(run.text()));
            if (block.newline() != null) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}

package org.plenary.framework;

import java.time.Instant;
import java.util.List;

/**
 * What the public form for statements shows.
 *
 * @param item the one that the statement is on, as it was released; null for the whole text
 * @param choices the released items, in the order of the document; empty unless open
 */
public record CommentForm(
        String slug,
        String title,
        CommentPeriod period,
        Phase phase,
        @org.jspecify.annotations.Nullable Subject item,
        List<Choice> choices) {

    /** Where the comment period is in its time. */
    public enum Phase {
        ANNOUNCED,
        OPEN,
        OVER
    }

    /**
     * @param html the item's text, safe to be shown
     */
    public record Subject(String code, String title, String html) {}

    /** One item to choose. */
    public record Choice(String code, String label) {}

    static Phase phase(CommentPeriod period, FrameworkState state, Instant now) {
        if (period.over(now) || state != FrameworkState.CONSULTATION) {
            return Phase.OVER;
        }
        return period.open(now) ? Phase.OPEN : Phase.ANNOUNCED;
    }
}

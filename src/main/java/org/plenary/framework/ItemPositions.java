package org.plenary.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.BodySummary;

/**
 * How the bodies stand to one item, as far as the reader may know.
 *
 * @param answers one per consulted body, in the order of their names
 * @param notConsulted bodies of the network that are not asked, at most {@link #MOST_OTHERS}
 * @param counts null while a poll hides the stands
 * @param poll the one that is open on this item, if one is
 * @param mine consulted bodies that the reader speaks for at this moment
 */
public record ItemPositions(
        Item item,
        List<BodyAnswer> answers,
        List<BodySummary> notConsulted,
        @Nullable StandCounts counts,
        Consensus consensus,
        @Nullable Poll poll,
        List<BodySummary> mine) {
    public static final int MOST_OTHERS = 200;

    /** Reservations, abstentions, objections and whatever has a statement. */
    public List<BodyAnswer> setApart() {
        return answers.stream()
                .filter(a -> a.position() != null && a.position().setApart())
                .toList();
    }

    public boolean hidden() {
        return counts == null;
    }
}

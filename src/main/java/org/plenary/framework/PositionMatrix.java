package org.plenary.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.BodySummary;

/**
 * Items against consulted bodies.
 *
 * @param bodies the columns, in the order of their names
 * @param rows one per item of this page, in the order of the document
 * @param items how many items there are on all pages
 * @param notConsulted as in {@link ItemPositions}
 * @param mine consulted bodies that the reader speaks for at this moment
 */
public record PositionMatrix(
        List<BodySummary> bodies,
        List<Row> rows,
        int items,
        List<BodySummary> notConsulted,
        List<BodySummary> mine) {

    /**
     * @param answers in the order of the bodies
     * @param counts null while a poll hides the stands
     */
    public record Row(
            Item item,
            List<BodyAnswer> answers,
            @Nullable StandCounts counts,
            Consensus consensus) {}
}

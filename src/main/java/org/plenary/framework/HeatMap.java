package org.plenary.framework;

import java.util.List;
import org.plenary.summary.SummaryPlace;

/**
 * How many standing passages of each session the items under each objective rest on.
 *
 * @param sessions the columns: sessions of which the reader may read the summary or a public
 *     version of it
 * @param rows one for each objective, in the order of the document
 */
public record HeatMap(List<SummaryPlace> sessions, List<Row> rows) {
    public HeatMap {
        sessions = List.copyOf(sessions);
        rows = List.copyOf(rows);
    }

    /**
     * @param counts by session, in the order of the columns
     */
    public record Row(Item objective, List<Integer> counts) {
        public Row {
            counts = List.copyOf(counts);
        }

        public int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    public int largest() {
        return rows.stream()
                .flatMap(r -> r.counts().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}

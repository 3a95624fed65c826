package org.plenary.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.BodySummary;
import org.plenary.framework.BodyAnswer;
import org.plenary.framework.Consensus;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.ItemId;
import org.plenary.framework.PositionMatrix;
import org.plenary.framework.Positions;
import org.plenary.framework.StandCounts;
import org.plenary.publishing.FrameworkSnapshot.Consultation;
import org.plenary.publishing.FrameworkSnapshot.Stand;
import org.springframework.stereotype.Component;

/**
 * What a release says of the member bodies' positions. While a poll hides them, nothing of them
 * goes out, also not the stand of a body that the releasing editor speaks for.
 */
@Component
class ReleaseStands {
    private final Positions positions;

    ReleaseStands(Positions positions) {
        this.positions = positions;
    }

    /**
     * Of one framework.
     *
     * @param byItem items that some body answered on; others are not there
     */
    record OfFramework(Map<ItemId, OfItem> byItem, Consultation consultation) {}

    /**
     * Of one item.
     *
     * @param agreement in words; empty where nobody answered
     */
    record OfItem(List<Stand> stands, String agreement) {}

    OfFramework of(FrameworkId framework) {
        PositionMatrix matrix = positions.all(framework);
        Map<ItemId, OfItem> byItem =
                matrix.rows().stream()
                        .filter(row -> answered(row.counts()))
                        .collect(Collectors.toMap(row -> row.item().id(), ReleaseStands::of));
        boolean asked = !matrix.bodies().isEmpty();
        return new OfFramework(
                byItem,
                new Consultation(
                        labels(matrix.bodies()),
                        asked ? labels(matrix.notConsulted()) : List.of(),
                        asked ? Consensus.DEFINITION : ""));
    }

    /** Counts are null while a poll hides them. */
    private static boolean answered(@Nullable StandCounts counts) {
        return counts != null && counts.answered() > 0;
    }

    private static OfItem of(PositionMatrix.Row row) {
        var stands = new ArrayList<Stand>();
        for (BodyAnswer answer : row.answers()) {
            var position = answer.position();
            stands.add(
                    new Stand(
                            answer.body().label(),
                            answer.body().jurisdiction(),
                            position == null ? "NO_ANSWER" : position.stand().name(),
                            position == null ? "No answer" : position.stand().word(),
                            position == null ? "" : position.statement()));
        }
        StandCounts counts = row.counts();
        String words = counts == null ? "" : counts.words();
        return new OfItem(stands, "%s: %s.".formatted(row.consensus().word(), words));
    }

    private static List<String> labels(List<BodySummary> bodies) {
        return bodies.stream().map(BodySummary::label).toList();
    }
}

package org.plenary.publishing.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.collaboration.Block;
import org.plenary.publishing.FrameworkPublications.InForce;
import org.plenary.publishing.FrameworkPublications.Use;
import org.plenary.publishing.Publication;
import org.plenary.publishing.Snapshot;
import org.plenary.summary.PassageKind;
import org.plenary.workshop.WorkshopDetails;

/**
 * The line from objective to action as a page shows it at its top: where on it this page stands and
 * what is not there yet.
 */
record Line(List<Point> points) {

    /**
     * One point.
     *
     * @param name of the point, such as "Objectives"
     * @param words what stands there
     * @param href where it is read; null when there is nothing to read
     * @param reached whether there is anything yet
     * @param here whether it is this page
     */
    record Point(String name, String words, @Nullable String href, boolean reached, boolean here) {}

    static Line of(Snapshot snapshot, Publication publication, List<Use> uses) {
        String workshop = "/workshops/" + snapshot.workshop().slug();
        int objectives = snapshot.workshop().objectives().size();
        String found = kinds(snapshot);
        return new Line(
                List.of(
                        objectives(objectives, workshop),
                        new Point(
                                "Session",
                                snapshot.session().kind(),
                                workshop + "#programme",
                                true,
                                false),
                        new Point("Summary", "Version " + publication.version(), null, true, true),
                        new Point(
                                "Findings",
                                found.isEmpty() ? "None marked" : found,
                                found.isEmpty() ? null : "#passages",
                                !found.isEmpty(),
                                false),
                        actions(uses)));
    }

    static Line of(
            WorkshopDetails workshop, int sessions, int summaries, List<InForce> frameworks) {
        return new Line(
                List.of(
                        objectives(workshop.plan().objectives().size(), ""),
                        new Point(
                                "Sessions",
                                sessions == 0 ? "Not announced" : String.valueOf(sessions),
                                sessions == 0 ? null : "#programme",
                                sessions > 0,
                                false),
                        new Point(
                                "Summaries",
                                summaries == 0 ? "None published" : summaries + " published",
                                summaries == 0 ? null : "#summaries",
                                summaries > 0,
                                false),
                        actionsOf(frameworks),
                        next(workshop)));
    }

    private static Point objectives(int number, String page) {
        return new Point(
                "Objectives",
                number == 0 ? "Not stated" : String.valueOf(number),
                number == 0 ? null : page + "#objectives",
                number > 0,
                false);
    }

    private static Point actions(List<Use> uses) {
        long items = uses.stream().map(Use::path).distinct().count();
        return items == 0
                ? new Point("Actions", "None linked yet", null, false, false)
                : new Point(
                        "Actions",
                        items == 1 ? "1 rests on it" : "%,d rest on it".formatted(items),
                        "#uses",
                        true,
                        false);
    }

    private static Point actionsOf(List<InForce> frameworks) {
        int actions = frameworks.stream().mapToInt(InForce::actions).sum();
        return frameworks.isEmpty()
                ? new Point("Actions", "None linked yet", null, false, false)
                : new Point("Actions", "%,d".formatted(actions), "#frameworks", true, false);
    }

    private static Point next(WorkshopDetails workshop) {
        boolean known = !workshop.plan().followUps().isEmpty();
        return new Point(
                "Next convening",
                known ? workshop.plan().followUps().getFirst().title() : "Not announced",
                known ? "#next" : null,
                known,
                false);
    }

    /** "2 findings, 1 recommendation": the kinds in the order of the scale, none that is empty. */
    private static String kinds(Snapshot snapshot) {
        Map<PassageKind, Long> counts =
                snapshot.blocks().stream()
                        .map(Block::passage)
                        .flatMap(key ->
                                key == null
                                        ? java.util.stream.Stream.empty()
                                        : PassageKind.ofKey(key).stream())
                        .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        return java.util.Arrays.stream(PassageKind.values())
                .filter(counts::containsKey)
                .limit(3)
                .map(kind ->
                        Dates.count(
                                counts.getOrDefault(kind, 0L),
                                kind.word().toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}

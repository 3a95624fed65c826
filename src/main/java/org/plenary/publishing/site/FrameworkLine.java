package org.plenary.publishing.site;

import java.util.ArrayList;
import java.util.List;
import org.plenary.base.Dates;
import org.plenary.publishing.FrameworkRelease;
import org.plenary.publishing.FrameworkSnapshot;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.publishing.FrameworkSnapshot.Quotation;
import org.plenary.publishing.ReleaseKind;

/** The line from workshop to milestone and the contents, as a framework's page shows them. */
final class FrameworkLine {
    private FrameworkLine() {}

    static Line of(FrameworkSnapshot snapshot, FrameworkRelease shown) {
        var points = new ArrayList<Line.Point>();
        points.add(workshops(snapshot));
        points.add(passages(snapshot));
        points.add(
                new Line.Point(
                        "Framework",
                        shown.kind() == ReleaseKind.CONSULTATION
                                ? "Consultation draft"
                                : "Version " + shown.version(),
                        null,
                        true,
                        true));
        points.add(counted("Actions", snapshot, "ACTION"));
        points.add(counted("Milestones", snapshot, "MILESTONE"));
        points.add(
                new Line.Point(
                        "Progress",
                        shown.kind().inForce() ? "What was done" : "After adoption",
                        shown.kind().inForce() ? shown.path() + "/progress" : null,
                        shown.kind().inForce(),
                        false));
        return new Line(List.copyOf(points));
    }

    private static Line.Point workshops(FrameworkSnapshot snapshot) {
        var workshops = snapshot.workshops();
        return new Line.Point(
                workshops.size() == 1 ? "Workshop" : "Workshops",
                workshops.isEmpty() ? "None named" : workshops.size() + "",
                switch (workshops.size()) {
                    case 0 -> null;
                    case 1 -> "/workshops/" + workshops.getFirst().slug();
                    default -> "#sources";
                },
                !workshops.isEmpty(),
                false);
    }

    private static Line.Point passages(FrameworkSnapshot snapshot) {
        List<Quotation> all =
                snapshot.items().stream().flatMap(item -> item.evidence().stream()).toList();
        long passages = all.stream().map(Quotation::path).distinct().count();
        return new Line.Point(
                "Findings",
                all.isEmpty() ? "None quoted" : Dates.count(passages, "passage") + " quoted",
                null,
                !all.isEmpty(),
                false);
    }

    private static Line.Point counted(String name, FrameworkSnapshot snapshot, String kind) {
        int number = snapshot.count(kind);
        String first =
                snapshot.items().stream()
                        .filter(item -> item.kind().equals(kind))
                        .map(Entry::anchor)
                        .findFirst()
                        .orElse("");
        return new Line.Point(
                name,
                number == 0 ? "None" : "%,d".formatted(number),
                number == 0 ? null : "#" + first,
                number > 0,
                false);
    }

    /** Sections and objectives; where there is neither, whatever stands at the top. */
    static List<Contents.Jump> contents(List<Entry> items) {
        List<Contents.Jump> parts =
                items.stream()
                        .filter(item -> !item.title().isBlank())
                        .filter(item ->
                                switch (item.kind()) {
                                    case "PREAMBLE", "SECTION", "OBJECTIVE" -> true;
                                    default -> false;
                                })
                        .map(item ->
                                new Contents.Jump(
                                        item.anchor(),
                                        item.code() + " " + item.title(),
                                        item.depth() == 0 ? 1 : 2))
                        .toList();
        return parts;
    }
}

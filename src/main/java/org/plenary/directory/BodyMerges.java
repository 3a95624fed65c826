package org.plenary.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.directory.BodyRows.Body;
import org.plenary.directory.MergePreview.Fate;
import org.plenary.directory.MergePreview.Line;
import org.plenary.directory.MergePreview.Side;
import org.plenary.directory.MergeRows.Before;
import org.plenary.directory.MergeRows.Kind;
import org.plenary.directory.MergeRows.Merge;
import org.springframework.stereotype.Component;

/**
 * Makes one body of two. What other modules state of the one that went (leads, positions) is never
 * rewritten: its id gives the body that was kept wherever it is read. Its names go on finding it.
 * Callers have asked for the right.
 */
@Component
class BodyMerges {
    private final BodyRows bodies;
    private final BodyUnions unions;
    private final MergeTies ties;
    private final PersonIndex index;
    private final MergeRows merges;
    private final CurrentAccount current;

    BodyMerges(
            BodyRows bodies,
            BodyUnions unions,
            MergeTies ties,
            PersonIndex index,
            MergeRows merges,
            CurrentAccount current) {
        this.bodies = bodies;
        this.unions = unions;
        this.ties = ties;
        this.index = index;
        this.merges = merges;
        this.current = current;
    }

    MergePreview preview(BodyId keptId, BodyId goneId) {
        Body kept = get(keptId);
        Body gone = get(goneId);
        requireTwo(keptId, goneId);
        var lines = new ArrayList<Line>();
        List<String> known =
                bodies.names(keptId).stream().map(n -> BodyRows.key(n.name())).toList();
        for (BodyName name : bodies.names(goneId)) {
            boolean same = known.contains(BodyRows.key(name.name()));
            lines.add(new Line("Name", name.name(), same ? Fate.SAME : Fate.COMES_ALONG, ""));
        }
        add(lines, "Short code", kept.summary().shortCode(), gone.summary().shortCode());
        add(lines, "Jurisdiction", kept.summary().jurisdiction(), gone.summary().jurisdiction());
        add(lines, "ROR id", kept.rorId(), gone.rorId());
        int people = ties.ofBody(goneId).size();
        if (people > 0) {
            lines.add(
                    new Line(
                            Field.AFFILIATION.words(),
                            people == 1 ? "1 affiliation" : people + " affiliations",
                            Fate.COMES_ALONG,
                            ""));
        }
        return new MergePreview(side(kept), side(gone), true, lines, false);
    }

    void merge(BodyId keptId, long keptVersion, BodyId goneId, long goneVersion) {
        requireTwo(keptId, goneId);
        Stream.of(keptId, goneId)
                .sorted(java.util.Comparator.comparing(BodyId::value))
                .forEach(unions::lock);
        if (merges.stands(goneId.value(), keptId.value())) {
            return;
        }
        if (get(keptId).version() != keptVersion || get(goneId).version() != goneVersion) {
            throw new StaleChange(
                    "One of the two bodies", "Merge as shown before", "Look at the preview again");
        }
        var before =
                new Before(List.of(), List.of(), ties.ofBody(goneId), unions.mergedInto(goneId));
        unions.merge(goneId, keptId);
        ties.betweenBodies(before.ties(), goneId, keptId);
        reindex(bodies.people(keptId));
        merges.insert(
                Kind.BODY, keptId.value(), goneId.value(), current.require(), keptVersion, before);
    }

    void undo(Merge merge) {
        BodyId kept = new BodyId(merge.kept());
        BodyId gone = new BodyId(merge.gone());
        unions.lock(kept);
        if (unions.gone(kept)) {
            throw new InvalidInput(
                    "The body that was kept went into another one since, so nothing was changed. Undo that merge first.");
        }
        unions.unmerge(gone, merge.before().earlier());
        ties.betweenBodies(merge.before().ties(), kept, gone);
        reindex(bodies.people(kept));
        reindex(bodies.people(gone));
    }

    /** Whoever belongs to the body is found by the names of all that it is made of. */
    private void reindex(List<PersonId> people) {
        people.forEach(index::rebuild);
    }

    private Body get(BodyId id) {
        return bodies.body(id)
                .filter(b -> b.summary().id().equals(id))
                .orElseThrow(() -> new NotFound("There is no such member body."));
    }

    private static void add(List<Line> lines, String field, String kept, String gone) {
        if (!gone.isEmpty()) {
            boolean same = kept.equals(gone);
            lines.add(
                    new Line(field, gone, same ? Fate.SAME : Fate.STAYS_BEHIND, same ? "" : kept));
        }
    }

    private static Side side(Body body) {
        BodySummary summary = body.summary();
        return new Side(
                summary.id().toString(),
                summary.label(),
                summary.jurisdiction().isEmpty()
                        ? summary.kind().word()
                        : summary.kind().word() + " · " + summary.jurisdiction(),
                DirectoryPaths.body(summary.slug()),
                body.version());
    }

    private static void requireTwo(BodyId one, BodyId two) {
        if (one.equals(two)) {
            throw new InvalidInput(
                    "This is one and the same body, so there is nothing to merge. Choose another one.");
        }
    }
}

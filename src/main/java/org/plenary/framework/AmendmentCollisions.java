package org.plenary.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.framework.Collision.Clash;
import org.plenary.framework.Collision.Why;
import org.springframework.stereotype.Component;

/**
 * Finds the open amendments that collide with one: those on the same item that touch the same
 * words, and those whose item or place the other one deletes or moves. Only neighbours are read,
 * each by an index, however many amendments a framework has.
 */
@Component
class AmendmentCollisions {
    private final AmendmentRows rows;
    private final ItemRows items;

    AmendmentCollisions(AmendmentRows rows, ItemRows items) {
        this.rows = rows;
        this.items = items;
    }

    /** One that collides. */
    record Found(AmendmentRow other, Why why, List<Clash> clashes) {}

    /**
     * What is to be compared.
     *
     * @param self null while it is only being written
     * @param on the wording that it stands on
     */
    record Candidate(
            FrameworkId framework,
            @Nullable AmendmentId self,
            AmendmentKind kind,
            @Nullable ItemId item,
            AmendmentPlan.Place place,
            Wording on,
            Wording now) {
        static Candidate of(AmendmentRow row) {
            return new Candidate(
                    row.framework(),
                    row.id(),
                    row.kind(),
                    row.item(),
                    row.proposal().place(),
                    row.on(),
                    row.now());
        }
    }

    List<Found> of(Candidate one) {
        var found = new LinkedHashMap<AmendmentId, Found>();
        ItemId item = one.item();
        ItemId parent = one.place().parent();
        if (one.kind() == AmendmentKind.TEXT && item != null) {
            sameWords(one, item).forEach(f -> put(found, one, f));
        }
        if (one.kind() == AmendmentKind.DELETION && item != null) {
            rows.openIn(rows.below(item)).forEach(o -> put(found, one, o, Why.DELETED));
        }
        if (one.kind() == AmendmentKind.MOVE && item != null) {
            rows.openOn(List.of(item), AmendmentKind.MOVE)
                    .forEach(o -> put(found, one, o, Why.MOVES_TOO));
        }
        if (one.kind() == AmendmentKind.NEW_ITEM || one.kind() == AmendmentKind.MOVE) {
            rows.openAt(one.framework(), one.place())
                    .forEach(o -> put(found, one, o, Why.SAME_PLACE));
        }
        List<ItemId> ground =
                Stream.of(item, parent).filter(Objects::nonNull).flatMap(this::upwards).toList();
        if (!ground.isEmpty()) {
            rows.openOn(new HashSet<>(ground), AmendmentKind.DELETION)
                    .forEach(o -> put(found, one, o, Why.DELETES));
        }
        return List.copyOf(found.values());
    }

    private Stream<ItemId> upwards(ItemId item) {
        return items.upwards(item).stream().map(ItemRows.Row::id);
    }

    private List<Found> sameWords(Candidate one, ItemId item) {
        List<String> title = Words.of(one.on().title());
        List<String> text = Words.of(one.on().text());
        TextChange change = TextChange.of(title, text, one.now().title(), one.now().text());
        var found = new ArrayList<Found>();
        for (AmendmentRow other : rows.openOn(List.of(item), AmendmentKind.TEXT)) {
            // what no longer fits stands on an older text; its conflict is with the text itself
            if (!other.fits() || !other.on().equals(one.on())) {
                continue;
            }
            if (TextChange.of(title, text, other.now().title(), other.now().text())
                    .collides(change)) {
                found.add(
                        new Found(
                                other, Why.SAME_WORDS, clashes(one.on(), one.now(), other.now())));
            }
        }
        return found;
    }

    /** The words that both change, with both readings. */
    static List<Clash> clashes(Wording base, Wording mine, Wording theirs) {
        return Stream.of(
                        WordMerge.of(base.title(), mine.title(), theirs.title()),
                        WordMerge.of(base.text(), mine.text(), theirs.text()))
                .flatMap(m -> m.conflicts().stream())
                .map(c -> new Clash(c.base(), c.ours(), c.theirs()))
                .toList();
    }

    private static void put(
            Map<AmendmentId, Found> found, Candidate one, AmendmentRow other, Why why) {
        put(found, one, new Found(other, why, List.of()));
    }

    private static void put(Map<AmendmentId, Found> found, Candidate one, Found other) {
        if (!other.other().id().equals(one.self())) {
            found.putIfAbsent(other.other().id(), other);
        }
    }
}

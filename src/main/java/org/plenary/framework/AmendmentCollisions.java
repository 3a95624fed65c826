package org.plenary.framework;

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
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the open amendments that collide with one: those on the same item that touch the same
 * words, and those whose item or place the other one deletes or moves. Only neighbours are read,
 * each by an index, however many amendments a framework has.
 */
@Component
class AmendmentCollisions {
    private final AmendmentRows rows;
    private final ItemRows items;
    private final JsonMapper json;

    AmendmentCollisions(AmendmentRows rows, ItemRows items, JsonMapper json) {
        this.rows = rows;
        this.items = items;
        this.json = json;
    }

    /** One that collides. */
    record Found(AmendmentRow other, Why why, List<Clash> clashes) {}

    /**
     * What is to be compared.
     *
     * @param self null while it is only being written
     * @param on the wording that it stands on
     * @param fits whether that is the item's wording now
     */
    record Candidate(
            FrameworkId framework,
            @Nullable AmendmentId self,
            AmendmentKind kind,
            @Nullable ItemId item,
            AmendmentPlan.Place place,
            Wording on,
            Wording now,
            boolean fits) {
        static Candidate of(AmendmentRow row) {
            return new Candidate(
                    row.framework(),
                    row.id(),
                    row.kind(),
                    row.item(),
                    row.proposal().place(),
                    row.on(),
                    row.now(),
                    row.fits());
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
        if (!one.fits()) {
            // it stands on an older text; its conflict is with the text itself
            return List.of();
        }
        List<String> title = Words.of(one.on().title());
        List<String> text = Words.of(one.on().text());
        TextChange mine = TextChange.of(title, text, one.now().title(), one.now().text());
        var colliding = new LinkedHashMap<AmendmentId, TextChange>();
        rows.edits(item)
                .forEach((id, stored) -> {
                    TextChange other = change(id, stored);
                    if (!id.equals(one.self()) && other.collides(mine)) {
                        colliding.put(id, other);
                    }
                });
        return rows.all(colliding.keySet()).stream()
                .map(other ->
                        new Found(
                                other,
                                Why.SAME_WORDS,
                                clashes(
                                        title,
                                        text,
                                        mine,
                                        Objects.requireNonNull(colliding.get(other.id())))))
                .toList();
    }

    private TextChange change(AmendmentId id, @Nullable String stored) {
        if (stored != null) {
            return json.readValue(stored, TextChange.class);
        }
        AmendmentRow row = rows.find(id).orElseThrow(Amendments::hidden);
        return TextChange.of(row.on(), row.now());
    }

    private static List<Clash> clashes(
            List<String> title, List<String> text, TextChange mine, TextChange theirs) {
        return Stream.of(
                        WordMerge.of(title, mine.title(), theirs.title()),
                        WordMerge.of(text, mine.text(), theirs.text()))
                .flatMap(AmendmentCollisions::clashes)
                .toList();
    }

    /** The words that both change, with both readings. */
    static List<Clash> clashes(Wording base, Wording mine, Wording theirs) {
        return Stream.of(
                        WordMerge.of(base.title(), mine.title(), theirs.title()),
                        WordMerge.of(base.text(), mine.text(), theirs.text()))
                .flatMap(AmendmentCollisions::clashes)
                .toList();
    }

    private static Stream<Clash> clashes(WordMerge merge) {
        return merge.conflicts().stream().map(c -> new Clash(c.base(), c.ours(), c.theirs()));
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

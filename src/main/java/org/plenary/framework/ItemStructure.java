package org.plenary.framework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.plenary.framework.ItemRows.Row;
import org.springframework.stereotype.Component;

/**
 * Changes the tree of items in the caller's transaction, for whoever has asked the rights. Locks
 * the framework first, so that two changes at once are made one after the other and no two moves
 * can close a circle.
 */
@Component
class ItemStructure {
    /** Items of one framework that are not deleted. */
    static final int MOST = 5_000;

    private final FrameworkRows frameworks;
    private final ItemRows rows;
    private final ItemPlaces places;
    private final ItemTexts texts;
    private final FrameworkChanges changes;

    ItemStructure(
            FrameworkRows frameworks,
            ItemRows rows,
            ItemPlaces places,
            ItemTexts texts,
            FrameworkChanges changes) {
        this.frameworks = frameworks;
        this.rows = rows;
        this.places = places;
        this.texts = texts;
        this.changes = changes;
    }

    /**
     * @param plan already checked
     * @throws InvalidInput when the place cannot be taken or the framework is full
     */
    ItemId add(FrameworkId framework, ItemPlan plan, ItemPlace place, AccountId by) {
        frameworks.lock(framework);
        requireFits(framework, plan.kind(), place.parent());
        if (rows.count(framework) >= MOST) {
            throw new InvalidInput(
                    "A framework holds at most %,d items, so nothing was added. Delete some first, or begin another framework."
                            .formatted(MOST));
        }
        ItemId id = ItemId.random();
        String code = rows.nextCode(framework, plan.kind());
        int end = places.behind(framework, place.parent());
        rows.insert(id, framework, place.parent(), end, code, plan, by);
        texts.record(id, 0, plan.title(), plan.text(), null, by);
        if (place.position() < end) {
            arrange(framework, place.parent(), id, place.position());
        }
        changes.changed(framework, id);
        return id;
    }

    /**
     * Moves the item with all below it. Codes stay.
     *
     * @param place its position counts the siblings without the item itself
     * @return false when it stands there already
     * @throws InvalidInput when it would stand under itself, or its kind does not fit there
     */
    boolean move(Row item, ItemPlace place, AccountId by) {
        frameworks.lock(item.framework());
        ItemId parent = place.parent();
        requireNotAround(item, parent);
        requireFits(item.framework(), item.kind(), parent);
        List<ItemId> before = places.children(item.framework(), parent);
        var after = new ArrayList<>(before);
        after.remove(item.id());
        after.add(Math.clamp(place.position(), 0, after.size()), item.id());
        if (after.equals(before)) {
            return false;
        }
        places.put(item.id(), parent, by);
        places.order(after);
        changes.changed(item.framework(), null);
        return true;
    }

    /** Deletes the item and all below it; ids and codes stay taken. */
    void delete(Row item, AccountId by) {
        frameworks.lock(item.framework());
        places.delete(item.id(), by);
        changes.changed(item.framework(), null);
    }

    /**
     * Takes a deletion back, with what was deleted by it.
     *
     * @throws InvalidInput when the item that it stood under is gone
     */
    void restore(Row item, AccountId by) {
        frameworks.lock(item.framework());
        if (!rows.find(item.id()).filter(Row::deleted).isPresent()) {
            return;
        }
        ItemId parent = item.parent();
        if (parent != null && rows.find(parent).filter(p -> !p.deleted()).isEmpty()) {
            throw new InvalidInput(
                    "The item that %s stood under is deleted, so it was not brought back. Bring that one back first."
                            .formatted(item.code()));
        }
        places.restore(item.id(), by);
        changes.changed(item.framework(), null);
    }

    private void arrange(
            FrameworkId framework, @Nullable ItemId parent, ItemId item, int position) {
        var siblings = new ArrayList<>(places.children(framework, parent));
        siblings.remove(item);
        siblings.add(Math.clamp(position, 0, siblings.size()), item);
        places.order(siblings);
    }

    private void requireNotAround(Row item, @Nullable ItemId parent) {
        if (parent != null
                && rows.upwards(parent).stream().anyMatch(up -> up.id().equals(item.id()))) {
            throw new InvalidInput(
                    "%s would stand under itself, so it was not moved. Choose another place."
                            .formatted(item.code()));
        }
    }

    private void requireFits(FrameworkId framework, ItemKind kind, @Nullable ItemId parent) {
        Row above = null;
        if (parent != null) {
            above =
                    rows.find(parent)
                            .filter(p -> !p.deleted() && p.framework().equals(framework))
                            .orElseThrow(FrameworkPeople::noItem);
        }
        if (!kind.mayStandUnder(above == null ? null : above.kind())) {
            throw new InvalidInput(
                    "%s does not stand %s, so nothing was changed. Choose another place."
                            .formatted(
                                    article(kind),
                                    above == null
                                            ? "at the top of the document"
                                            : "under "
                                                    + article(above.kind())
                                                            .toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private static String article(ItemKind kind) {
        return (kind == ItemKind.OBJECTIVE || kind == ItemKind.ACTION ? "An " : "A ")
                + kind.word().toLowerCase(java.util.Locale.ROOT);
    }
}

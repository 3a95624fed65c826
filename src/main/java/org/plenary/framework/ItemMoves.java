package org.plenary.framework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an item can go by one step. Up and down pass from the first and last place to the nearest
 * other item that may hold it, so that an action reaches every objective by steps.
 */
public final class ItemMoves {
    private final List<Item> document;

    /**
     * @param document all items of the framework in their order
     */
    public ItemMoves(List<Item> document) {
        this.document = document;
    }

    public Optional<ItemPlace> up(Item item) {
        if (item.position() > 0) {
            return Optional.of(new ItemPlace(item.parent(), item.position() - 1));
        }
        int parent = index(item.parent());
        for (int i = parent - 1; i >= 0; i--) {
            if (item.kind().mayStandUnder(document.get(i).kind())) {
                return Optional.of(ItemPlace.endOf(document.get(i).id()));
            }
        }
        return Optional.empty();
    }

    public Optional<ItemPlace> down(Item item) {
        if (item.position() < siblings(item) - 1) {
            return Optional.of(new ItemPlace(item.parent(), item.position() + 1));
        }
        if (item.parent() == null) {
            return Optional.empty();
        }
        for (int i = index(item.id()) + 1; i < document.size(); i++) {
            Item next = document.get(i);
            // what is deeper belongs to the item itself
            if (next.depth() < item.depth() && item.kind().mayStandUnder(next.kind())) {
                return Optional.of(new ItemPlace(next.id(), 0));
            }
        }
        return Optional.empty();
    }

    /** Under the nearest sibling before it that may hold it. */
    public Optional<ItemPlace> in(Item item) {
        for (int i = index(item.id()) - 1; i >= 0; i--) {
            Item before = document.get(i);
            if (Objects.equals(before.parent(), item.parent())
                    && item.kind().mayStandUnder(before.kind())) {
                return Optional.of(ItemPlace.endOf(before.id()));
            }
        }
        return Optional.empty();
    }

    /** Behind the item that it stands under. */
    public Optional<ItemPlace> out(Item item) {
        int above = index(item.parent());
        if (above < 0) {
            return Optional.empty();
        }
        Item parent = document.get(above);
        int grand = index(parent.parent());
        ItemKind holder = grand < 0 ? null : document.get(grand).kind();
        return item.kind().mayStandUnder(holder)
                ? Optional.of(new ItemPlace(parent.parent(), parent.position() + 1))
                : Optional.empty();
    }

    private long siblings(Item item) {
        return document.stream().filter(i -> Objects.equals(i.parent(), item.parent())).count();
    }

    private int index(@Nullable ItemId id) {
        for (int i = 0; id != null && i < document.size(); i++) {
            if (document.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}

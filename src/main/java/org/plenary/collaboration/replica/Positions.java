package org.plenary.collaboration.replica;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns relative positions into offsets and back. */
final class Positions {
    private Positions() {}

    static OptionalInt indexOf(StructStore store, RelativePosition position) {
        TypeNode root = store.root(position.tname());
        ItemId id = position.item();
        if (id == null) {
            return OptionalInt.of(position.assoc() < 0 || root == null ? 0 : root.length);
        }
        if (!(store.find(id) instanceof Item item) || root == null || item.parent != root) {
            return OptionalInt.empty();
        }
        int index = 0;
        if (item.counts()) {
            index = id.clock() - item.clock + (position.assoc() < 0 ? 1 : 0);
        }
        for (Item before = item.left; before != null; before = before.left) {
            index += before.counts() ? before.length : 0;
        }
        return OptionalInt.of(index);
    }

    static RelativePosition at(@Nullable TypeNode root, int index, int assoc) {
        int units = root == null ? 0 : root.length;
        if (index < 0 || index > units) {
            throw new IndexOutOfBoundsException(index + " of " + units);
        }
        int rest = assoc < 0 ? index - 1 : index;
        if (rest < 0 || rest == units) {
            return new RelativePosition(Replica.ROOT, null, assoc);
        }
        for (Item item = root == null ? null : root.start; item != null; item = item.right) {
            if (!item.counts()) {
                continue;
            }
            if (rest < item.length) {
                ItemId id = new ItemId(item.home.client, item.clock + rest);
                return new RelativePosition(Replica.ROOT, id, assoc);
            }
            rest -= item.length;
        }
        throw new IllegalStateException("the text is shorter than its length");
    }
}

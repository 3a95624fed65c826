package org.plenary.collaboration.replica;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The children of a shared type: a linked list of items and, per key, a chain of values. */
final class TypeNode {
    /** Deeper nesting is taken for an attack. */
    static final int MAX_DEPTH = 100;

    /** The item that holds this type; null for a root. */
    final @Nullable Item item;

    /** The name of a root; null for others. */
    final @Nullable String rootName;

    private final int depth;

    /** The first child, deleted ones counted. */
    @Nullable Item start;

    /** Per key the current value, the last of its chain. */
    Map<String, Item> values = Map.of();

    /** Visible units. */
    int length;

    private TypeNode(@Nullable Item item, @Nullable String rootName, int depth) {
        this.item = item;
        this.rootName = rootName;
        this.depth = depth;
    }

    static TypeNode root(String name) {
        return new TypeNode(null, name, 0);
    }

    static TypeNode within(Item item) {
        int depth = item.parent.depth + 1;
        if (depth > MAX_DEPTH) {
            throw new WorkLimitExceeded("types nested deeper than " + MAX_DEPTH);
        }
        return new TypeNode(item, null, depth);
    }

    void putValue(String key, Item value) {
        if (values.isEmpty()) {
            values = new HashMap<>();
        }
        values.put(key, value);
    }

    void forget() {
        start = null;
        values = Map.of();
    }
}

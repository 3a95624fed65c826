package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * UC-77: why no later move can make a proposed move circular: what may stand under a kind never
 * leads back to that kind, and an item's kind is fixed.
 */
class ItemKindTest {
    @Test
    void no_kind_stands_under_itself_through_any_chain_of_kinds() {
        for (ItemKind kind : ItemKind.values()) {
            assertThat(above(kind, kind, ItemKind.values().length)).as(kind.word()).isFalse();
        }
    }

    private static boolean above(ItemKind kind, ItemKind sought, int steps) {
        for (ItemKind parent : ItemKind.values()) {
            boolean over = steps > 0 && kind.mayStandUnder(parent);
            if (over && (parent == sought || above(parent, sought, steps - 1))) {
                return true;
            }
        }
        return false;
    }
}

package org.plenary.framework;

import org.jspecify.annotations.Nullable;

/**
 * Where an item stands.
 *
 * @param parent null for the top of the document
 * @param position among the siblings, from 0; beyond the last is the end
 */
public record ItemPlace(@Nullable ItemId parent, int position) {
    public static ItemPlace endOf(@Nullable ItemId parent) {
        return new ItemPlace(parent, Integer.MAX_VALUE);
    }
}

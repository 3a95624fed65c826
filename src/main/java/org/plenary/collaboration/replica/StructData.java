package org.plenary.collaboration.replica;

import org.jspecify.annotations.Nullable;

/**
 * One struct as it stands in an update. Immutable.
 *
 * @param ref the number of the kind in the wire format
 * @param root name of the root type that holds it, if written
 * @param parent item whose type holds it, if written
 * @param content null exactly for gaps (ref 0) and skips (ref 10)
 */
record StructData(
        int ref,
        int clock,
        int length,
        @Nullable ItemId origin,
        @Nullable ItemId rightOrigin,
        @Nullable String root,
        @Nullable ItemId parent,
        @Nullable String parentSub,
        @Nullable Content content) {
    static final int SKIP = 10;

    static StructData bare(int ref, int clock, int length) {
        return new StructData(ref, clock, length, null, null, null, null, null, null);
    }

    int end() {
        return clock + length;
    }

    boolean isSkip() {
        return ref == SKIP;
    }
}

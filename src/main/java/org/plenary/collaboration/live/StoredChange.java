package org.plenary.collaboration.live;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.replica.ItemId;

/**
 * One row of the log to be.
 *
 * @param user in whose name; null for housekeeping
 * @param claims client ids used for the first time
 * @param blocks entries for the register of block ids
 */
record StoredChange(
        byte[] payload, @Nullable UUID user, Map<Long, Owner> claims, Map<String, ItemId> blocks) {

    static StoredChange of(byte[] payload, @Nullable UUID user, Map<Long, Owner> claims) {
        return new StoredChange(payload, user, claims, Map.of());
    }

    StoredChange with(Map<String, ItemId> entries) {
        return new StoredChange(payload, user, claims, entries);
    }
}

package org.plenary.collaboration.live;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.replica.ItemId;
import org.plenary.collaboration.replica.Normalising;
import org.plenary.collaboration.replica.Replica;

/** Which newline first had each block id, and the mending of blocks that follows from it. */
final class BlockRegister {
    private final Map<String, ItemId> blocks = new HashMap<>();

    /** What the database says; later entries of this room stand. */
    void load(Map<String, ItemId> stored) {
        stored.forEach(blocks::putIfAbsent);
    }

    /**
     * What normalising led to.
     *
     * @param payload the server's edit, null when the text is sound
     * @param entries new for the register
     */
    record Mending(byte @Nullable [] payload, Map<String, ItemId> entries) {
        boolean isNothing() {
            return payload == null && entries.isEmpty();
        }
    }

    /** Gives every block one permanent id, and the text its last newline. */
    Mending mend(Replica replica, long serverClient) {
        Normalising plan = Normalising.plan(replica.read(), blocks::get, Block::newId);
        if (plan.changesNothing()) {
            blocks.putAll(plan.owners());
            return new Mending(null, plan.owners());
        }
        Map<String, ItemId> entries = new HashMap<>();
        byte[] payload = replica.edit(serverClient, text -> entries.putAll(plan.applyTo(text)));
        blocks.putAll(entries);
        return new Mending(payload, entries);
    }
}

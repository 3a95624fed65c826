package org.plenary.collaboration.replica;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an update would do to one replica in its present state. Made by {@link Replica#plan}; valid
 * until that replica changes.
 */
public final class UpdatePlan {
    /** One struct of {@code client} to be integrated, at least in part. */
    record Step(long client, StructData struct) {}

    private final Update update;
    private final List<Step> steps;
    private final Map<Long, Integer> newClients;
    private final DeletionEffect deletions;
    private final long version;

    UpdatePlan(
            Update update,
            List<Step> steps,
            Map<Long, Integer> newClients,
            DeletionEffect deletions,
            long version) {
        this.update = update;
        this.steps = steps;
        this.newClients = newClients;
        this.deletions = deletions;
        this.version = version;
    }

    /** Each client of which there are new structs → its first new clock. */
    public Map<Long, Integer> newClients() {
        return Map.copyOf(newClients);
    }

    /** Whether there are new structs. */
    public boolean addsStructs() {
        return !steps.isEmpty();
    }

    /** Whether the replica already holds all of it. */
    public boolean changesNothing() {
        return steps.isEmpty() && deletions == DeletionEffect.NOTHING;
    }

    /**
     * Whether it adds nothing and deletes only formats, or nothing: what browsers send by
     * themselves when they tidy rich text, even those of readers.
     */
    public boolean deletesOnlyFormats() {
        return steps.isEmpty() && deletions != DeletionEffect.CONTENT;
    }

    /** The update that was planned. */
    public Update update() {
        return update;
    }

    List<Step> steps() {
        return steps;
    }

    long version() {
        return version;
    }

    static Map<Long, Integer> firstClocks() {
        return new LinkedHashMap<>();
    }
}

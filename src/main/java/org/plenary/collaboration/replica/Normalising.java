package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the server must mend in a text after an accepted update, so that each block has one
 * permanent id and the text ends in a newline. Needed only after an update that {@linkplain
 * Applied#touchesBlocks() touches blocks}.
 *
 * @param changes new ids to write, ascending by offset
 * @param lastId the id of a newline to append; null when the text already ends in one
 * @param owners block id → its newline, for the register: all blocks that need no change and whose
 *     entry in the register is absent or another newline
 */
public record Normalising(
        List<IdChange> changes, @Nullable String lastId, Map<String, ItemId> owners) {
    /** The newline at {@code offset}, {@code newline}, gets {@code id}. */
    public record IdChange(int offset, ItemId newline, String id) {}

    /**
     * Plans without changing anything.
     *
     * @param registered the newline that first had a block id, or null
     * @param newIds makes block ids
     */
    public static Normalising plan(
            Reading reading,
            Function<String, @Nullable ItemId> registered,
            Supplier<String> newIds) {
        Map<String, ItemId> holders = holders(reading, registered);
        List<IdChange> changes = new ArrayList<>();
        Map<String, ItemId> owners = new HashMap<>();
        for (TextBlock block : reading.blocks()) {
            ItemId newline = block.newline();
            if (newline == null) {
                continue;
            }
            String id = block.id().orElse(null);
            if (id == null || !newline.equals(holders.get(id))) {
                String fresh = newIds.get();
                changes.add(new IdChange(block.end(), newline, fresh));
                owners.put(fresh, newline);
            } else if (!newline.equals(registered.apply(id))) {
                owners.put(id, newline);
            }
        }
        String last = reading.isTerminated() ? null : newIds.get();
        return new Normalising(changes, last, owners);
    }

    /** Which newline may keep each id: the registered one if it claims it, else the first. */
    private static Map<String, ItemId> holders(
            Reading reading, Function<String, @Nullable ItemId> registered) {
        Map<String, ItemId> holders = new HashMap<>();
        for (TextBlock block : reading.blocks()) {
            ItemId newline = block.newline();
            String id = block.id().orElse(null);
            if (id == null || newline == null) {
                continue;
            }
            if (holders.putIfAbsent(id, newline) != null && newline.equals(registered.apply(id))) {
                holders.put(id, newline);
            }
        }
        return holders;
    }

    /** Whether the text needs no edit. The register may still lack {@link #owners}. */
    public boolean changesNothing() {
        return changes.isEmpty() && lastId == null;
    }

    /**
     * Writes the changes within {@link Replica#edit} on the text that was read.
     *
     * @return the complete owners, the appended newline included
     */
    public Map<String, ItemId> applyTo(ServerText text) {
        Map<String, ItemId> all = new HashMap<>(owners);
        for (IdChange change : changes) {
            text.format(change.offset(), 1, Map.of(Marks.ID, change.id()));
        }
        if (lastId != null) {
            all.put(lastId, text.insert(text.length(), "\n", Map.of(Marks.ID, lastId)));
        }
        return all;
    }
}

package org.plenary.collaboration.replica;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All structs of a document by client, and its root types by name. */
final class StructStore {
    private final Map<Long, ClientStructs> clients = new HashMap<>();
    private final Map<String, TypeNode> roots = new HashMap<>();

    @Nullable ClientStructs client(long client) {
        return clients.get(client);
    }

    ClientStructs openClient(long client) {
        return clients.computeIfAbsent(client, ClientStructs::new);
    }

    Collection<ClientStructs> clients() {
        return clients.values();
    }

    List<ClientStructs> clientsDescending() {
        return clients.values().stream()
                .filter(structs -> structs.size() > 0)
                .sorted(Comparator.comparingLong((ClientStructs c) -> c.client).reversed())
                .toList();
    }

    int state(long client) {
        ClientStructs structs = clients.get(client);
        return structs == null ? 0 : structs.state();
    }

    TypeNode openRoot(String name) {
        return roots.computeIfAbsent(name, TypeNode::root);
    }

    @Nullable TypeNode root(String name) {
        return roots.get(name);
    }

    /** The struct that holds {@code id}, or null when it is not known here. */
    @Nullable Struct find(ItemId id) {
        ClientStructs structs = clients.get(id.client());
        return structs == null || id.clock() >= structs.state() ? null : structs.find(id.clock());
    }

    StateVector stateVector() {
        Map<Long, Integer> clocks = new HashMap<>();
        for (ClientStructs structs : clients.values()) {
            if (structs.size() > 0) {
                clocks.put(structs.client, structs.state());
            }
        }
        return StateVector.of(clocks);
    }

    DeleteSet deleteSet() {
        TreeMap<Long, ClockRanges> deleted = new TreeMap<>();
        for (ClientStructs structs : clients.values()) {
            ClockRanges ranges = new ClockRanges();
            int start = -1;
            for (int i = 0; i < structs.size(); i++) {
                Struct struct = structs.get(i);
                if (struct.isDeleted() && start < 0) {
                    start = struct.clock;
                } else if (!struct.isDeleted() && start >= 0) {
                    ranges.add(start, struct.clock - start);
                    start = -1;
                }
            }
            if (start >= 0) {
                ranges.add(start, structs.state() - start);
            }
            if (ranges.size() > 0) {
                deleted.put(structs.client, ranges);
            }
        }
        return new DeleteSet(deleted);
    }
}

package org.plenary.collaboration.replica;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the order in which the structs of an update can be integrated, without touching anything.
 * The highest client goes first; what another struct needs goes before it.
 */
final class Planner {
    /** How far one client's section has been planned. */
    private static final class Progress {
        final long client;
        final List<StructData> structs;
        int next;
        int state;
        boolean waiting;

        Progress(Section section, int state) {
            this.client = section.client();
            this.structs = section.structs();
            this.state = state;
        }

        boolean isDone() {
            return next == structs.size();
        }
    }

    private final StructStore store;
    private final Update update;
    private final Map<Long, Progress> progress = new HashMap<>();
    private final List<UpdatePlan.Step> steps = new ArrayList<>();
    private final Map<Long, Integer> newClients = UpdatePlan.firstClocks();

    Planner(StructStore store, Update update) {
        this.store = store;
        this.update = update;
    }

    UpdatePlan plan(long version) {
        for (Section section : update.sections()) {
            int state = store.state(section.client());
            progress.put(section.client(), new Progress(section, state));
        }
        List<Progress> clients = new ArrayList<>(progress.values());
        clients.sort(Comparator.comparingLong((Progress p) -> p.client).reversed());
        for (Progress client : clients) {
            while (!client.isDone()) {
                planNext(client);
            }
        }
        checkDeletes();
        DeletionEffect deletions = DeletionEffect.of(update.deletes(), store);
        return new UpdatePlan(update, steps, newClients, deletions, version);
    }

    /** Plans the next struct of {@code first} and before it whatever it needs. */
    private void planNext(Progress first) {
        Deque<Progress> stack = new ArrayDeque<>();
        push(stack, first);
        while (!stack.isEmpty()) {
            Progress top = stack.getFirst();
            StructData struct = top.structs.get(top.next);
            if (!struct.isSkip() && struct.end() > top.state) {
                if (struct.clock() > top.state) {
                    throw new MissingDependencies(top.client, top.state);
                }
                ItemId missing = missing(struct, top.client);
                if (missing != null) {
                    push(stack, supplier(missing));
                    continue;
                }
                accept(top, struct);
            }
            top.next++;
            top.waiting = false;
            stack.removeFirst();
        }
    }

    private static void push(Deque<Progress> stack, Progress client) {
        client.waiting = true;
        stack.addFirst(client);
    }

    private Progress supplier(ItemId missing) {
        Progress supplier = progress.get(missing.client());
        if (supplier == null) {
            throw new MissingDependencies(missing.client(), store.state(missing.client()));
        } else if (supplier.waiting) {
            throw new MalformedUpdate("structs that build on each other");
        } else if (supplier.isDone()) {
            throw new MissingDependencies(missing.client(), supplier.state);
        }
        return supplier;
    }

    private void accept(Progress client, StructData struct) {
        newClients.putIfAbsent(client.client, client.state);
        steps.add(new UpdatePlan.Step(client.client, struct));
        client.state = struct.end();
    }

    private @Nullable ItemId missing(StructData struct, long client) {
        if (isMissing(struct.origin(), client)) {
            return struct.origin();
        } else if (isMissing(struct.rightOrigin(), client)) {
            return struct.rightOrigin();
        }
        return isMissing(struct.parent(), client) ? struct.parent() : null;
    }

    private boolean isMissing(@Nullable ItemId id, long client) {
        return id != null && id.client() != client && id.clock() >= state(id.client());
    }

    private int state(long client) {
        Progress planned = progress.get(client);
        return planned == null ? store.state(client) : planned.state;
    }

    private void checkDeletes() {
        update.deletes()
                .clients()
                .forEach((client, ranges) -> {
                    int state = state(client);
                    for (int i = 0; i < ranges.size(); i++) {
                        if (ranges.end(i) > state) {
                            throw new MissingDependencies(client, state);
                        }
                    }
                });
    }
}

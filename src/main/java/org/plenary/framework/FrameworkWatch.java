package org.plenary.framework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.plenary.base.Signals;
import org.springframework.stereotype.Component;

/**
 * Tells open views, on every node, that a framework changed, so that nobody polls. Carries no
 * content: who hears of a change reads it anew, under their own rights.
 */
@Component
public class FrameworkWatch {
    private final Map<FrameworkId, List<Consumer<FrameworkChanged>>> listeners =
            new ConcurrentHashMap<>();

    FrameworkWatch(Signals signals) {
        signals.subscribe(FrameworkSignals.CHANNEL, this::heard);
        signals.afterReconnect(this::everything);
    }

    /**
     * Calls the listener on a thread of its own after each change, until the returned action is
     * run. A change without item may be any; after a lost connection one such comes too.
     */
    public Runnable watch(FrameworkId framework, Consumer<FrameworkChanged> listener) {
        listeners.compute(
                framework,
                (id, all) -> {
                    var list =
                            all == null
                                    ? new CopyOnWriteArrayList<Consumer<FrameworkChanged>>()
                                    : all;
                    list.add(listener);
                    return list;
                });
        return () ->
                listeners.computeIfPresent(
                        framework,
                        (id, all) -> {
                            all.remove(listener);
                            return all.isEmpty() ? null : all;
                        });
    }

    private void heard(String payload) {
        int cut = payload.indexOf(' ');
        var framework = new FrameworkId(UUID.fromString(payload.substring(0, cut)));
        String item = payload.substring(cut + 1);
        tell(
                new FrameworkChanged(
                        framework,
                        item.equals(FrameworkSignals.ALL)
                                ? null
                                : new ItemId(UUID.fromString(item))));
    }

    private void everything() {
        listeners.keySet().forEach(id -> tell(new FrameworkChanged(id, null)));
    }

    private void tell(FrameworkChanged change) {
        for (var listener : listeners.getOrDefault(change.framework(), List.of())) {
            // the listening thread may not wait for views, which read the database
            Thread.ofVirtual().name("framework-watch").start(() -> listener.accept(change));
        }
    }
}

package org.plenary.summary;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.plenary.base.Signals;
import org.springframework.stereotype.Component;

/**
 * Tells open views, on every node, that something about a summary changed, so that nobody polls.
 * Carries no content: who hears of a change reads it anew, under their own rights.
 */
@Component
public class SummaryFeed {
    private static final String CHANNEL = "summary";

    /** What changed. */
    public enum Topic {
        STATE,
        PASSAGES,
        COMMENTS,
        RIGHTS
    }

    private final Signals signals;
    private final Map<UUID, List<Consumer<Topic>>> listeners = new ConcurrentHashMap<>();

    SummaryFeed(Signals signals) {
        this.signals = signals;
        signals.subscribe(CHANNEL, this::heard);
        signals.afterReconnect(this::everything);
    }

    /** Leaves with the caller's transaction. */
    void publish(SummaryId summary, Topic topic) {
        signals.publish(CHANNEL, summary + " " + topic.name());
    }

    /**
     * Calls the listener on a thread of its own after each change, until the returned action is
     * run.
     */
    public Runnable subscribe(SummaryId summary, Consumer<Topic> listener) {
        listeners.compute(
                summary.value(),
                (id, all) -> {
                    var list = all == null ? new CopyOnWriteArrayList<Consumer<Topic>>() : all;
                    list.add(listener);
                    return list;
                });
        return () ->
                listeners.computeIfPresent(
                        summary.value(),
                        (id, all) -> {
                            all.remove(listener);
                            return all.isEmpty() ? null : all;
                        });
    }

    private void heard(String payload) {
        int cut = payload.indexOf(' ');
        Topic topic = Topic.valueOf(payload.substring(cut + 1));
        tell(UUID.fromString(payload.substring(0, cut)), topic);
    }

    /** Messages may have been missed: let every open view read again. */
    private void everything() {
        listeners.keySet().forEach(id -> tell(id, Topic.STATE));
    }

    private void tell(UUID summary, Topic topic) {
        for (var listener : listeners.getOrDefault(summary, List.of())) {
            // the listening thread may not wait for views, which read the database
            Thread.ofVirtual().name("summary-feed").start(() -> listener.accept(topic));
        }
    }
}

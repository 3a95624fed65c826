package org.plenary.collaboration.live;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.plenary.base.Signals;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentSettled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What happens in rooms by the clock: presence, rest, life signs, the end of unused rooms. */
@Component
class Ticker implements SmartLifecycle {
    static final String PRESENCE_CHANNEL = "presence";

    private static final Logger log = LoggerFactory.getLogger(Ticker.class);
    private static final int STATES_PER_SIGNAL = 8;

    private final Rooms rooms;
    private final CommitQueue queue;
    private final Signals signals;
    private final NodeId node;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService clock =
            Executors.newScheduledThreadPool(
                    2, Thread.ofPlatform().name("collaboration-clock").daemon().factory());
    private volatile boolean running;

    Ticker(
            Rooms rooms,
            CommitQueue queue,
            Signals signals,
            NodeId node,
            ApplicationEventPublisher events) {
        this.rooms = rooms;
        this.queue = queue;
        this.signals = signals;
        this.node = node;
        this.events = events;
    }

    @Override
    public void start() {
        running = true;
        signals.subscribe(PRESENCE_CHANNEL, this::hear);
        every(100, this::tellPresence);
        every(500, this::settle);
        every(15_000, this::ping);
    }

    private void every(long millis, Runnable task) {
        clock.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        log.error("A regular task failed", e);
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    private void ping() {
        rooms.all().forEach(room -> room.audience.broadcast(Frames.PING, null));
    }

    private void tellPresence() {
        long now = System.nanoTime();
        for (Room room : rooms.all()) {
            Presence.Changes changes = room.presence.changes(now);
            if (changes != null) {
                room.audience.broadcast(changes.frame(), null);
                tellOthers(room.document(), changes.here());
            }
        }
    }

    private void tellOthers(DocumentId document, List<Presence.Announced> states) {
        List<Presence.Announced> rest = new ArrayList<>(states);
        while (!rest.isEmpty()) {
            int size = Math.min(rest.size(), STATES_PER_SIGNAL);
            String text =
                    Base64.getEncoder().encodeToString(Presence.encode(rest.subList(0, size)));
            while (size > 1 && text.length() > Signals.LARGEST - 200) {
                size = 1;
                text = Base64.getEncoder().encodeToString(Presence.encode(rest.subList(0, 1)));
            }
            if (text.length() <= Signals.LARGEST - 200) {
                signals.publish(PRESENCE_CHANNEL, node + " " + document + " " + text);
            }
            rest.subList(0, size).clear();
        }
    }

    private void hear(String payload) {
        String[] words = payload.split(" ", 3);
        if (words.length == 3 && !words[0].equals(node.toString())) {
            rooms.find(new DocumentId(UUID.fromString(words[1])))
                    .ifPresent(room ->
                            room.presence.putForeign(
                                    Presence.decode(Base64.getDecoder().decode(words[2])),
                                    System.nanoTime()));
        }
    }

    private void settle() {
        long now = System.nanoTime();
        for (Room room : rooms.all()) {
            if (room.rest.settles(now)) {
                var event = new DocumentSettled(room.document(), room.epoch(), room.head());
                rooms.threads().execute(() -> events.publishEvent(event));
            }
            rooms.closeIfIdle(room, now);
        }
    }

    /** Sockets first, so that clients go elsewhere; what they sent is still stored. */
    @Override
    public void stop() {
        running = false;
        clock.shutdown();
        rooms.all()
                .forEach(room -> room.answer(head -> room.audience.closeAll(CloseCode.GOING_AWAY)));
        try {
            queue.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package org.plenary.framework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.AccountSummary;
import org.plenary.access.Accounts;
import org.plenary.base.Signals;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who has an item open at this moment, on any node. Only people with a seat are told of each other,
 * and only they are told. Kept in memory: each node says by signal who came and who went, and says
 * again every minute who is still there; whoever was not heard of for longer, such as after a node
 * died, counts as gone.
 */
@Component
public class FrameworkPresence {
    private static final String CHANNEL = "framework-presence";
    private static final Duration SILENCE = Duration.ofSeconds(150);

    private final Signals signals;
    private final SeatRows seats;
    private final Accounts accounts;
    private final FrameworkPeople people;
    private final Clock clock;
    private final Map<UUID, Visit> own = new ConcurrentHashMap<>();
    private final Map<ItemId, Map<UUID, Seen>> seen = new ConcurrentHashMap<>();

    /** One open page of this node. */
    private record Visit(ItemId item, AccountId account, boolean writing, Runnable changed) {}

    /** One open page of any node, as last heard. */
    private record Seen(AccountId account, boolean writing, Instant heard) {}

    FrameworkPresence(
            Signals signals,
            SeatRows seats,
            Accounts accounts,
            FrameworkPeople people,
            Clock clock) {
        this.signals = signals;
        this.seats = seats;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
        signals.subscribe(CHANNEL, this::heard);
        // said from a thread of its own, because it writes to the database
        signals.afterReconnect(
                () -> Thread.ofVirtual().name("framework-presence").start(this::sayAgain));
    }

    /**
     * The current account has the item open, until the returned action is run. Does nothing for
     * somebody without a seat.
     *
     * @param changed called on a thread of its own whenever others came or went
     */
    public Runnable enter(FrameworkId framework, ItemId item, boolean writing, Runnable changed) {
        AccountId account = people.requireReader(framework);
        if (seats.of(framework, account).isEmpty()) {
            return () -> {};
        }
        UUID visit = UUID.randomUUID();
        own.put(visit, new Visit(item, account, writing, changed));
        say("in", visit, own.get(visit));
        signals.publish(CHANNEL, "ask " + item);
        return () -> {
            Visit left = own.remove(visit);
            if (left != null) {
                say("out", visit, left);
            }
        };
    }

    /** The others who have the item open, by name; nobody for somebody without a seat. */
    public List<Present> others(FrameworkId framework, ItemId item) {
        AccountId reader = people.requireReader(framework);
        if (seats.of(framework, reader).isEmpty()) {
            return List.of();
        }
        Instant oldest = clock.instant().minus(SILENCE);
        var writing = new TreeMap<String, Boolean>();
        var here = new ArrayList<>(seen.getOrDefault(item, Map.of()).values());
        here.removeIf(s -> s.heard().isBefore(oldest) || s.account().equals(reader));
        // a seat that was taken away since takes the name away
        here.removeIf(s -> seats.of(framework, s.account()).isEmpty());
        Map<AccountId, AccountSummary> names =
                accounts.all(here.stream().map(Seen::account).distinct().toList());
        for (Seen one : here) {
            AccountSummary name = names.get(one.account());
            if (name != null) {
                writing.merge(name.name(), one.writing(), Boolean::logicalOr);
            }
        }
        return writing.entrySet().stream().map(e -> new Present(e.getKey(), e.getValue())).toList();
    }

    /** Whoever is still there is said to be, and whoever was not heard of is forgotten. */
    @Scheduled(fixedDelayString = "PT60S")
    void sayAgain() {
        own.forEach((visit, here) -> say("in", visit, here));
        Instant oldest = clock.instant().minus(SILENCE);
        for (ItemId item : List.copyOf(seen.keySet())) {
            boolean gone =
                    seen.getOrDefault(item, Map.of())
                            .values()
                            .removeIf(s -> s.heard().isBefore(oldest));
            seen.computeIfPresent(item, (i, all) -> all.isEmpty() ? null : all);
            if (gone) {
                tell(item, null);
            }
        }
    }

    private void say(String what, UUID visit, @Nullable Visit here) {
        if (here != null) {
            signals.publish(
                    CHANNEL,
                    "%s %s %s %s %s"
                            .formatted(
                                    what,
                                    here.item(),
                                    visit,
                                    here.account(),
                                    here.writing() ? "writing" : "reading"));
        }
    }

    private void heard(String payload) {
        String[] words = payload.split(" ");
        ItemId item = new ItemId(UUID.fromString(words[1]));
        if (words[0].equals("ask")) {
            Thread.ofVirtual().name("framework-presence").start(() -> answer(item));
            return;
        }
        UUID visit = UUID.fromString(words[2]);
        boolean changed = words[0].equals("in") ? came(item, visit, words) : went(item, visit);
        if (changed) {
            tell(item, visit);
        }
    }

    private boolean came(ItemId item, UUID visit, String[] words) {
        var now =
                new Seen(
                        new AccountId(UUID.fromString(words[3])),
                        words[4].equals("writing"),
                        clock.instant());
        Seen before = seen.computeIfAbsent(item, i -> new ConcurrentHashMap<>()).put(visit, now);
        return before == null || before.writing() != now.writing();
    }

    private boolean went(ItemId item, UUID visit) {
        Map<UUID, Seen> here = seen.getOrDefault(item, Map.of());
        return !here.isEmpty() && here.remove(visit) != null;
    }

    private void answer(ItemId item) {
        own.forEach((visit, here) -> {
            if (here.item().equals(item)) {
                say("in", visit, here);
            }
        });
    }

    private void tell(ItemId item, @Nullable UUID except) {
        own.forEach((visit, here) -> {
            if (here.item().equals(item) && !visit.equals(except)) {
                Thread.ofVirtual().name("framework-presence").start(here.changed());
            }
        });
    }
}

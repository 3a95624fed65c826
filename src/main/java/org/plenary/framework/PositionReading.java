package org.plenary.framework;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodySummary;
import org.plenary.directory.MemberBodies;
import org.springframework.stereotype.Component;

/**
 * The one way in which positions leave the database. While a poll hides the stands on an item,
 * everybody gets those of the bodies that they speak for and nothing of the others: no stand, no
 * count, no history, not even whether there is an answer.
 */
@Component
class PositionReading {
    private final PositionRows rows;
    private final PollRows polls;
    private final ConsultedRows consulted;
    private final MemberBodies bodies;
    private final SpeakersToday speakers;
    private final Clock clock;

    PositionReading(
            PositionRows rows,
            PollRows polls,
            ConsultedRows consulted,
            MemberBodies bodies,
            SpeakersToday speakers,
            Clock clock) {
        this.rows = rows;
        this.polls = polls;
        this.consulted = consulted;
        this.bodies = bodies;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** What a reader may know of a framework's positions, taken at one moment. */
    record Page(
            Instant now,
            List<BodySummary> consulted,
            List<BodySummary> mine,
            List<Poll> polls,
            Map<ItemId, Map<BodyId, Position>> standing) {

        List<BodyAnswer> answers(ItemId item) {
            boolean hidden = hidden(item);
            Map<BodyId, Position> here = standing.getOrDefault(item, Map.of());
            return consulted.stream()
                    .map(body -> answer(body, here.get(body.id()), hidden))
                    .toList();
        }

        private BodyAnswer answer(BodySummary body, @Nullable Position taken, boolean hidden) {
            if (hidden && !mine.contains(body)) {
                return new BodyAnswer(body, BodyAnswer.Kind.HIDDEN, null);
            }
            return taken == null
                    ? new BodyAnswer(body, BodyAnswer.Kind.NONE, null)
                    : new BodyAnswer(body, BodyAnswer.Kind.TAKEN, taken);
        }

        boolean hidden(ItemId item) {
            return polls.stream().anyMatch(poll -> poll.hides(item, now));
        }

        @Nullable StandCounts counts(ItemId item) {
            if (hidden(item)) {
                return null;
            }
            // only consulted bodies are in it
            return StandCounts.of(
                    consulted.size(),
                    standing.getOrDefault(item, Map.of()).values().stream()
                            .map(Position::stand)
                            .toList());
        }

        Consensus consensus(ItemId item) {
            StandCounts counts = counts(item);
            return counts == null ? Consensus.HIDDEN : Consensus.of(counts);
        }

        @Nullable Poll openOn(ItemId item) {
            return polls.stream()
                    .filter(poll -> poll.covers(item) && poll.phase(now) == Poll.Phase.OPEN)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * In a constant number of queries, however many items. The caller asked for the right to read.
     */
    Page page(FrameworkId framework, Collection<ItemId> items) {
        Instant now = clock.instant();
        Map<BodyId, BodySummary> named = named(framework);
        List<BodySummary> asked = inOrder(named);
        Set<BodyId> mine = speakers.mine();
        List<BodySummary> own = asked.stream().filter(b -> mine.contains(b.id())).toList();
        List<Poll> known = polls.of(framework);
        Set<BodyId> ownIds = ids(own);
        var standing = new HashMap<ItemId, Map<BodyId, Position>>();
        for (Position position : rows.standing(items)) {
            boolean hidden = known.stream().anyMatch(poll -> poll.hides(position.item(), now));
            // dropped here already, so that nothing further on can show it by mistake
            BodySummary body = named.get(position.body());
            if (body != null && (!hidden || ownIds.contains(body.id()))) {
                standing.computeIfAbsent(position.item(), i -> new HashMap<>())
                        .merge(body.id(), position, PositionReading::later);
            }
        }
        return new Page(now, asked, own, known, standing);
    }

    /** The newest first; nothing of others while a poll hides them. */
    List<Position> history(Item item, BodyId body, int most) {
        boolean hidden = hiddenNow(item.framework(), item.id());
        List<BodyId> united = united(body);
        return hidden && Collections.disjoint(speakers.mine(), united)
                ? List.of()
                : rows.history(item.id(), united, most);
    }

    /** The body as it is now and those that went into it; nothing when there is none. */
    List<BodyId> united(BodyId body) {
        BodySummary now = bodies.all(List.of(body)).get(body);
        return now == null ? List.of() : bodies.united(now.id());
    }

    boolean hiddenNow(FrameworkId framework, ItemId item) {
        Instant now = clock.instant();
        return polls.of(framework).stream().anyMatch(poll -> poll.hides(item, now));
    }

    /** Whether any poll hides anything at this moment. */
    boolean anythingHidden(FrameworkId framework) {
        Instant now = clock.instant();
        return polls.of(framework).stream()
                .anyMatch(poll -> poll.hidden() && poll.phase(now) == Poll.Phase.OPEN);
    }

    /** The consulted bodies in the order of their names. */
    List<BodySummary> asked(FrameworkId framework) {
        return inOrder(named(framework));
    }

    /** By the ids under which they were asked and are known now; merged ones give the same. */
    private Map<BodyId, BodySummary> named(FrameworkId framework) {
        var named = new HashMap<>(bodies.all(consulted.of(framework).keySet()));
        List.copyOf(named.values()).forEach(body -> named.putIfAbsent(body.id(), body));
        return named;
    }

    private static List<BodySummary> inOrder(Map<BodyId, BodySummary> named) {
        return named.values().stream()
                .distinct()
                .sorted(Comparator.comparing(BodySummary::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static Position later(Position a, Position b) {
        return a.takenAt().isAfter(b.takenAt()) ? a : b;
    }

    private static Set<BodyId> ids(List<BodySummary> bodies) {
        return bodies.stream()
                .map(BodySummary::id)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}

package org.plenary.framework;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.directory.BodyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Times in which positions are asked for. Whether a poll hides the stands is said before it opens
 * and cannot be taken back while it is open; it ends for everybody at the same moment.
 */
@Service
@Transactional
public class Polls {
    static final int MOST = 200;

    private final PollRows rows;
    private final PositionRows positions;
    private final ConsultedRows consulted;
    private final FrameworkRows frameworks;
    private final Items items;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final AuditTrail audit;
    private final Clock clock;

    Polls(
            PollRows rows,
            PositionRows positions,
            ConsultedRows consulted,
            FrameworkRows frameworks,
            Items items,
            FrameworkPeople people,
            FrameworkChanges changes,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.positions = positions;
        this.consulted = consulted;
        this.frameworks = frameworks;
        this.items = items;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a closed poll came to on one item. */
    public record Outcome(Item item, StandCounts counts, Consensus consensus) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Poll> of(FrameworkId framework) {
        people.requireReader(framework);
        return rows.of(framework);
    }

    /**
     * @throws InvalidInput when the times cannot be, or another poll covers one of the items then
     */
    public PollId announce(FrameworkId framework, PollPlan plan) {
        people.require(framework, FrameworkAction.CONSULT);
        frameworks.lock(framework);
        plan.check(clock.instant());
        if (plan.item() != null && !items.get(plan.item()).framework().equals(framework)) {
            throw new NotFound("There is no such item in this framework.");
        }
        List<Poll> others = rows.of(framework);
        var same =
                others.stream()
                        .filter(p ->
                                new PollPlan(p.item(), p.opensAt(), p.closesAt(), p.hidden())
                                        .equals(plan))
                        .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        if (others.size() >= MOST) {
            throw new InvalidInput(
                    "This framework has had %d polls, and more are not kept. Nothing was saved."
                            .formatted(MOST));
        }
        if (others.stream().anyMatch(p -> p.overlaps(plan))) {
            throw new InvalidInput(
                    "Another poll covers one of these items at the same time, so nothing was saved. Choose other times, or close that poll first.");
        }
        PollId id = PollId.random();
        rows.insert(id, framework, plan, clock.instant());
        changed("poll-announced", framework, id);
        return id;
    }

    /** Ends an open poll now, for everybody; one that is closed already stays so. */
    public void close(PollId id, long version) {
        Poll poll = changeable(id);
        if (poll.phase(clock.instant()) == Poll.Phase.CLOSED) {
            return;
        }
        if (poll.phase(clock.instant()) == Poll.Phase.ANNOUNCED) {
            throw new InvalidInput("This poll is not open yet, so it cannot be closed. Cancel it.");
        }
        // a poll lasts at least a moment
        Instant end = latest(clock.instant(), poll.opensAt().plusMillis(1));
        if (!rows.close(id, version, end)) {
            throw stale();
        }
        changed("poll-closed", poll.framework(), id);
    }

    /** Takes an announced poll away; one that has opened stays, because bodies rely on it. */
    public void cancel(PollId id, long version) {
        Poll poll = changeable(id);
        if (poll.phase(clock.instant()) != Poll.Phase.ANNOUNCED) {
            throw new InvalidInput(
                    "This poll has opened, so it cannot be cancelled. You can close it early.");
        }
        if (!rows.delete(id, version)) {
            throw stale();
        }
        changed("poll-cancelled", poll.framework(), id);
    }

    /**
     * How the bodies stood at the moment in which the poll closed, for the items that are still
     * there, in the order of the document.
     *
     * @throws InvalidInput while it is not closed: nobody learns anything before
     */
    @Transactional(readOnly = true)
    public List<Outcome> outcome(PollId id) {
        Poll poll = rows.find(id).orElseThrow(Polls::gone);
        people.requireReader(poll.framework());
        if (poll.phase(clock.instant()) != Poll.Phase.CLOSED) {
            throw new InvalidInput("This poll is not closed yet, so there is no outcome.");
        }
        List<Item> covered =
                items.tree(poll.framework()).stream().filter(i -> poll.covers(i.id())).toList();
        Map<BodyId, Instant> asked = consulted.of(poll.framework());
        asked.values().removeIf(since -> since.isAfter(poll.closesAt()));
        Map<ItemId, List<Position>> stood =
                positions.at(covered.stream().map(Item::id).toList(), poll.closesAt()).stream()
                        .filter(p -> asked.containsKey(p.body()))
                        .collect(Collectors.groupingBy(Position::item));
        return covered.stream().map(item -> outcome(item, asked.size(), stood)).toList();
    }

    private static Outcome outcome(Item item, int asked, Map<ItemId, List<Position>> stood) {
        StandCounts counts =
                StandCounts.of(
                        asked,
                        stood.getOrDefault(item.id(), List.of()).stream()
                                .sorted(Comparator.comparing(Position::takenAt))
                                .map(Position::stand)
                                .toList());
        return new Outcome(item, counts, Consensus.of(counts));
    }

    private Poll changeable(PollId id) {
        Poll poll = rows.find(id).orElseThrow(Polls::gone);
        people.require(poll.framework(), FrameworkAction.CONSULT);
        frameworks.lock(poll.framework());
        return rows.find(id).orElseThrow(Polls::gone);
    }

    private void changed(String action, FrameworkId framework, PollId poll) {
        audit.record(action, "framework", framework.toString(), Map.of("poll", poll.toString()));
        changes.told(framework, null);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static StaleChange stale() {
        return new StaleChange("The poll", "", "");
    }

    private static NotFound gone() {
        return new NotFound("There is no such poll.");
    }
}

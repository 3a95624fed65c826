package org.plenary.framework;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodySummary;
import org.plenary.directory.MemberBodies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What member bodies say to the items of a framework. Taken and withdrawn by persons who speak for
 * the body at that moment; read by whoever reads the framework, as far as no poll hides it.
 */
@Service
@Transactional
public class Positions {
    /** Items on one page of the table. */
    public static final int PAGE = 100;

    private static final int MOST_HISTORY = 200;

    private final PositionRows rows;
    private final PositionReading reading;
    private final ConsultedRows consulted;
    private final FrameworkRows frameworks;
    private final Items items;
    private final ItemTexts texts;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final SpeakersToday speakers;
    private final MemberBodies bodies;
    private final AuditTrail audit;
    private final Clock clock;

    Positions(
            PositionRows rows,
            PositionReading reading,
            ConsultedRows consulted,
            FrameworkRows frameworks,
            Items items,
            ItemTexts texts,
            FrameworkPeople people,
            FrameworkChanges changes,
            SpeakersToday speakers,
            MemberBodies bodies,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.consulted = consulted;
        this.frameworks = frameworks;
        this.items = items;
        this.texts = texts;
        this.people = people;
        this.changes = changes;
        this.speakers = speakers;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** How the bodies stand to one item. */
    @Transactional(readOnly = true)
    public ItemPositions of(ItemId id) {
        Item item = items.get(id);
        PositionReading.Page page = reading.page(item.framework(), List.of(id));
        return new ItemPositions(
                item,
                page.answers(id),
                notConsulted(page),
                page.counts(id),
                page.consensus(id),
                page.openOn(id),
                page.mine());
    }

    /**
     * Items against bodies, {@link #PAGE} items from the offset on, in a constant number of
     * queries.
     */
    @Transactional(readOnly = true)
    public PositionMatrix matrix(FrameworkId framework, int offset) {
        people.requireReader(framework);
        List<Item> all = items.tree(framework);
        List<Item> shown = all.stream().skip(Math.max(0, offset)).limit(PAGE).toList();
        return matrix(framework, shown, all.size());
    }

    /** As {@link #matrix(FrameworkId, int)} for all items, to be released with them. */
    @Transactional(readOnly = true)
    public PositionMatrix all(FrameworkId framework) {
        people.requireReader(framework);
        List<Item> all = items.tree(framework);
        return matrix(framework, all, all.size());
    }

    private PositionMatrix matrix(FrameworkId framework, List<Item> shown, int all) {
        PositionReading.Page page = reading.page(framework, shown.stream().map(Item::id).toList());
        return new PositionMatrix(
                page.consulted(),
                shown.stream()
                        .map(item ->
                                new PositionMatrix.Row(
                                        item,
                                        page.answers(item.id()),
                                        page.counts(item.id()),
                                        page.consensus(item.id())))
                        .toList(),
                all,
                notConsulted(page),
                page.mine());
    }

    /** What a body said before, the newest first, at most 200; hidden as the stands are. */
    @Transactional(readOnly = true)
    public List<Position> history(ItemId id, BodyId body) {
        return reading.history(items.get(id), body, MOST_HISTORY);
    }

    /**
     * Takes a position for a body; the same press twice is once.
     *
     * @throws NotAllowed when the current account does not speak for the body now
     * @throws StaleChange when the item's text, or the body's position, is not the one any more
     *     that the person had before them
     * @throws InvalidInput when words are missing or the body is not asked; nothing was saved
     */
    public void take(ItemId id, BodyId asked, PositionPlan plan) {
        BodyId body = name(asked).id();
        List<BodyId> united = reading.united(body);
        Item item = changeable(id, body);
        AccountId me = people.require(item.framework(), FrameworkAction.TAKE_POSITION);
        PositionPlan checked = plan.checked();
        Optional<Position> newest = rows.newest(id, united);
        Position standing = newest.filter(p -> p.endedAt() == null).orElse(null);
        if (standing != null && same(standing, checked)) {
            return;
        }
        requireSameText(item, checked);
        int number = newest.map(Position::number).orElse(0);
        if (number != checked.before()) {
            throw new StaleChange(
                    "The position of " + name(body).label(),
                    words(checked.stand(), checked.statement()),
                    newest.map(p -> words(p.stand(), p.statement())).orElse(""));
        }
        rows.end(id, united, false, clock.instant());
        rows.insert(item, body, checked, rows.next(id, united), me, clock.instant());
        changed("position-taken", item, body);
    }

    /**
     * Takes the body's position back; none in its place. One that is gone already stays gone.
     *
     * @param number of the position that is meant
     */
    public void withdraw(ItemId id, BodyId asked, int number) {
        BodyId body = name(asked).id();
        List<BodyId> united = reading.united(body);
        Item item = changeable(id, body);
        people.require(item.framework(), FrameworkAction.TAKE_POSITION);
        Position newest =
                rows.newest(id, united)
                        .orElseThrow(() -> new NotFound("There is no position to withdraw."));
        if (newest.number() != number) {
            throw new StaleChange(
                    "The position of " + name(body).label(),
                    "Withdrawn",
                    words(newest.stand(), newest.statement()));
        }
        if (newest.endedAt() == null) {
            rows.end(id, united, true, clock.instant());
            changed("position-withdrawn", item, body);
        }
    }

    private Item changeable(ItemId id, BodyId body) {
        Item item = items.get(id);
        speakers.require(name(body));
        // text and state stay as they are until this is stored
        frameworks.lock(item.framework());
        if (!consulted.asks(item.framework(), reading.united(body))) {
            throw new InvalidInput(
                    "%s is not consulted on this framework, so nothing was saved. Its editors say who is."
                            .formatted(name(body).label()));
        }
        return items.get(id);
    }

    private void requireSameText(Item item, PositionPlan plan) {
        boolean moved =
                texts.of(item.id(), 1).stream().anyMatch(t -> t.version() > plan.itemVersion());
        if (moved) {
            throw new StaleChange(
                    "The text of " + item.code(),
                    words(plan.stand(), plan.statement()),
                    (item.title() + "\n\n" + item.text()).strip());
        }
    }

    private void changed(String action, Item item, BodyId body) {
        // never the stand: administrators read the trail, also while a poll hides it
        audit.record(
                action,
                "framework-item",
                item.id().toString(),
                Map.of("body", body.toString(), "code", item.code()));
        if (!reading.hiddenNow(item.framework(), item.id())) {
            changes.told(item.framework(), item.id());
        }
    }

    private List<BodySummary> notConsulted(PositionReading.Page page) {
        Set<BodyId> asked =
                page.consulted().stream()
                        .map(BodySummary::id)
                        .collect(Collectors.toCollection(HashSet::new));
        return bodies.named("").stream()
                .filter(b -> !asked.contains(b.id()))
                .limit(ItemPositions.MOST_OTHERS)
                .toList();
    }

    private BodySummary name(BodyId body) {
        return bodies.all(List.of(body)).values().stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such member body."));
    }

    private static boolean same(Position standing, PositionPlan plan) {
        return standing.stand() == plan.stand()
                && standing.statement().equals(plan.statement())
                && standing.capacity() == plan.capacity()
                && !standing.earlierText();
    }

    private static String words(Stand stand, String statement) {
        return statement.isEmpty() ? stand.word() : stand.word() + "\n\n" + statement;
    }
}

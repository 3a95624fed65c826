package org.plenary.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.Slug;
import org.plenary.base.StaleChange;
import org.plenary.base.Texts;
import org.plenary.framework.FrameworkRows.Framework;
import org.plenary.workshop.Workshops;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Frameworks, as far as the current account may see and change them (see {@link FrameworkRules}).
 * Refusals are {@link org.plenary.base.NotFound}, {@link NotAllowed}, {@link InvalidInput} and
 * {@link StaleChange}; after any of them nothing was changed.
 */
@Service
@Transactional
public class Frameworks {
    /** Pages beside the frameworks' own, see {@link FrameworkPaths}. */
    private static final Set<String> PAGES = Set.of("new");

    private final FrameworkRows rows;
    private final SeatRows seats;
    private final Seats seating;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final Workshops workshops;
    private final CurrentAccount current;
    private final AuditTrail audit;

    Frameworks(
            FrameworkRows rows,
            SeatRows seats,
            Seats seating,
            FrameworkPeople people,
            FrameworkChanges changes,
            Workshops workshops,
            CurrentAccount current,
            AuditTrail audit) {
        this.rows = rows;
        this.seats = seats;
        this.seating = seating;
        this.people = people;
        this.changes = changes;
        this.workshops = workshops;
        this.current = current;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public FrameworkDetails get(FrameworkId id) {
        return details(rows.find(id));
    }

    @Transactional(readOnly = true)
    public FrameworkDetails get(String slug) {
        return details(rows.bySlug(slug));
    }

    /** All that the current account may read, those changed last first, at most 500. */
    @Transactional(readOnly = true)
    public List<FrameworkSummary> visible() {
        Optional<AccountId> reader = people.current();
        if (reader.isEmpty()) {
            return List.of();
        }
        AccountId account = reader.get();
        Map<FrameworkId, FrameworkRole> mine = seats.of(account);
        Set<FrameworkStanding> seatless = people.standings(account, (FrameworkRole) null);
        return rows.all().stream()
                .map(f -> summary(f, mine.get(f.id()), seatless))
                .filter(f -> FrameworkRules.may(FrameworkAction.READ, f.state(), f.standings()))
                .toList();
    }

    /** Those at which the current account has a seat. */
    @Transactional(readOnly = true)
    public List<FrameworkSummary> mine() {
        Set<FrameworkStanding> seat =
                Set.of(
                        FrameworkStanding.EDITOR,
                        FrameworkStanding.DRAFTER,
                        FrameworkStanding.COMMENTER);
        return visible().stream()
                .filter(f -> f.standings().stream().anyMatch(seat::contains))
                .toList();
    }

    /** Whether the current account may make frameworks. */
    @Transactional(readOnly = true)
    public boolean mayCreate() {
        return current.id().filter(people::mayCreate).isPresent();
    }

    /** A new draft; the current account becomes its editor. */
    public FrameworkId create(FrameworkPlan plan) {
        AccountId editor = current.require();
        if (!people.mayCreate(editor)) {
            throw new NotAllowed("Frameworks are started by the network's organizers.");
        }
        FrameworkPlan checked = checked(plan);
        rows.lockSlugs();
        FrameworkId id = FrameworkId.random();
        rows.insert(id, freeSlug(checked.title()), checked);
        seats.put(id, editor, FrameworkRole.EDITOR);
        audit.record(
                "framework-created", "framework", id.toString(), Map.of("title", checked.title()));
        changes.told(id, null);
        return id;
    }

    /**
     * Writes title, description and workshops; the address stays.
     *
     * @param from what the form was filled with
     * @throws StaleChange when it is not what is stored any more
     */
    public FrameworkDetails describe(FrameworkId id, FrameworkPlan from, FrameworkPlan to) {
        people.require(id, FrameworkAction.DESCRIBE);
        rows.lock(id);
        FrameworkPlan stored = get(id).plan();
        FrameworkPlan checked = checked(to);
        if (stored.equals(checked)) {
            return get(id);
        }
        if (!stored.equals(from)) {
            throw new StaleChange("The framework", text(checked), text(stored));
        }
        rows.describe(id, checked);
        audit.record(
                "framework-described",
                "framework",
                id.toString(),
                Map.of("title", checked.title()));
        changes.changed(id, null);
        return get(id);
    }

    /** See {@link Seats#appoint(FrameworkId, AccountId, FrameworkRole)}. */
    public void appoint(FrameworkId id, AccountId account, @Nullable FrameworkRole role) {
        seating.appoint(id, account, role);
    }

    private FrameworkPlan checked(FrameworkPlan plan) {
        var once = plan.workshops().stream().distinct().toList();
        if (once.size() > FrameworkPlan.MOST_WORKSHOPS) {
            throw new InvalidInput(
                    "A framework draws on at most %d workshops, so nothing was saved. Remove some of the %d."
                            .formatted(FrameworkPlan.MOST_WORKSHOPS, once.size()));
        }
        // refuses those that the current account may not open
        once.forEach(workshops::get);
        return new FrameworkPlan(
                Texts.required("The title", plan.title(), FrameworkPlan.LONGEST_TITLE),
                Texts.optional("The description", plan.about(), FrameworkPlan.LONGEST_ABOUT),
                once);
    }

    private String freeSlug(String title) {
        Slug wanted = Slug.of(title, "framework");
        String head =
                wanted.value().substring(0, Math.min(wanted.value().length(), Slug.LONGEST - 12));
        var taken = new HashSet<>(rows.slugsLike(head));
        taken.addAll(PAGES);
        Slug slug = wanted;
        for (int n = 2; taken.contains(slug.value()); n++) {
            slug = wanted.numbered(n);
        }
        return slug.value();
    }

    private FrameworkDetails details(Optional<Framework> found) {
        Framework f = found.orElseThrow(FrameworkPeople::hidden);
        AccountId reader = people.requireReader(f.id());
        return new FrameworkDetails(
                f.id(),
                f.slug(),
                f.title(),
                f.about(),
                f.state(),
                f.round(),
                f.version(),
                f.releasedVersion(),
                rows.workshops(f.id()),
                f.changedAt(),
                people.standings(reader, f.id()));
    }

    private FrameworkSummary summary(
            Framework f, @Nullable FrameworkRole seat, Set<FrameworkStanding> seatless) {
        return new FrameworkSummary(
                f.id(),
                f.slug(),
                f.title(),
                f.state(),
                f.round(),
                f.releasedVersion(),
                f.changedAt(),
                people.with(seatless, seat));
    }

    private static String text(FrameworkPlan plan) {
        return plan.title() + "\n\n" + plan.about();
    }
}

package org.plenary.framework;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.framework.AmendmentCollisions.Candidate;
import org.plenary.framework.AmendmentCollisions.Found;
import org.plenary.framework.ItemRows.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows amendments to whoever may read their framework. */
@Service
@Transactional(readOnly = true)
public class AmendmentReading {
    /** Amendments in one answer of {@link #page}. */
    public static final int PAGE = 100;

    private static final int MOST_INLINE = 10_000;

    private final AmendmentRows rows;
    private final AmendmentPeople sponsors;
    private final AmendmentRemarks remarks;
    private final AmendmentCollisions collisions;
    private final AmendmentNames names;
    private final DeletionReaches reaches;
    private final ItemRows items;
    private final FrameworkPeople people;
    private final JdbcClient jdbc;

    AmendmentReading(
            AmendmentRows rows,
            AmendmentPeople sponsors,
            AmendmentRemarks remarks,
            AmendmentCollisions collisions,
            AmendmentNames names,
            DeletionReaches reaches,
            ItemRows items,
            FrameworkPeople people,
            JdbcClient jdbc) {
        this.rows = rows;
        this.sponsors = sponsors;
        this.remarks = remarks;
        this.collisions = collisions;
        this.names = names;
        this.reaches = reaches;
        this.items = items;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Newest first, at most {@link #PAGE} from the offset on. */
    public AmendmentPage page(FrameworkId framework, AmendmentFilter filter, int offset) {
        AccountId reader = people.requireReader(framework);
        return new AmendmentPage(
                names.shown(reader, rows.page(framework, filter, Math.max(0, offset), PAGE)),
                rows.count(framework, filter));
    }

    /** Open ones first, then those decided last; at most 100. */
    public List<Amendment> ofItem(ItemId item) {
        Row row = items.find(item).orElseThrow(FrameworkPeople::noItem);
        AccountId reader = people.requireReader(row.framework());
        List<AmendmentRow> all =
                rows.page(
                        row.framework(),
                        new AmendmentFilter(AmendmentFilter.Show.ALL, item),
                        0,
                        PAGE);
        return names.shown(
                reader,
                all.stream()
                        .sorted(
                                Comparator.comparing((AmendmentRow a) -> !a.open())
                                        .thenComparing(a -> a.open() ? a.number() : -a.number()))
                        .toList());
    }

    /** Every open amendment, in the order in which they were proposed; at most 10,000. */
    public List<Amendment> open(FrameworkId framework) {
        AccountId reader = people.requireReader(framework);
        return names.shown(reader, rows.open(framework, MOST_INLINE));
    }

    /** How many are open on each item, in one query; items without any are left out. */
    public Map<ItemId, OpenCount> openByItem(FrameworkId framework) {
        people.requireReader(framework);
        var counts = new HashMap<ItemId, OpenCount>();
        jdbc.sql(
                        """
                        select i.id, i.code, count(*) from amendment a
                        join framework_item i on i.id = a.item_id
                        where a.framework_id = ? and a.state = 'OPEN' group by i.id
                        """)
                .param(framework.value())
                .query(row -> {
                    counts.put(
                            new ItemId(row.getObject(1, UUID.class)),
                            new OpenCount(row.getString(2), row.getInt(3)));
                });
        return counts;
    }

    /** Open amendments of the item with the code. */
    public record OpenCount(String code, int count) {}

    public AmendmentDetails get(FrameworkId framework, int number) {
        people.requireReader(framework);
        return details(rows.byNumber(framework, number).orElseThrow(Amendments::hidden));
    }

    public AmendmentDetails get(AmendmentId id) {
        AmendmentRow row = rows.find(id).orElseThrow(Amendments::hidden);
        people.requireReader(row.framework());
        return details(row);
    }

    private AmendmentDetails details(AmendmentRow row) {
        AccountId reader = people.requireReader(row.framework());
        List<AccountId> behind = sponsors.of(row.id());
        ItemId itemId = row.item();
        Row item =
                Optional.ofNullable(itemId)
                        .flatMap(items::find)
                        .filter(i -> !i.deleted())
                        .orElse(null);
        Wording current = item == null ? null : AmendmentProposals.wording(item);
        var known = names.of(reader, row.framework(), behind);
        return new AmendmentDetails(
                names.shown(reader, row),
                row.proposal().base(),
                row.proposal().wording(),
                current,
                item == null ? 0 : item.version(),
                conflicts(row, current),
                behind.stream().map(id -> known.getOrDefault(id, "")).toList(),
                remarks.of(row, reader),
                names.shown(reader, rows.counters(row.id())),
                row.open() ? shown(names, reader, collisions.of(Candidate.of(row))) : List.of(),
                history(row),
                row.open() && row.kind() == AmendmentKind.DELETION && item != null
                        ? reaches.of(row, item.id(), reader)
                        : null,
                permissions(row, reader, behind));
    }

    private static List<Collision.Clash> conflicts(AmendmentRow row, @Nullable Wording current) {
        return current == null || !row.open() || row.misfit() != Misfit.SAME_WORDS
                ? List.of()
                : AmendmentCollisions.clashes(row.on(), row.now(), current);
    }

    private AmendmentDetails.Permissions permissions(
            AmendmentRow row, AccountId reader, List<AccountId> behind) {
        boolean author = row.author().equals(reader);
        boolean open = row.open();
        Set<FrameworkAction> may =
                Set.of(FrameworkAction.DECIDE, FrameworkAction.DISCUSS, FrameworkAction.PROPOSE)
                        .stream()
                        .filter(a -> people.may(reader, row.framework(), a))
                        .collect(Collectors.toSet());
        return new AmendmentDetails.Permissions(
                open && may.contains(FrameworkAction.DECIDE),
                open && author,
                open && !author && may.contains(FrameworkAction.DISCUSS),
                behind.contains(reader),
                may.contains(FrameworkAction.DISCUSS),
                open && may.contains(FrameworkAction.PROPOSE));
    }

    private List<AmendmentDetails.Brought> history(AmendmentRow row) {
        return jdbc.sql(
                        """
                        select r.at, r.misfit, r.title, r.text, coalesce(c.number, 0)
                        from amendment_rebase r left join amendment c on c.id = r.cause
                        where r.amendment_id = ? order by r.version limit 200
                        """)
                .param(row.id().value())
                .query((r, n) ->
                        new AmendmentDetails.Brought(
                                r.getTimestamp(1).toInstant(),
                                Misfit.valueOf(r.getString(2)),
                                new Wording(r.getString(3), r.getString(4)),
                                r.getInt(5)))
                .list();
    }

    static List<Collision> shown(AmendmentNames names, AccountId reader, List<Found> found) {
        var others =
                names.shown(reader, found.stream().map(Found::other).toList()).stream()
                        .collect(Collectors.toMap(Amendment::id, Function.identity()));
        return found.stream()
                .map(f ->
                        new Collision(
                                Objects.requireNonNull(others.get(f.other().id())),
                                f.why(),
                                f.clashes()))
                .toList();
    }
}

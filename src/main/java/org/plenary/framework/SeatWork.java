package org.plenary.framework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.base.WorkItem;
import org.plenary.base.WorkItem.Need;
import org.plenary.base.WorkItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on the Home of those with a seat what their seat lets them settle: open amendments,
 * statements to be read, evidence whose passage changed. One item of a kind for each framework, in
 * a constant number of queries however many there are.
 */
@Component
class SeatWork implements WorkItems {
    private static final int MOST = 50;

    private final MySeats seats;
    private final EvidenceRows evidence;
    private final EvidenceReading reading;
    private final JdbcClient jdbc;

    SeatWork(MySeats seats, EvidenceRows evidence, EvidenceReading reading, JdbcClient jdbc) {
        this.seats = seats;
        this.evidence = evidence;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    private record Waiting(int number, Instant since) {}

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        List<MySeats.Seat> mine = seats.all();
        var items = new ArrayList<WorkItem>();
        if (mine.isEmpty()) {
            return items;
        }
        Map<UUID, Waiting> amendments = amendments(allowing(mine, FrameworkAction.DECIDE));
        Map<UUID, Waiting> statements = statements(allowing(mine, FrameworkAction.MODERATE));
        Map<FrameworkId, Integer> changed =
                changedEvidence(allowing(mine, FrameworkAction.RECONFIRM_EVIDENCE));
        for (MySeats.Seat seat : mine) {
            UUID id = seat.framework().value();
            if (amendments.containsKey(id)) {
                items.add(openAmendments(seat, amendments.get(id)));
            }
            if (statements.containsKey(id)) {
                items.add(unreadStatements(seat, statements.get(id)));
            }
            if (changed.containsKey(seat.framework())) {
                items.add(changedEvidence(seat, changed.get(seat.framework())));
            }
        }
        return items.stream().limit(MOST).toList();
    }

    private static WorkItem openAmendments(MySeats.Seat seat, Waiting waiting) {
        return new WorkItem(
                Need.DECIDE,
                WorkItem.counted(waiting.number(), "1 open amendment", "open amendments"),
                FrameworkPaths.amendments(seat.slug()),
                seat.title(),
                waiting.since());
    }

    private static WorkItem unreadStatements(MySeats.Seat seat, Waiting waiting) {
        return new WorkItem(
                Need.DECIDE,
                WorkItem.counted(
                        waiting.number(),
                        "A statement from outside to publish or hold back",
                        "statements from outside to publish or hold back"),
                FrameworkPaths.statements(seat.slug()),
                seat.title(),
                waiting.since());
    }

    private static WorkItem changedEvidence(MySeats.Seat seat, int number) {
        return new WorkItem(
                Need.CHECK,
                WorkItem.counted(
                        number,
                        "Evidence whose passage changed",
                        "pieces of evidence whose passages changed"),
                FrameworkPaths.coverage(seat.slug()),
                seat.title(),
                null);
    }

    private Map<UUID, Waiting> amendments(UUID[] frameworks) {
        return counted(
                """
                select proposed_at from amendment
                where framework_id = f.id and state = 'OPEN' order by proposed_at
                """,
                frameworks);
    }

    private Map<UUID, Waiting> statements(UUID[] frameworks) {
        return counted(
                """
                select submitted_at from framework_statement
                where framework_id = f.id and state = 'PENDING' order by number
                """,
                frameworks);
    }

    /** Of each framework no more than one above what is shown is counted. */
    private Map<UUID, Waiting> counted(String moments, UUID[] frameworks) {
        var found = new HashMap<UUID, Waiting>();
        jdbc.sql(
                        """
                        select f.id, count(*), min(w.at) from unnest(:frameworks::uuid[]) f (id)
                        cross join lateral (%s limit %d) w (at) group by f.id
                        """
                                .formatted(moments, WorkItem.COUNTED + 1))
                .param("frameworks", frameworks)
                .query(row -> {
                    found.put(
                            row.getObject(1, UUID.class),
                            new Waiting(row.getInt(2), row.getTimestamp(3).toInstant()));
                });
        return found;
    }

    /** Nobody learns from a number that a draft changes which they may not read. */
    private Map<FrameworkId, Integer> changedEvidence(UUID[] frameworks) {
        List<EvidenceRows.Row> rows = evidence.waiting(frameworks);
        Map<EvidenceId, Quotation> shown = reading.shown(rows);
        var found = new HashMap<FrameworkId, Integer>();
        for (EvidenceRows.Row row : rows) {
            Quotation quotation = shown.get(row.id());
            if (quotation != null && quotation.state() != EvidenceState.CURRENT) {
                found.merge(row.framework(), 1, Integer::sum);
            }
        }
        return found;
    }

    private static UUID[] allowing(Collection<MySeats.Seat> mine, FrameworkAction action) {
        return mine.stream()
                .filter(seat -> seat.may(action))
                .map(seat -> seat.framework().value())
                .toArray(UUID[]::new);
    }
}

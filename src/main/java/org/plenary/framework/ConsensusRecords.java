package org.plenary.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recorded outcomes: an editor states that there is consensus on an item, or that there is none
 * with what is done about it. What the definition gives at that moment is recorded, never an
 * opinion.
 */
@Service
@Transactional
public class ConsensusRecords {
    static final int LONGEST_NOTE = 2_000;
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Items items;
    private final PositionReading reading;
    private final FrameworkRows frameworks;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final AuditTrail audit;
    private final Clock clock;

    ConsensusRecords(
            JdbcClient jdbc,
            Items items,
            PositionReading reading,
            FrameworkRows frameworks,
            FrameworkPeople people,
            FrameworkChanges changes,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.reading = reading;
        this.frameworks = frameworks;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<ConsensusRecord> of(ItemId id) {
        items.get(id);
        return jdbc.sql(
                        """
                        select c.item_id, c.reached, c.definition, c.counts, c.note, c.item_version,
                               exists (select 1 from framework_item_text t
                                       where t.item_id = c.item_id and t.version > c.item_version),
                               c.recorded_at
                        from framework_consensus c where c.item_id = ?
                        order by c.recorded_at desc, c.id limit ?
                        """)
                .params(id.value(), MOST)
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * Records what the positions come to now; the same press twice is once.
     *
     * @param note what follows from it; needed where there is no consensus
     * @throws InvalidInput while a poll hides the stands, or nobody is consulted
     */
    public void record(ItemId id, String note) {
        Item item = items.get(id);
        AccountId editor = people.require(item.framework(), FrameworkAction.DECIDE);
        frameworks.lock(item.framework());
        StandCounts counts = reading.page(item.framework(), List.of(id)).counts(id);
        if (counts == null) {
            throw new InvalidInput(
                    "A poll hides the positions until it closes, so nothing was recorded. Record the outcome then.");
        }
        Consensus consensus = Consensus.of(counts);
        if (consensus == Consensus.NOBODY_CONSULTED) {
            throw new InvalidInput(
                    "No body is consulted, so there is nothing to record. Choose first who is asked.");
        }
        boolean reached = consensus == Consensus.REACHED;
        String words = PlainText.optional("The note", note, LONGEST_NOTE);
        if (!reached && words.isEmpty()) {
            throw new InvalidInput(
                    "There is no consensus, so the record needs a note. Write what is done about it.");
        }
        if (!recordedAlready(item, reached, counts, words)) {
            insert(item, reached, counts, words, editor);
        }
    }

    private boolean recordedAlready(Item item, boolean reached, StandCounts counts, String words) {
        return of(item.id()).stream()
                .findFirst()
                .filter(r ->
                        r.reached() == reached
                                && r.counts().equals(counts.words())
                                && r.note().equals(words)
                                && !r.earlierText())
                .isPresent();
    }

    private void insert(
            Item item, boolean reached, StandCounts counts, String words, AccountId editor) {
        jdbc.sql(
                        """
                        insert into framework_consensus
                          (id, framework_id, item_id, reached, definition, counts, note,
                           item_version, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        item.framework().value(),
                        item.id().value(),
                        reached,
                        Consensus.DEFINITION,
                        counts.words(),
                        words,
                        item.version(),
                        Timestamp.from(clock.instant()),
                        editor.value())
                .update();
        audit.record(
                "consensus-recorded",
                "framework-item",
                item.id().toString(),
                Map.of("code", item.code(), "reached", reached ? "yes" : "no"));
        changes.told(item.framework(), item.id());
    }

    private static ConsensusRecord read(ResultSet row) throws SQLException {
        return new ConsensusRecord(
                new ItemId(row.getObject(1, UUID.class)),
                row.getBoolean(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getBoolean(7),
                row.getTimestamp(8).toInstant());
    }
}

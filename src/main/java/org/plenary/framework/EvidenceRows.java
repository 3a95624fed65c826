package org.plenary.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageKind;
import org.plenary.summary.SummaryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores evidence links; knows no rights. Links of deleted items stay, for when these come back.
 */
@Repository
class EvidenceRows {
    private static final String COLUMNS =
            """
            select e.*, i.code from framework_evidence e
              join framework_item i on i.id = e.item_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One link.
     *
     * @param code the item's
     * @param releasedVersion 0 for none
     */
    record Row(
            EvidenceId id,
            FrameworkId framework,
            ItemId item,
            String code,
            PassageKey passage,
            int passageVersion,
            PassageKind kind,
            int releasedVersion,
            String quotation,
            EvidenceTie tie,
            String note,
            EvidenceState state,
            long version) {}

    /** Serialises links to a summary's passages with changes of these, until the end. */
    void lock(SummaryId summary) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 720))")
                .param(summary.toString())
                .query((row, n) -> "")
                .list();
    }

    List<Row> ofItem(ItemId item) {
        return jdbc.sql(
                        COLUMNS
                                + "where e.item_id = ? and i.deleted_at is null order by e.tie = 'CONTRADICTS', e.linked_at, e.id")
                .param(item.value())
                .query(EvidenceRows::read)
                .list();
    }

    /** As {@link #ofItem}, of the items with these codes. */
    List<Row> ofItems(FrameworkId framework, Collection<String> codes) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where e.framework_id = ? and i.code = any(?)
                                  and i.deleted_at is null
                                order by i.code, e.tie = 'CONTRADICTS', e.linked_at, e.id\
                                """)
                .params(framework.value(), codes.toArray(String[]::new))
                .query(EvidenceRows::read)
                .list();
    }

    List<Row> ofFramework(FrameworkId framework) {
        return jdbc.sql(
                        COLUMNS
                                + "where e.framework_id = ? and i.deleted_at is null order by e.linked_at, e.id")
                .param(framework.value())
                .query(EvidenceRows::read)
                .list();
    }

    /** Those that are not what they were, by item. */
    List<Row> waiting(FrameworkId framework) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where e.framework_id = ? and e.state <> 'CURRENT'
                                  and i.deleted_at is null order by i.code, e.linked_at, e.id\
                                """)
                .param(framework.value())
                .query(EvidenceRows::read)
                .list();
    }

    /** As {@link #waiting(FrameworkId)} for many frameworks, of each at most 50. */
    List<Row> waiting(UUID[] frameworks) {
        return jdbc.sql(
                        """
                        select e.*, i.code from unnest(:frameworks::uuid[]) f (id)
                        cross join lateral (select * from framework_evidence w
                          where w.framework_id = f.id and w.state <> 'CURRENT'
                          order by w.linked_at, w.id limit 50) e
                        join framework_item i on i.id = e.item_id and i.deleted_at is null\
                        """)
                .param("frameworks", frameworks)
                .query(EvidenceRows::read)
                .list();
    }

    /** Those of deleted items too. */
    List<Row> ofSummary(SummaryId summary) {
        return jdbc.sql(COLUMNS + "where e.summary_id = ? order by e.linked_at, e.id")
                .param(summary.value())
                .query(EvidenceRows::read)
                .list();
    }

    Optional<Row> find(EvidenceId id) {
        return jdbc.sql(COLUMNS + "where e.id = ?")
                .param(id.value())
                .query(EvidenceRows::read)
                .optional();
    }

    Optional<Row> find(ItemId item, PassageKey passage) {
        return jdbc.sql(COLUMNS + "where e.item_id = ? and e.summary_id = ? and e.block_id = ?")
                .params(item.value(), passage.summary().value(), passage.blockId())
                .query(EvidenceRows::read)
                .optional();
    }

    void insert(Row row, AccountId by) {
        jdbc.sql(
                        """
                        insert into framework_evidence (id, framework_id, item_id, summary_id,
                          block_id, passage_version, passage_kind, released_version, quotation,
                          tie, note, state, linked_by, linked_at)
                        values (?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?)\
                        """)
                .params(
                        row.id().value(),
                        row.framework().value(),
                        row.item().value(),
                        row.passage().summary().value(),
                        row.passage().blockId(),
                        row.passageVersion(),
                        row.kind().name(),
                        row.releasedVersion(),
                        row.quotation(),
                        row.tie().name(),
                        row.note(),
                        row.state().name(),
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether it was still there in this version. */
    boolean delete(EvidenceId id, long version) {
        return jdbc.sql("delete from framework_evidence where id = ? and version = ?")
                        .params(id.value(), version)
                        .update()
                > 0;
    }

    boolean retie(EvidenceId id, long version, EvidenceTie tie, String note) {
        return jdbc.sql(
                                "update framework_evidence set tie = ?, note = ?, version = version + 1 where id = ? and version = ?")
                        .params(tie.name(), note, id.value(), version)
                        .update()
                > 0;
    }

    /** Takes the words as they stand now. */
    boolean confirm(Row row, long version, AccountId by) {
        return jdbc.sql(
                                """
                                update framework_evidence set quotation = ?, passage_version = ?,
                                  passage_kind = ?, released_version = nullif(?, 0),
                                  state = 'CURRENT', confirmed_by = ?, confirmed_at = ?,
                                  version = version + 1 where id = ? and version = ?\
                                """)
                        .params(
                                row.quotation(),
                                row.passageVersion(),
                                row.kind().name(),
                                row.releasedVersion(),
                                by.value(),
                                Timestamp.from(clock.instant()),
                                row.id().value(),
                                version)
                        .update()
                > 0;
    }

    /** The state follows the passage; a quotation without a passage is emptied. */
    void become(Collection<EvidenceId> ids, EvidenceState state) {
        jdbc.sql(
                        """
                        update framework_evidence set state = ?, version = version + 1,
                          quotation = case when ? = 'GONE' then '' else quotation end
                        where id = any(?)\
                        """)
                .params(
                        state.name(),
                        state.name(),
                        ids.stream().map(EvidenceId::value).toArray(UUID[]::new))
                .update();
    }

    /** The words are public now, in this version. */
    void released(EvidenceId id, int version) {
        jdbc.sql("update framework_evidence set released_version = ? where id = ?")
                .params(version, id.value())
                .update();
    }

    /** The words must no longer be shown anywhere; of deleted items neither. */
    void forget(PassageKey passage) {
        jdbc.sql(
                        """
                        update framework_evidence set quotation = '', state = 'GONE',
                          released_version = null, version = version + 1
                        where summary_id = ? and block_id = ?\
                        """)
                .params(passage.summary().value(), passage.blockId())
                .update();
    }

    int count(ItemId item) {
        return jdbc.sql("select count(*) from framework_evidence where item_id = ?")
                .param(item.value())
                .query(Integer.class)
                .single();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                new EvidenceId(id(row, "id")),
                new FrameworkId(id(row, "framework_id")),
                new ItemId(id(row, "item_id")),
                row.getString("code"),
                new PassageKey(new SummaryId(id(row, "summary_id")), row.getString("block_id")),
                row.getInt("passage_version"),
                PassageKind.valueOf(row.getString("passage_kind")),
                row.getInt("released_version"),
                row.getString("quotation"),
                EvidenceTie.valueOf(row.getString("tie")),
                row.getString("note"),
                EvidenceState.valueOf(row.getString("state")),
                row.getLong("version"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}

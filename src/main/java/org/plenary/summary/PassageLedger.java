package org.plenary.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.Block;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionPlace;
import org.plenary.workshop.WorkshopDuties;
import org.plenary.workshop.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passages for modules that keep references to them, on nobody's behalf: asks no rights, so nothing
 * of it may be shown without asking {@link SummaryPlaces}. Public versions are everyone's.
 */
@Service
@Transactional(readOnly = true)
public class PassageLedger {
    private final Passages passages;
    private final WorkshopDuties duties;
    private final JdbcClient jdbc;
    private final Clock clock;

    PassageLedger(Passages passages, WorkshopDuties duties, JdbcClient jdbc, Clock clock) {
        this.passages = passages;
        this.duties = duties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The passages as last written, by block id. */
    public Map<String, Passage> now(SummaryId summary) {
        return passages.stored(summary).stream()
                .collect(Collectors.toMap(Passage::blockId, p -> p));
    }

    /** The passages of the summary's newest public version; empty while nothing is public. */
    public List<ReleasedPassage> newest(SummaryId summary) {
        return jdbc.sql(
                        """
                        select r.* from summary_released_passage r
                         where r.summary_id = ? and r.version =
                           (select s.released_version from summary s where s.id = r.summary_id)
                         order by r.position\
                        """)
                .param(summary.value())
                .query((row, n) ->
                        new ReleasedPassage(
                                summary,
                                row.getInt("version"),
                                row.getString("block_id"),
                                PassageKind.valueOf(row.getString("kind")),
                                row.getString("text")))
                .list();
    }

    /** As {@link PassageSearch#agreed}, of all summaries of the workshops, without words. */
    public List<AgreedPassage> agreed(
            Collection<WorkshopId> workshops, Collection<PassageKind> kinds) {
        UUID[] ids = workshops.stream().map(WorkshopId::value).toArray(UUID[]::new);
        String[] names = kinds.stream().map(Enum::name).toArray(String[]::new);
        return jdbc.sql(
                        """
                        select p.summary_id, p.block_id, p.version
                          from summary s join summary_passage p on p.summary_id = s.id
                         where s.workshop_id = any(?) and s.released_version = 0
                           and s.state = 'APPROVED' and p.kind = any(?)
                        union all
                        select r.summary_id, r.block_id, r.passage_version
                          from summary s join summary_released_passage r
                            on r.summary_id = s.id and r.version = s.released_version
                         where s.workshop_id = any(?) and r.kind = any(?)\
                        """)
                .param(ids)
                .param(names)
                .param(ids)
                .param(names)
                .query((row, n) ->
                        new AgreedPassage(
                                new PassageKey(
                                        new SummaryId(id(row, "summary_id")),
                                        row.getString("block_id")),
                                row.getInt("version")))
                .list();
    }

    /** Where those of the summaries that have a public version are read. */
    public Map<SummaryId, SessionPlace> published(Collection<SummaryId> of) {
        var sessions = new HashMap<SessionId, SummaryId>();
        jdbc.sql("select id, session_id from summary where id = any(?) and released_version > 0")
                .param(of.stream().map(SummaryId::value).toArray(UUID[]::new))
                .query(row -> {
                    sessions.put(
                            new SessionId(id(row, "session_id")), new SummaryId(id(row, "id")));
                });
        var found = new HashMap<SummaryId, SessionPlace>();
        for (SessionPlace place : duties.places(sessions.keySet())) {
            found.put(Objects.requireNonNull(sessions.get(place.id())), place);
        }
        return found;
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    /** Keeps the passages of what becomes public; called in the transaction that releases it. */
    @Transactional
    void release(SummaryId summary, int version, List<Block> blocks) {
        Map<String, Passage> known = now(summary);
        for (Passage passage : PassageReading.of(summary, blocks, clock.instant())) {
            Passage live = known.get(passage.blockId());
            jdbc.sql(
                            """
                            insert into summary_released_passage (summary_id, version, block_id,
                              position, kind, text, passage_version)
                            values (?, ?, ?, ?, ?, ?, ?)\
                            """)
                    .params(
                            summary.value(),
                            version,
                            passage.blockId(),
                            passage.position(),
                            passage.kind().name(),
                            passage.text(),
                            version(passage, live))
                    .update();
        }
    }

    /** What the reading that follows a pause of writing calls, or will call, these words. */
    private static int version(Passage passage, @Nullable Passage live) {
        if (live == null) {
            return passage.version();
        }
        boolean same = live.kind() == passage.kind() && live.text().equals(passage.text());
        return same ? live.version() : live.version() + 1;
    }
}

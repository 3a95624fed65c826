package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores merges with what undoing them needs; knows no rights. */
@Repository
class MergeRows {
    static final Duration UNDO = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    MergeRows(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    enum Kind {
        PERSON,
        BODY
    }

    record Merge(UUID id, Kind kind, UUID kept, UUID gone, long version, Before before) {}

    /**
     * How it was: both people's values, the ties of the one that went (of a body: the ties to it),
     * and the entries that had gone into it before.
     */
    record Before(
            List<PersonValue> kept, List<PersonValue> gone, List<Tie> ties, List<UUID> earlier) {}

    record Tie(
            UUID id,
            UUID body,
            String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Audience audience,
            boolean speaks) {}

    void insert(Kind kind, UUID kept, UUID gone, AccountId by, long version, Before before) {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        insert into directory_merge
                          (id, kind, kept, gone, merged_at, merged_by, undo_until, version, before)
                        values (:id, :kind, :kept, :gone, :now, :by, :until, :version, :before::jsonb)
                        """)
                .param("id", UUID.randomUUID())
                .param("kind", kind.name())
                .param("kept", kept)
                .param("gone", gone)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("until", Timestamp.from(now.plus(UNDO)))
                .param("version", version)
                .param("before", json.writeValueAsString(before))
                .update();
    }

    /** Whether the one went into the other and that stands. */
    boolean stands(UUID gone, UUID kept) {
        return jdbc.sql(
                        """
                        select exists (select 1 from directory_merge
                        where gone = :gone and kept = :kept and undone_at is null)
                        """)
                .param("gone", gone)
                .param("kept", kept)
                .query(Boolean.class)
                .single();
    }

    /** Locked; empty when it was undone already. */
    Optional<Merge> toUndo(UUID id) {
        record Row(Merge merge, Instant until, boolean undone) {}
        Row row =
                jdbc.sql(
                                """
                                select kind, kept, gone, version, before, undo_until,
                                       undone_at is not null
                                from directory_merge where id = ? for update
                                """)
                        .param(id)
                        .query((r, n) ->
                                new Row(
                                        new Merge(
                                                id,
                                                Kind.valueOf(r.getString(1)),
                                                r.getObject(2, UUID.class),
                                                r.getObject(3, UUID.class),
                                                r.getLong(4),
                                                json.readValue(r.getString(5), Before.class)),
                                        r.getTimestamp(6).toInstant(),
                                        r.getBoolean(7)))
                        .optional()
                        .orElseThrow(() -> new NotFound("There is no such merge."));
        if (row.undone()) {
            return Optional.empty();
        }
        if (clock.instant().isAfter(row.until())) {
            throw new InvalidInput(
                    "The %d days in which this merge could be undone are over, so nothing was changed. Enter the second one anew."
                            .formatted(UNDO.toDays()));
        }
        return Optional.of(row.merge());
    }

    void undone(UUID id) {
        jdbc.sql(
                        "update directory_merge set undone_at = :now, before = '{\"kept\":[],\"gone\":[],\"ties\":[],\"earlier\":[]}' where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Those that can still be undone, the latest first. */
    List<MergeRecord> recent(int most) {
        return jdbc.sql(
                        """
                        select m.id, m.kind, m.merged_at, m.undo_until, m.kept, b.slug,
                               coalesce(n.name, k.value, ''),
                               coalesce(g.name, m.before -> 'gone' -> 0 ->> 'value', '')
                        from directory_merge m
                        left join member_body b on m.kind = 'BODY' and b.id = m.kept
                        left join member_body_name n on n.body_id = b.id and n.position = 0
                        left join member_body_name g on m.kind = 'BODY' and g.body_id = m.gone
                          and g.position = 0
                        left join directory_value k on m.kind = 'PERSON' and k.person_id = m.kept
                          and k.field = 'FULL_NAME' and exists (select 1 from directory_person p
                            where p.id = m.kept and p.account_id is null)
                        where m.undone_at is null and m.undo_until > :now
                        order by m.merged_at desc limit :most
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .query((row, n) -> {
                    boolean people = row.getString(2).equals(Kind.PERSON.name());
                    UUID kept = row.getObject(5, UUID.class);
                    String gone = row.getString(8);
                    String name = row.getString(7);
                    return new MergeRecord(
                            row.getObject(1, UUID.class),
                            people,
                            name.isEmpty() ? gone : name,
                            people
                                    ? DirectoryPaths.person(new PersonId(kept))
                                    : DirectoryPaths.body(row.getString(6)),
                            gone,
                            row.getTimestamp(3).toInstant(),
                            row.getTimestamp(4).toInstant());
                })
                .list();
    }
}

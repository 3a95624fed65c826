package org.plenary.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.workshop.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores frameworks themselves; knows no rights. */
@Repository
class FrameworkRows {
    private static final String COLUMNS =
            "select id, version, slug, title, about, state, round, released_version, changed_at from framework ";
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    FrameworkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One framework's own row. */
    record Framework(
            FrameworkId id,
            long version,
            String slug,
            String title,
            String about,
            FrameworkState state,
            int round,
            int releasedVersion,
            Instant changedAt) {}

    Optional<Framework> find(FrameworkId id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id.value()).query(this::read).optional();
    }

    Optional<Framework> bySlug(String slug) {
        return jdbc.sql(COLUMNS + "where slug = ?").param(slug).query(this::read).optional();
    }

    /** Those changed last first, at most 500. */
    List<Framework> all() {
        return jdbc.sql(COLUMNS + "order by changed_at desc, id limit ?")
                .param(MOST)
                .query(this::read)
                .list();
    }

    /**
     * Whatever changes a framework's structure, text or state, or decides on either, locks its row
     * first, so that such changes happen one after the other.
     */
    Framework lock(FrameworkId id) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(id.value())
                .query(this::read)
                .optional()
                .orElseThrow(FrameworkPeople::hidden);
    }

    void insert(FrameworkId id, String slug, FrameworkPlan plan) {
        jdbc.sql(
                        """
                        insert into framework (id, slug, title, about, state, created_at, changed_at)
                        values (:id, :slug, :title, :about, 'DRAFT', :now, :now)
                        """)
                .param("id", id.value())
                .param("slug", slug)
                .param("title", plan.title())
                .param("about", plan.about())
                .param("now", now())
                .update();
        writeWorkshops(id, plan.workshops());
    }

    void describe(FrameworkId id, FrameworkPlan plan) {
        jdbc.sql("update framework set title = :title, about = :about where id = :id")
                .param("title", plan.title())
                .param("about", plan.about())
                .param("id", id.value())
                .update();
        jdbc.sql("delete from framework_workshop where framework_id = ?")
                .param(id.value())
                .update();
        writeWorkshops(id, plan.workshops());
    }

    /** Another version from now on. */
    void touch(FrameworkId id) {
        jdbc.sql("update framework set version = version + 1, changed_at = :now where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    void state(FrameworkId id, FrameworkState state) {
        jdbc.sql("update framework set state = ? where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    /** In their order, the main one first. */
    List<WorkshopId> workshops(FrameworkId id) {
        return jdbc
                .sql(
                        "select workshop_id from framework_workshop where framework_id = ? order by position")
                .param(id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(WorkshopId::new)
                .toList();
    }

    List<String> slugsLike(String head) {
        return jdbc.sql("select slug from framework where starts_with(slug, ?)")
                .param(head)
                .query(String.class)
                .list();
    }

    /** Two that are made at once get their slugs one after the other. */
    void lockSlugs() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('framework.slug'))")
                .query((row, n) -> "")
                .list();
    }

    private void writeWorkshops(FrameworkId id, List<WorkshopId> workshops) {
        for (int i = 0; i < workshops.size(); i++) {
            jdbc.sql("insert into framework_workshop values (?, ?, ?)")
                    .params(id.value(), workshops.get(i).value(), i)
                    .update();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Framework read(ResultSet row, int n) throws SQLException {
        return new Framework(
                new FrameworkId(row.getObject(1, UUID.class)),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                FrameworkState.valueOf(row.getString(6)),
                row.getInt(7),
                row.getInt(8),
                row.getTimestamp(9).toInstant());
    }
}

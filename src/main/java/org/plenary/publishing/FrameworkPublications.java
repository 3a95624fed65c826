package org.plenary.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plenary.framework.FrameworkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has been released of frameworks. All of it is public: no rights are asked. The version in
 * force is the newest that was adopted; before the first adoption it is the newest consultation
 * draft.
 */
@Service
@Transactional(readOnly = true)
public class FrameworkPublications {
    private static final String COLUMNS =
            "select r.id, r.framework_id, r.slug, r.version, r.kind, r.title, r.note, r.released_at, r.hash, r.actions from framework_release r ";
    private static final String IN_FORCE =
            """
             not exists (select from framework_release other
               where other.framework_id = r.framework_id
                 and (other.kind <> 'CONSULTATION', other.version)
                   > (r.kind <> 'CONSULTATION', r.version))\
            """;
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final SnapshotText texts;

    FrameworkPublications(JdbcClient jdbc, SnapshotText texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * A framework's version in force.
     *
     * @param actions how many it has
     */
    public record InForce(FrameworkRelease release, int actions) {}

    /**
     * An item that uses a passage.
     *
     * @param block the passage's permanent id
     * @param version of the summary that is quoted
     * @param path of the item in the version in force
     */
    public record Use(
            String block,
            int version,
            String relation,
            String framework,
            String code,
            String title,
            String path) {}

    /** All versions at an address, the newest first; empty when nothing was released there. */
    public List<FrameworkRelease> versions(String slug) {
        return jdbc.sql(COLUMNS + "where r.slug = ? order by r.version desc limit " + MOST)
                .param(slug)
                .query(FrameworkPublications::row)
                .list();
    }

    /** All versions of a framework, the newest first. */
    public List<FrameworkRelease> of(FrameworkId framework) {
        return jdbc.sql(COLUMNS + "where r.framework_id = ? order by r.version desc limit " + MOST)
                .param(framework.value())
                .query(FrameworkPublications::row)
                .list();
    }

    /** The one among all versions of a framework that holds now. */
    public static Optional<FrameworkRelease> inForce(List<FrameworkRelease> newestFirst) {
        return newestFirst.stream()
                .filter(release -> release.kind().inForce())
                .findFirst()
                .or(() -> newestFirst.stream().findFirst());
    }

    /** The version in force of each framework, last released first. */
    public List<InForce> recent(int most) {
        return jdbc.sql(COLUMNS + "where" + IN_FORCE + " order by r.released_at desc, r.id limit ?")
                .param(most)
                .query((row, n) -> new InForce(row(row, n), row.getInt("actions")))
                .list();
    }

    /** Every release, the newest first. */
    public List<FrameworkRelease> latest(int most) {
        return jdbc.sql(COLUMNS + "order by r.released_at desc, r.id limit ?")
                .param(most)
                .query(FrameworkPublications::row)
                .list();
    }

    /** The version in force of each framework that draws on a workshop. */
    public List<InForce> drawingOn(String workshopSlug) {
        return jdbc.sql(
                        COLUMNS
                                + "where ? = any (r.workshops) and"
                                + IN_FORCE
                                + " order by r.title limit "
                                + MOST)
                .param(workshopSlug)
                .query((row, n) -> new InForce(row(row, n), row.getInt("actions")))
                .list();
    }

    /** The items of versions in force that use passages of a summary. */
    public List<Use> uses(String workshopSlug, String sessionSlug) {
        return jdbc.sql(
                        """
                        select q.block, q.version, q.relation, r.title, q.item_code, q.item_title, r.slug
                        from framework_release_quotation q
                        join framework_release r on r.id = q.release_id
                        where q.workshop_slug = ? and q.session_slug = ? and\
                        """
                                + IN_FORCE
                                + " order by r.slug, q.position limit 5000")
                .params(workshopSlug, sessionSlug)
                .query((row, n) ->
                        new Use(
                                row.getString("block"),
                                row.getInt("version"),
                                row.getString("relation"),
                                row.getString("title"),
                                row.getString("item_code"),
                                row.getString("item_title"),
                                "/frameworks/%s#%s"
                                        .formatted(
                                                row.getString("slug"),
                                                row.getString("item_code")
                                                        .toLowerCase(java.util.Locale.ROOT))))
                .list();
    }

    /** The stored content: exactly the text that the hash is of. */
    public String content(FrameworkRelease release) {
        return jdbc.sql("select content from framework_release where id = ?")
                .param(release.id())
                .query(String.class)
                .single();
    }

    public FrameworkSnapshot snapshot(FrameworkRelease release) {
        return texts.readFramework(content(release));
    }

    Optional<FrameworkRelease> madeFrom(FrameworkId framework, long baseVersion) {
        return jdbc.sql(COLUMNS + "where r.framework_id = ? and r.base_version = ?")
                .params(framework.value(), baseVersion)
                .query(FrameworkPublications::row)
                .optional();
    }

    static FrameworkRelease row(ResultSet row, int number) throws SQLException {
        return new FrameworkRelease(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new FrameworkId(Objects.requireNonNull(row.getObject("framework_id", UUID.class))),
                row.getString("slug"),
                row.getInt("version"),
                ReleaseKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("note"),
                Objects.requireNonNull(row.getTimestamp("released_at")).toInstant(),
                row.getString("hash"));
    }
}

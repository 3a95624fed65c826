package org.plenary.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plenary.summary.SummaryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been released. All of it is public: no rights are asked. */
@Service
@Transactional(readOnly = true)
public class Publications {
    private static final String COLUMNS =
            "select id, workshop_slug, session_slug, version, title, published_at, hash from publication p ";
    private static final String NEWEST =
            " not exists (select from publication later where later.summary_id = p.summary_id"
                    + " and later.version > p.version) ";

    private final JdbcClient jdbc;
    private final SnapshotText texts;

    Publications(JdbcClient jdbc, SnapshotText texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** All versions at an address, the newest first; empty when nothing was released there. */
    public List<Publication> versions(String workshopSlug, String sessionSlug) {
        return jdbc.sql(
                        COLUMNS
                                + "where workshop_slug = ? and session_slug = ? order by version desc limit 500")
                .params(workshopSlug, sessionSlug)
                .query(Publications::row)
                .list();
    }

    /** All versions of a summary, the newest first. */
    public List<Publication> of(SummaryId summary) {
        return jdbc.sql(COLUMNS + "where summary_id = ? order by version desc limit 500")
                .param(summary.value())
                .query(Publications::row)
                .list();
    }

    /** The newest version of each summary of a workshop. */
    public List<Publication> inWorkshop(String workshopSlug) {
        return jdbc.sql(
                        COLUMNS
                                + "where workshop_slug = ? and"
                                + NEWEST
                                + "order by published_at desc limit 10000")
                .param(workshopSlug)
                .query(Publications::row)
                .list();
    }

    /** The newest version of each summary, last released first. */
    public List<Publication> recent(int most) {
        return jdbc.sql(COLUMNS + "where" + NEWEST + "order by published_at desc, id limit ?")
                .param(most)
                .query(Publications::row)
                .list();
    }

    /** The stored content: exactly the text that the hash is of. */
    public String content(PublicationId id) {
        return jdbc.sql("select content from publication where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    public Snapshot snapshot(PublicationId id) {
        return texts.read(content(id));
    }

    Optional<Publication> madeFrom(SummaryId summary, long baseVersion) {
        return jdbc.sql(COLUMNS + "where summary_id = ? and base_version = ?")
                .params(summary.value(), baseVersion)
                .query(Publications::row)
                .optional();
    }

    static Publication row(ResultSet row, int number) throws SQLException {
        return new Publication(
                new PublicationId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("workshop_slug"),
                row.getString("session_slug"),
                row.getInt("version"),
                row.getString("title"),
                Objects.requireNonNull(row.getTimestamp("published_at")).toInstant(),
                row.getString("hash"));
    }
}

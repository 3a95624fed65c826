package org.plenary.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.BodyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores member bodies; knows no rights. */
@Repository
class BodyRows {
    private static final String SUMMARY =
            """
            select b.id, b.slug, n.name, b.short_code, b.kind, b.jurisdiction
            from member_body b join member_body_name n on n.body_id = b.id and n.position = 0
            """;
    private static final String BY_NAME = " order by n.name_key, b.id limit :most";

    private final JdbcClient jdbc;

    BodyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One body with what its own row says. */
    record Body(BodySummary summary, long version, @Nullable BodyId parent, String rorId) {}

    Optional<Body> bySlug(String slug) {
        return body("asked.slug = ?", slug);
    }

    Optional<Body> body(BodyId id) {
        return body("asked.id = ?", id.value());
    }

    /** The body that was asked for, or the one that it went into. */
    private Optional<Body> body(String condition, Object asked) {
        return jdbc.sql(
                        """
                        select b.id, b.slug, n.name, b.short_code, b.kind, b.jurisdiction,
                               b.version, coalesce(p.merged_into, p.id), b.ror_id
                        from member_body asked
                        join member_body b on b.id = coalesce(asked.merged_into, asked.id)
                        join member_body_name n on n.body_id = b.id and n.position = 0
                        left join member_body p on p.id = b.parent_id
                          and coalesce(p.merged_into, p.id) <> b.id
                        where
                        """
                                + condition)
                .param(asked)
                .query((row, n) -> {
                    UUID parent = row.getObject(8, UUID.class);
                    return new Body(
                            summary(row),
                            row.getLong(7),
                            parent == null ? null : new BodyId(parent),
                            row.getString(9));
                })
                .optional();
    }

    Optional<BodySummary> find(BodyId id) {
        return Optional.ofNullable(all(List.of(id)).get(id));
    }

    /** By the id that was asked for; a body that merged into another gives that one. */
    Map<BodyId, BodySummary> all(Collection<BodyId> ids) {
        var found = new HashMap<BodyId, BodySummary>();
        jdbc.sql(
                        """
                        select b.id, b.slug, n.name, b.short_code, b.kind, b.jurisdiction, asked.id
                        from member_body asked
                        join member_body b on b.id = coalesce(asked.merged_into, asked.id)
                        join member_body_name n on n.body_id = b.id and n.position = 0
                        where asked.id = any(:ids::uuid[])
                        """)
                .param("ids", ids.stream().map(BodyId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new BodyId(row.getObject(7, UUID.class)), summary(row));
                });
        return found;
    }

    /** Any of whose names or whose short code begins with the text, in the order of names. */
    List<BodySummary> beginning(String folded, int most) {
        return jdbc.sql(
                        SUMMARY
                                + """
                                 where b.merged_into is null
                                   and (starts_with(lower(b.short_code), :text) or exists (
                                   select 1 from member_body_name o
                                   join member_body ob on ob.id = o.body_id
                                   where coalesce(ob.merged_into, ob.id) = b.id
                                     and (starts_with(o.name_key, :text)
                                       or strpos(o.name_key, ' ' || :text) > 0)))
                                """
                                + BY_NAME)
                .param("text", folded)
                .param("most", most)
                .query((row, n) -> summary(row))
                .list();
    }

    List<BodyName> names(BodyId id) {
        return jdbc.sql(
                        "select lang, name from member_body_name where body_id = ? order by position")
                .param(id.value())
                .query((row, n) -> new BodyName(row.getString(1), row.getString(2)))
                .list();
    }

    List<BodySummary> parts(BodyId parent, int most) {
        return related(
                """
                 where b.id <> :id and b.merged_into is null and b.parent_id in (
                   select id from member_body where :id in (id, merged_into))
                """,
                parent,
                most);
    }

    List<BodySummary> predecessors(BodyId id, int most) {
        return related(
                """
                 where b.id <> :id and b.id in (
                   select coalesce(o.merged_into, o.id) from member_body_predecessor p
                   join member_body o on o.id = p.predecessor_id
                   join member_body s on s.id = p.body_id where :id in (s.id, s.merged_into))
                """,
                id,
                most);
    }

    List<BodySummary> successors(BodyId id, int most) {
        return related(
                """
                 where b.id <> :id and b.id in (
                   select coalesce(s.merged_into, s.id) from member_body_predecessor p
                   join member_body o on o.id = p.predecessor_id
                   join member_body s on s.id = p.body_id where :id in (o.id, o.merged_into))
                """,
                id,
                most);
    }

    private List<BodySummary> related(String condition, BodyId id, int most) {
        return jdbc.sql(SUMMARY + condition + BY_NAME)
                .param("id", id.value())
                .param("most", most)
                .query((row, n) -> summary(row))
                .list();
    }

    List<String> slugsLike(String head) {
        return jdbc.sql("select slug from member_body where starts_with(slug, ?)")
                .param(head)
                .query(String.class)
                .list();
    }

    List<PersonId> people(BodyId id) {
        return jdbc
                .sql("select distinct person_id from affiliation where body_id = ?")
                .param(id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    void insert(BodyId id, String slug, BodyPlan plan, java.time.Instant now) {
        jdbc.sql(
                        """
                        insert into member_body
                          (id, slug, short_code, kind, jurisdiction, parent_id, ror_id, created_at)
                        values (:id, :slug, :code, :kind, :jurisdiction, :parent, :ror, :now)
                        """)
                .param("id", id.value())
                .param("slug", slug)
                .param("code", plan.shortCode())
                .param("kind", plan.kind().name())
                .param("jurisdiction", plan.jurisdiction())
                .param("parent", plan.parent() == null ? null : plan.parent().value())
                .param("ror", plan.rorId())
                .param("now", java.sql.Timestamp.from(now))
                .update();
        writeLists(id, plan);
    }

    /** False when the version is not the stored one. */
    boolean update(BodyId id, long version, BodyPlan plan) {
        int changed =
                jdbc.sql(
                                """
                                update member_body set version = version + 1, short_code = :code,
                                  kind = :kind, jurisdiction = :jurisdiction, parent_id = :parent,
                                  ror_id = :ror
                                where id = :id and version = :version
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("code", plan.shortCode())
                        .param("kind", plan.kind().name())
                        .param("jurisdiction", plan.jurisdiction())
                        .param("parent", plan.parent() == null ? null : plan.parent().value())
                        .param("ror", plan.rorId())
                        .update();
        if (changed == 1) {
            jdbc.sql("delete from member_body_name where body_id = ?").param(id.value()).update();
            jdbc.sql("delete from member_body_predecessor where body_id = ?")
                    .param(id.value())
                    .update();
            writeLists(id, plan);
        }
        return changed == 1;
    }

    private void writeLists(BodyId id, BodyPlan plan) {
        for (int i = 0; i < plan.names().size(); i++) {
            BodyName name = plan.names().get(i);
            jdbc.sql("insert into member_body_name values (?, ?, ?, ?, ?)")
                    .params(id.value(), i, name.lang(), name.name(), key(name.name()))
                    .update();
        }
        plan.predecessors()
                .forEach(p ->
                        jdbc.sql("insert into member_body_predecessor values (?, ?)")
                                .params(id.value(), p.value())
                                .update());
    }

    static String key(String name) {
        String key = Tokens.fold(name).strip().replaceAll("\\s+", " ");
        return key.length() > 300 ? key.substring(0, 300) : key;
    }

    private static BodySummary summary(ResultSet row) throws SQLException {
        return new BodySummary(
                new BodyId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                BodyKind.valueOf(row.getString(5)),
                row.getString(6));
    }
}

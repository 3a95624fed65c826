package org.plenary.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which bodies went into which; knows no rights. */
@Repository
class BodyUnions {
    private final JdbcClient jdbc;

    BodyUnions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(BodyId id) {
        jdbc.sql("select 1 from member_body where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
    }

    /** Bodies that went into this one. */
    List<UUID> mergedInto(BodyId id) {
        return jdbc.sql("select id from member_body where merged_into = ?")
                .param(id.value())
                .query(UUID.class)
                .list();
    }

    /** Whether the body went into another one. */
    boolean gone(BodyId id) {
        return jdbc.sql("select merged_into is not null from member_body where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void merge(BodyId from, BodyId into) {
        jdbc.sql("update member_body set merged_into = :into where :from in (id, merged_into)")
                .param("into", into.value())
                .param("from", from.value())
                .update();
    }

    /** The body stands alone again, with those that had gone into it. */
    void unmerge(BodyId id, List<UUID> earlier) {
        jdbc.sql("update member_body set merged_into = null where id = ?")
                .param(id.value())
                .update();
        jdbc.sql("update member_body set merged_into = :id where id = any(:earlier::uuid[])")
                .param("id", id.value())
                .param("earlier", earlier.toArray(UUID[]::new))
                .update();
    }

    /** Names that came with others, without those that the body has itself. */
    List<BodyName> names(BodyId id) {
        return jdbc.sql(
                        """
                        select n.lang, n.name from member_body b
                        join member_body_name n on n.body_id = b.id
                        where b.merged_into = :id and not exists (
                          select 1 from member_body_name o
                          where o.body_id = :id and o.name_key = n.name_key)
                        order by n.name_key, n.lang
                        """)
                .param("id", id.value())
                .query((row, n) -> new BodyName(row.getString(1), row.getString(2)))
                .list();
    }
}

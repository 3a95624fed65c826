package org.plenary.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds entries in the order of their names, a page at a time, without counting and without
 * offsets. Many matches: a walk along the order meets a page of them soon. Few: the walk ends at
 * its bound, and the inverted index gives all of them to be sorted. Either way an index leads.
 */
@Repository
class EntrySearch {
    /** Entries that a walk looks at before it gives up; about 10 ms. */
    static final int WALK = 5_000;

    private static final String ORDERED =
            """
            select person_id, sort_key from (
              select person_id, sort_key, search from directory_entry
              where (sort_key, person_id) > (:key, :id) and sort_key < :end
              order by sort_key, person_id limit :walk
            ) walked where search @@ :asked::tsquery
            order by sort_key, person_id limit :size
            """;
    private static final String INVERTED =
            """
            with found as materialized (
              select person_id, sort_key from directory_entry where search @@ :asked::tsquery)
            select person_id, sort_key from found
            where (sort_key, person_id) > (:key, :id) and sort_key < :end
            order by sort_key, person_id limit :size
            """;

    private final JdbcClient jdbc;

    EntrySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One found entry and its place in the order. */
    record Hit(UUID person, String sortKey) {}

    /** A stretch of the order: after a place, before a key. */
    record Stretch(String key, UUID id, String end) {
        static final UUID FIRST = new UUID(0, 0);

        /** Sorts after every key, as keys are valid text. */
        static final String LAST = "\uDBFF\uDFFF";

        static Stretch whole() {
            return new Stretch("", FIRST, LAST);
        }

        static Stretch beginningWith(String prefix) {
            return new Stretch(prefix, FIRST, prefix + LAST);
        }

        Stretch after(Hit hit) {
            return new Stretch(hit.sortKey(), hit.person(), end);
        }
    }

    /** At most {@code size} hits of the stretch, in order. */
    @Transactional(readOnly = true)
    public List<Hit> find(String asked, Stretch stretch, int size) {
        List<Hit> walked = run(ORDERED, asked, stretch, size);
        if (walked.size() == size) {
            return walked;
        }
        // the planner cannot know how the tags of one viewer are spread; the next walk needs its
        // scan
        scans("off");
        List<Hit> found = run(INVERTED, asked, stretch, size);
        scans("on");
        return found;
    }

    private void scans(String allowed) {
        jdbc.sql(
                        """
                        select set_config('enable_seqscan', :allowed, true),
                               set_config('enable_indexscan', :allowed, true)
                        """)
                .param("allowed", allowed)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<Hit> run(String sql, String asked, Stretch stretch, int size) {
        var statement =
                jdbc.sql(sql)
                        .param("asked", asked)
                        .param("key", stretch.key())
                        .param("id", stretch.id())
                        .param("end", stretch.end())
                        .param("size", size);
        if (sql.contains(":walk")) {
            statement = statement.param("walk", WALK);
        }
        return statement
                .query((row, n) -> new Hit(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}

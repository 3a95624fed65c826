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

    /** Where so many entries hold no match, all matches together are few. */
    private static final int FIRST_STEPS = 300;

    private static final String ORDERED =
            """
            select person_id, sort_key, hit, place from (
              select person_id, sort_key, search @@ :asked::tsquery as hit,
                     row_number() over (order by sort_key, person_id) as place
              from (
                select person_id, sort_key, search from directory_entry
                where (sort_key, person_id) > (:key, :id) and sort_key < :end
                order by sort_key, person_id limit :walk
              ) stretch
            ) walked where hit or place = :walk
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

    /** A match, or the last entry that the walk came to. */
    private record Step(Hit hit, boolean matches, int place) {}

    /** What a walk met, and whether it came to the end of its stretch. */
    private record Walk(List<Hit> met, boolean toTheEnd) {
        boolean answers(int size) {
            return toTheEnd || met.size() == size;
        }
    }

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
        Walk near = walk(asked, stretch, size, FIRST_STEPS);
        if (near.answers(size)) {
            return near.met();
        }
        if (near.met().size() * (WALK / FIRST_STEPS) >= size) {
            Walk far = walk(asked, stretch, size, WALK);
            if (far.answers(size)) {
                return far.met();
            }
        }
        // the planner cannot know how the tags of one viewer are spread; the next walk needs its
        // scan
        scans("off");
        List<Hit> found =
                statement(INVERTED, asked, stretch, size)
                        .query((row, n) -> new Hit(row.getObject(1, UUID.class), row.getString(2)))
                        .list();
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

    /** How the database would go about both ways; for tests. */
    List<String> plans(String asked, Stretch stretch, int size) {
        String walk = plan(ORDERED, asked, stretch, size);
        scans("off");
        String inverted = plan(INVERTED, asked, stretch, size);
        scans("on");
        return List.of(walk, inverted);
    }

    private String plan(String sql, String asked, Stretch stretch, int size) {
        return String.join(
                "\n",
                statement("explain " + sql, asked, stretch, size)
                        .param("walk", WALK)
                        .query(String.class)
                        .list());
    }

    private Walk walk(String asked, Stretch stretch, int size, int steps) {
        List<Step> walked =
                statement(ORDERED, asked, stretch, size)
                        .param("walk", steps)
                        .query((row, n) ->
                                new Step(
                                        new Hit(row.getObject(1, UUID.class), row.getString(2)),
                                        row.getBoolean(3),
                                        row.getInt(4)))
                        .list();
        return new Walk(
                walked.stream().filter(Step::matches).map(Step::hit).toList(),
                walked.stream().noneMatch(s -> s.place() == steps));
    }

    private JdbcClient.StatementSpec statement(
            String sql, String asked, Stretch stretch, int size) {
        return jdbc.sql(sql)
                .param("asked", asked)
                .param("key", stretch.key())
                .param("id", stretch.id())
                .param("end", stretch.end())
                .param("size", size);
    }
}

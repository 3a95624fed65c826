package org.plenary.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
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
    /** Entries that a walk looks at before it gives up; about 5 ms. */
    static final int WALK = 2_500;

    /** Entries whose matches tell how far a walk would have to go. */
    private static final int SAMPLE = 500;

    /** Times {@link #WALK}: how far a walk goes for counts that a shorter one does not give. */
    private static final int FURTHER = 5;

    private static final Stretch WHOLE = Stretch.all("", Optional.empty()).getFirst();

    private static final String ORDERED =
            """
            select person_id, sort_key, hit, place from (
              select person_id, sort_key, :asked or person_id = :self as hit,
                     row_number() over (order by sort_key, person_id) as place
              from (
                select person_id, sort_key, search from directory_entry
                where (sort_key, person_id) > (:key, :id) and sort_key < :end
                order by sort_key, person_id limit :walk
              ) stretch
            ) walked where hit or place = :walk
            order by sort_key, person_id limit :size
            """;

    /** Those whose name begins with the words stand before the others. */
    private static final String INVERTED =
            """
            with found as materialized (
              select person_id, sort_key from directory_entry
              where :asked and person_id <> :self
              union all
              select person_id, sort_key from directory_entry where person_id = :self),
            placed as (
              select person_id, sort_key, not (sort_key >= :prefix and sort_key < :prefixEnd) as other
              from found)
            select person_id, sort_key, other from placed
            where (other, sort_key, person_id) > (:afterOther, :key, :id)
            order by other, sort_key, person_id limit :size
            """;

    /** Both indexes together leave few entries to be read. */
    private static final String BEGINNING =
            """
            select person_id, sort_key from (
              select person_id, sort_key from directory_entry
              where :asked and person_id <> :self
                and (sort_key, person_id) > (:key, :id) and sort_key < :end
              union all
              select person_id, sort_key from directory_entry where person_id = :self
                and (sort_key, person_id) > (:key, :id) and sort_key < :end) found
            order by sort_key, person_id limit :size
            """;

    private static final String ANY =
            """
            select person_id from directory_entry where person_id = :self
            union all
            (select person_id from directory_entry
             where :asked and person_id <> :self limit :size)
            limit :size
            """;

    private final JdbcClient jdbc;
    private final int walk;

    @Autowired
    EntrySearch(JdbcClient jdbc) {
        this(jdbc, WALK);
    }

    /** With another bound of a walk; for tests, whose tables are small. */
    EntrySearch(JdbcClient jdbc, int walk) {
        this.jdbc = jdbc;
        this.walk = walk;
    }

    /**
     * One found entry and its place in the order.
     *
     * @param begins whether the name begins with the words; these stand before the others
     */
    record Hit(UUID person, String sortKey, boolean begins) {}

    /** A match, or the last entry that the walk came to. */
    private record Step(Hit hit, boolean matches, int place) {}

    /** What a walk met, and whether it came to the end of its stretch. */
    private record Walk(List<Hit> met, boolean toTheEnd) {}

    /**
     * At most {@code size} hits in order.
     *
     * @param prefix those whose sort key begins so come first; empty for none
     * @param after where to go on
     */
    @Transactional(readOnly = true)
    public List<Hit> find(Ask ask, String prefix, Optional<Hit> after, int size) {
        if (ask.among() != null) {
            // few can answer, so a walk would meet hardly any of them
            return inverted(ask, prefix, after, size);
        }
        var hits = new ArrayList<Hit>();
        for (Stretch stretch : Stretch.all(prefix, after)) {
            int missing = size - hits.size();
            Walk near = walk(ask, stretch, missing, walk);
            boolean all = near.toTheEnd() || near.met().size() == missing;
            if (!all && !stretch.begins()) {
                return inverted(ask, prefix, after, size);
            }
            hits.addAll(all ? near.met() : beginning(ask, stretch, missing));
            if (hits.size() == size) {
                return hits;
            }
        }
        return hits;
    }

    /**
     * Some of those who answer.
     *
     * @param more whether there may be others
     */
    record Some(List<UUID> people, boolean more) {}

    /** At most {@code size} of those who answer, in no order. */
    @Transactional(readOnly = true)
    public List<UUID> some(Ask ask, int size) {
        return some(ask, size, size).people();
    }

    /**
     * At most {@code size} of those who answer, in no order; fewer, but {@code least}, where they
     * are met soon. Those at the beginning of the alphabet are asked for all the time and lie in
     * memory, while the inverted index would collect all who answer before it gives the first.
     */
    @Transactional(readOnly = true)
    public Some some(Ask ask, int least, int size) {
        int looked = Math.min(walk, SAMPLE);
        Walk near = walk(ask, WHOLE, size, looked);
        int met = near.met().size();
        int longest = least < size ? 2 * walk : FURTHER * walk;
        if (!near.toTheEnd() && met > 0 && met < size && steps(looked, met, least) <= longest) {
            near = walk(ask, WHOLE, size, Math.min(steps(looked, met, size), longest));
        }
        if (near.toTheEnd() || near.met().size() >= least) {
            return new Some(
                    near.met().stream().map(Hit::person).toList(),
                    !near.toTheEnd() || near.met().size() == size);
        }
        ledBy("off");
        List<UUID> found = any(ANY, ask, size).query(UUID.class).list();
        ledBy("on");
        return new Some(found, found.size() == size);
    }

    /** How far a walk goes to meet so many, and a fourth to be sure. */
    private static int steps(int looked, int met, int wanted) {
        return wanted * looked * 5 / 4 / met;
    }

    private List<Hit> beginning(Ask ask, Stretch stretch, int size) {
        ledBy("off");
        List<Hit> hits =
                within(any(BEGINNING, ask, size), stretch)
                        .query((row, n) ->
                                new Hit(row.getObject(1, UUID.class), row.getString(2), true))
                        .list();
        ledBy("on");
        return hits;
    }

    private List<Hit> inverted(Ask ask, String prefix, Optional<Hit> after, int size) {
        ledBy("on");
        return inverted(INVERTED, ask, prefix, after, size)
                .query((row, n) ->
                        new Hit(row.getObject(1, UUID.class), row.getString(2), !row.getBoolean(3)))
                .list();
    }

    /**
     * For the rest of the transaction: the planner cannot know how the tags of one viewer are
     * spread, and would now and then read the whole table, or start processes to help that take
     * longer to start than the search. A plan for any words fits none.
     *
     * @param ordered off while no order is asked for: reading along a key with a filter then looks
     *     cheap to the planner
     */
    private void ledBy(String ordered) {
        jdbc.sql(
                        """
                        select set_config('enable_seqscan', 'off', true),
                               set_config('max_parallel_workers_per_gather', '0', true),
                               set_config('plan_cache_mode', 'force_custom_plan', true),
                               set_config('enable_indexscan', :ordered, true)
                        """)
                .param("ordered", ordered)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /**
     * How the database would go about the ways to find: walk, inverted, beginning, some; for tests.
     */
    @Transactional(readOnly = true)
    public List<String> plans(Ask ask, String prefix, int size) {
        var plans = new ArrayList<String>();
        for (Stretch stretch : Stretch.all(prefix, Optional.empty())) {
            plans.add(plan(walking("explain " + ORDERED, ask, stretch, size, walk)));
        }
        ledBy("on");
        plans.add(plan(inverted("explain " + INVERTED, ask, prefix, Optional.empty(), size)));
        ledBy("off");
        plans.add(plan(within(any("explain " + BEGINNING, ask, size), WHOLE)));
        plans.add(plan(any("explain " + ANY, ask, size)));
        ledBy("on");
        return plans;
    }

    private static String plan(JdbcClient.StatementSpec statement) {
        return String.join("\n", statement.query(String.class).list());
    }

    private Walk walk(Ask ask, Stretch stretch, int size, int steps) {
        List<Step> walked =
                walking(ORDERED, ask, stretch, size, steps)
                        .query((row, n) ->
                                new Step(
                                        new Hit(
                                                row.getObject(1, UUID.class),
                                                row.getString(2),
                                                stretch.begins()),
                                        row.getBoolean(3),
                                        row.getInt(4)))
                        .list();
        return new Walk(
                walked.stream().filter(Step::matches).map(Step::hit).toList(),
                walked.stream().noneMatch(s -> s.place() == steps));
    }

    private JdbcClient.StatementSpec walking(
            String sql, Ask ask, Stretch stretch, int size, int steps) {
        return within(any(sql, ask, size), stretch).param("walk", steps);
    }

    private static JdbcClient.StatementSpec within(
            JdbcClient.StatementSpec statement, Stretch stretch) {
        return statement
                .param("key", stretch.key())
                .param("id", stretch.id())
                .param("end", stretch.end());
    }

    private JdbcClient.StatementSpec inverted(
            String sql, Ask ask, String prefix, Optional<Hit> after, int size) {
        return any(sql, ask, size)
                .param("prefix", prefix)
                .param("prefixEnd", prefix.isEmpty() ? "" : prefix + Stretch.LAST)
                .param("afterOther", after.filter(h -> !h.begins()).isPresent())
                .param("key", after.map(Hit::sortKey).orElse(""))
                .param("id", after.map(Hit::person).orElse(Ask.NOBODY));
    }

    private JdbcClient.StatementSpec any(String sql, Ask ask, int size) {
        return ask.parameters(jdbc.sql(ask.in(sql))).param("size", size);
    }
}

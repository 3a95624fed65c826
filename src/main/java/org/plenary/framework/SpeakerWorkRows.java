package org.plenary.framework;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plenary.base.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what member bodies are waited for; bodies that merged are one. Knows no rights. */
@Repository
class SpeakerWorkRows {
    private static final int MOST = 500;

    /** Led by one of the bodies; a milestone without leads of its own by those of its action. */
    private static final String LED =
            """
            exists (select 1 from framework_item_lead l join member_body m on m.id = l.body_id
                    where coalesce(m.merged_into, m.id) = any(:bodies::uuid[])
                      and (l.item_id = i.id or l.item_id = i.parent_id and not exists
                        (select 1 from framework_item_lead o where o.item_id = i.id)))
            """;

    private static final String ADOPTED = "(f.state = 'ADOPTED' or f.round > 1)";

    private final JdbcClient jdbc;

    SpeakerWorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A framework that asks a body.
     *
     * @param number items without a position of the body, not counted further than one above {@link
     *     WorkItem#COUNTED}
     */
    record Asked(
            String slug,
            String title,
            FrameworkState state,
            UUID body,
            int number,
            Instant since) {}

    /**
     * An item that somebody has to say something about.
     *
     * @param label code and title
     * @param day since when
     */
    record Due(String slug, String title, String code, String label, LocalDate day) {}

    /**
     * Asked are objectives and actions during a consultation or a poll on everything, and the item
     * of a poll on one item.
     */
    List<Asked> positions(UUID[] bodies, Instant now) {
        return jdbc.sql(
                        """
                        select f.slug, f.title, f.state, a.body, w.number, a.since
                        from (select b.framework_id, coalesce(m.merged_into, m.id) body,
                                     min(b.asked_at) since
                              from framework_body b join member_body m on m.id = b.body_id
                              where coalesce(m.merged_into, m.id) = any(:bodies::uuid[])
                              group by 1, 2) a
                        join framework f on f.id = a.framework_id
                        cross join lateral (select count(*) number from
                          (select 1 from framework_item i
                           where i.framework_id = f.id and i.deleted_at is null
                             and (f.state = 'CONSULTATION' and i.kind in ('OBJECTIVE', 'ACTION')
                               or exists (select 1 from framework_poll p
                                 where p.framework_id = f.id
                                   and p.opens_at <= :now and p.closes_at > :now
                                   and (p.item_id = i.id or p.item_id is null
                                     and i.kind in ('OBJECTIVE', 'ACTION'))))
                             and not exists (select 1 from framework_position q
                               join member_body k on k.id = q.body_id
                               where q.item_id = i.id and q.ended_at is null
                                 and coalesce(k.merged_into, k.id) = a.body)
                           limit :most) x) w
                        where w.number > 0 order by a.since, f.id limit 50
                        """)
                .param("bodies", bodies)
                .param("now", Timestamp.from(now))
                .param("most", WorkItem.COUNTED + 1)
                .query((row, n) ->
                        new Asked(
                                row.getString(1),
                                row.getString(2),
                                FrameworkState.valueOf(row.getString(3)),
                                row.getObject(4, UUID.class),
                                row.getInt(5),
                                row.getTimestamp(6).toInstant()))
                .list();
    }

    /** Milestones that are not reached, those due longest first. */
    List<Due> overdue(UUID[] bodies, LocalDate today) {
        return due(
                """
                select f.slug, f.title, i.code, i.title, coalesce(s.due_on, i.due_on) "day"
                from framework_item i join framework f on f.id = i.framework_id
                left join lateral (select done_on, due_on from framework_milestone_step m
                                   where m.item_id = i.id order by number desc limit 1) s on true
                where i.kind = 'MILESTONE' and i.deleted_at is null
                  and i.status not in ('DONE', 'STOPPED')
                  and s.done_on is null and coalesce(s.due_on, i.due_on) < :until and
                """,
                bodies,
                today);
    }

    /** Actions that go on and were reported on, or changed, last before the moment. */
    List<Due> silent(UUID[] bodies, Instant before) {
        return due(
                """
                select f.slug, f.title, i.code, i.title,
                       (coalesce(r.reported_at, i.changed_at) at time zone 'UTC')::date "day"
                from framework_item i join framework f on f.id = i.framework_id
                left join lateral (select reported_at from framework_progress p
                                   where p.item_id = i.id order by number desc limit 1) r on true
                where i.kind = 'ACTION' and i.deleted_at is null
                  and i.status not in ('DONE', 'STOPPED')
                  and coalesce(r.reported_at, i.changed_at) < :until and
                """,
                bodies,
                Timestamp.from(before));
    }

    private List<Due> due(String items, UUID[] bodies, Object until) {
        return jdbc.sql(items + ADOPTED + " and " + LED + " order by \"day\", i.id limit :most")
                .param("bodies", bodies)
                .param("until", until)
                .param("most", MOST)
                .query((row, n) ->
                        new Due(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                (row.getString(3) + " " + row.getString(4)).strip(),
                                row.getObject(5, LocalDate.class)))
                .list();
    }
}

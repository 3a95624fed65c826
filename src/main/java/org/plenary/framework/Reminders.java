package org.plenary.framework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.base.Dates;
import org.plenary.directory.BodyId;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds those who speak for the lead bodies of overdue milestones, whoever that is by now; where
 * nobody speaks for any of them, the framework's editors. Each milestone at most once a week, on
 * one node at a time, a bounded number in one run.
 */
@Component
class Reminders {
    static final Duration PAUSE = Duration.ofDays(7);
    static final int MOST = 200;
    private static final String OVERDUE =
            """
            select i.id, i.code, i.title, f.id, f.slug, f.title, coalesce(s.due_on, i.due_on)
            from framework_item i
            join framework f on f.id = i.framework_id
            left join lateral (select number, done_on, due_on from framework_milestone_step m
                               where m.item_id = i.id order by number desc limit 1) s on true
            left join framework_reminder r on r.item_id = i.id
            where i.kind = 'MILESTONE' and i.deleted_at is null
              and i.status not in ('DONE', 'STOPPED')
              and (f.state = 'ADOPTED' or f.round > 1)
              and s.done_on is null and coalesce(s.due_on, i.due_on) < :today
              and (r.reminded_at is null or r.reminded_at <= :before)
            order by coalesce(s.due_on, i.due_on), i.id limit :most
            """;

    private final JdbcClient jdbc;
    private final SeatRows seats;
    private final SpeakersToday speakers;
    private final Notices notices;
    private final Clock clock;

    Reminders(
            JdbcClient jdbc, SeatRows seats, SpeakersToday speakers, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.speakers = speakers;
        this.notices = notices;
        this.clock = clock;
    }

    private record Overdue(
            ItemId item,
            String code,
            String title,
            FrameworkId framework,
            String slug,
            String frameworkTitle,
            LocalDate due) {}

    /**
     * @return how many milestones somebody was reminded of
     */
    @Scheduled(cron = "0 40 5 * * *", zone = "UTC")
    @Transactional
    public int remind() {
        boolean first =
                jdbc.sql("select pg_try_advisory_xact_lock(hashtext('framework.reminders'))")
                        .query(Boolean.class)
                        .single();
        if (!first) {
            return 0;
        }
        List<Overdue> overdue = overdue();
        overdue.forEach(this::remind);
        return overdue.size();
    }

    private List<Overdue> overdue() {
        return jdbc.sql(OVERDUE)
                .param("today", speakers.today())
                .param("before", Timestamp.from(clock.instant().minus(PAUSE)))
                .param("most", MOST)
                .query((row, n) ->
                        new Overdue(
                                new ItemId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3),
                                new FrameworkId(row.getObject(4, UUID.class)),
                                row.getString(5),
                                row.getString(6),
                                row.getObject(7, LocalDate.class)))
                .list();
    }

    private void remind(Overdue milestone) {
        jdbc.sql(
                        """
                        insert into framework_reminder (item_id, reminded_at) values (?, ?)
                        on conflict (item_id) do update set reminded_at = excluded.reminded_at
                        """)
                .params(milestone.item().value(), Timestamp.from(clock.instant()))
                .update();
        List<AccountId> holders = speakers.of(leads(milestone.item()));
        Set<AccountId> to = new LinkedHashSet<>(holders);
        String whose = "You speak for a body that leads it.";
        if (to.isEmpty()) {
            to.addAll(editors(milestone.framework()));
            whose = "Nobody speaks for the bodies that lead it, so this goes to the editors.";
        }
        var notice =
                new Notice(
                        "milestone-overdue",
                        "Overdue: %s %s".formatted(milestone.code(), milestone.title()).strip(),
                        "%s\n\nThis milestone was due on %s. %s Report when it was reached, or move it with a reason."
                                .formatted(
                                        milestone.frameworkTitle(),
                                        Dates.day(milestone.due()),
                                        whose),
                        FrameworkPaths.item(milestone.slug(), milestone.code()));
        to.forEach(account -> notices.tell(account, notice));
    }

    /** Those of the milestone; where it names none, those of its action. */
    private List<BodyId> leads(ItemId item) {
        List<BodyId> own = leadsOf("l.item_id = ?", item);
        return own.isEmpty()
                ? leadsOf("l.item_id = (select parent_id from framework_item where id = ?)", item)
                : own;
    }

    private List<BodyId> leadsOf(String which, ItemId item) {
        return jdbc
                .sql("select l.body_id from framework_item_lead l where " + which)
                .param(item.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(BodyId::new)
                .toList();
    }

    private List<AccountId> editors(FrameworkId framework) {
        return seats.at(framework).stream()
                .filter(seat -> seat.role() == FrameworkRole.EDITOR)
                .map(SeatRows.Seat::account)
                .toList();
    }
}

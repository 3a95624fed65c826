package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.access.AuditRetention;
import org.plenary.access.AuditTrail;
import org.plenary.base.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away what was kept long enough, every night, a bounded number at a time: what is left over
 * goes the next night. Two nodes at once do the same work once.
 */
@Service
public class Retention {
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_PEOPLE = 500;

    private final RetentionSettings settings;
    private final PersonErasure people;
    private final AuditTrail audit;
    private final AuditRetention auditRetention;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Retention(
            RetentionSettings settings,
            PersonErasure people,
            AuditTrail audit,
            AuditRetention auditRetention,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.people = people;
        this.audit = audit;
        this.auditRetention = auditRetention;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One kind of data and how long it is kept, in words. */
    public record Kept(String what, String howLong) {}

    /** What a person is told; the same periods that are applied. */
    public List<Kept> periods() {
        return List.of(
                new Kept("Your profile and affiliations", "until you change or erase them"),
                new Kept(
                        "Entries that organizers made and nobody claimed or changed",
                        Dates.period(settings.unclaimed())),
                new Kept("Messages through Plenary", Dates.period(settings.messages())),
                new Kept("Who asked to see your contact details", "400 days"),
                new Kept(
                        "What you changed and decided, in the audit trail",
                        Dates.period(auditRetention.kept())),
                new Kept("What is needed to undo a merge", MergeRows.UNDO.toDays() + " days"),
                new Kept("What is needed to undo an import", Dates.period(settings.imports())),
                new Kept(
                        "What you wrote in summaries and frameworks",
                        "as long as they stand; without your name after erasing"));
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "UTC")
    public void apply() {
        transaction.executeWithoutResult(t -> rows());
        transaction.executeWithoutResult(t -> photos());
        for (UUID person : unclaimed()) {
            transaction.executeWithoutResult(t -> {
                people.erase(new PersonId(person));
                audit.record(
                        "person-erased", "person", person.toString(), Map.of("by", "retention"));
            });
        }
    }

    /** What stayed behind at a merge that cannot be undone any more. */
    private void photos() {
        delete(
                """
                delete from directory_photo where person_id in (
                  select ph.person_id from directory_photo ph
                  join directory_person p on p.id = ph.person_id
                  where p.merged_into is not null
                    and not exists (select 1 from directory_merge m
                      where m.gone = p.id and m.undo_until >= :before)
                  limit :most)
                """,
                Period.ZERO);
    }

    private void rows() {
        delete(
                """
                update directory_merge
                set before = '{"kept":[],"gone":[],"ties":[],"earlier":[]}'
                where id in (select id from directory_merge
                  where undo_until < :before and before -> 'gone' <> '[]' limit :most)
                """,
                Period.ZERO);
        delete(
                """
                delete from people_import_entry where (import_id, person_id) in (
                  select e.import_id, e.person_id from people_import_entry e
                  join people_import i on i.id = e.import_id
                  where i.imported_at < :before limit :most)
                """,
                settings.imports());
        delete(
                """
                delete from relay_message where id in (
                  select id from relay_message where at < :before limit :most)
                """,
                settings.messages());
        delete(
                """
                delete from relay_conversation where id in (
                  select c.id from relay_conversation c where c.started_at < :before
                    and not exists (select 1 from relay_message m where m.conversation_id = c.id)
                    and not exists (select 1 from relay_report r
                      where r.conversation_id = c.id and r.handled_at is null)
                  limit :most)
                """,
                settings.messages());
    }

    private void delete(String sql, Period kept) {
        jdbc.sql(sql).param("before", before(kept)).param("most", MOST_ROWS).update();
    }

    private List<UUID> unclaimed() {
        return jdbc.sql(
                        """
                        select id from directory_person
                        where account_id is null and merged_into is null and erased_at is null
                          and not canary and updated_at < :before and created_at < :before
                        order by created_at limit :most
                        """)
                .param("before", before(settings.unclaimed()))
                .param("most", MOST_PEOPLE)
                .query(UUID.class)
                .list();
    }

    private Timestamp before(Period kept) {
        return Timestamp.from(clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant());
    }
}

package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks everyone once a year whether their profile is still right. One press says so; a saved change
 * says as much.
 */
@Service
@Transactional
public class StillRight {
    /** After so long without a word a profile may be out of date. */
    static final Duration YEAR = Duration.ofDays(365);

    private static final int IN_A_RUN = 200;

    /** The last word on an entry; {@code p} is {@code directory_person}. */
    static final String FRESH = "greatest(coalesce(p.confirmed_at, p.created_at), p.updated_at)";

    static final String STANDS = "p.merged_into is null and p.erased_at is null and not p.canary";

    /**
     * @param since when the last word was said
     * @param due whether that is a year ago
     */
    public record Word(Instant since, boolean due) {}

    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final CurrentAccount current;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    StillRight(
            JdbcClient jdbc,
            Profiles profiles,
            CurrentAccount current,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.current = current;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last word on the current account's own profile. */
    public Word mine() {
        PersonId me = profiles.own(current.require());
        Instant since =
                jdbc.sql("select " + FRESH + " from directory_person p where p.id = ?")
                        .param(me.value())
                        .query(Timestamp.class)
                        .single()
                        .toInstant();
        return new Word(since, since.isBefore(clock.instant().minus(YEAR)));
    }

    /**
     * When the last word on the current account's profile was said, once that is a year ago. Unlike
     * {@link #mine} it makes no profile.
     */
    @Transactional(readOnly = true)
    public Optional<Instant> dueSince() {
        return jdbc.sql(
                        "select %1$s from directory_person p where %2$s and p.account_id = ? and %1$s < ?"
                                .formatted(FRESH, STANDS))
                .params(current.require().value(), Timestamp.from(clock.instant().minus(YEAR)))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** What the own profile does not say yet, what helps most first. */
    public List<CompletenessHint> hints() {
        Profile mine = profiles.mine();
        return Completeness.of(mine.values(), !mine.affiliations().isEmpty());
    }

    /** "Everything is right." */
    public void confirm() {
        confirm(profiles.own(current.require()), "the person");
    }

    void confirm(PersonId person, String by) {
        jdbc.sql("update directory_person set confirmed_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), person.value())
                .update();
        audit.record("profile-confirmed", "person", person.toString(), Map.of("by", by));
    }

    /** Asks those whose year is over and who were not asked in it; at most 200 in a run. */
    @Scheduled(cron = "0 40 6 * * *", zone = "UTC")
    public void askDue() {
        boolean alone =
                jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('still-right', 622))")
                        .query(Boolean.class)
                        .single();
        if (!alone) {
            return;
        }
        Timestamp yearAgo = Timestamp.from(clock.instant().minus(YEAR));
        jdbc.sql(
                        "select p.id, p.account_id from directory_person p where "
                                + STANDS
                                + " and p.account_id is not null and "
                                + FRESH
                                + " < :ago and (p.asked_at is null or p.asked_at < :ago) order by "
                                + FRESH
                                + ", p.id limit :run")
                .param("ago", yearAgo)
                .param("run", IN_A_RUN)
                .query((row, n) ->
                        Map.entry(
                                new PersonId(row.getObject(1, UUID.class)),
                                new AccountId(row.getObject(2, UUID.class))))
                .list()
                .forEach(due -> ask(due.getKey(), due.getValue()));
    }

    void ask(PersonId person, AccountId account) {
        jdbc.sql("update directory_person set asked_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), person.value())
                .update();
        notices.tell(
                account,
                new Notice(
                        "profile-still-right",
                        "Is your profile still right?",
                        "Nobody has said so for a year. Open your profile: one press says that everything is right, or change what is not.",
                        DirectoryPaths.me()));
    }
}

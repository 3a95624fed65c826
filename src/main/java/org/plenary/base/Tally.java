package org.plenary.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what somebody does, over all nodes of one database (see decision 97). An hour is the last
 * fifty to sixty minutes, a day as much as ten minutes less than one. Counting takes part in the
 * caller's transaction, so what is undone is not counted; where the caller's only reads, it has one
 * of its own, and a second connection for as long as that takes.
 */
@Component
public class Tally {
    static final Duration STRETCH = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String BEFORE =
            " from tally where what = :what and stretch < :now and stretch > ";

    private final JdbcClient jdbc;
    private final TransactionTemplate joining;
    private final TransactionTemplate apart;
    private final Clock clock;

    public Tally(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        joining = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How often it happened in the last hour and in the last day. */
    public record Counts(int hour, int day) {}

    /**
     * Counts one more.
     *
     * @param what who does what, such as "search" and an account; only a digest of it is kept
     * @return with this one
     */
    public Counts add(String what) {
        return writing()
                .execute(status ->
                        statement(
                                        """
                                        with added as (
                                          insert into tally (what, stretch, number)
                                          values (:what, :now, 1)
                                          on conflict (what, stretch)
                                          do update set number = tally.number + 1
                                          returning number)
                                        select (select number from added)
                                                 + coalesce(sum(number) filter
                                                     (where stretch > :hour), 0),
                                               (select number from added)
                                                 + coalesce(sum(number), 0)
                                        """
                                                + BEFORE
                                                + ":day",
                                        what)
                                .query(Tally::counts)
                                .single());
    }

    /** How often it happened, without counting. */
    public Counts of(String what) {
        return statement(
                        """
                        select coalesce(sum(number) filter (where stretch > :hour), 0),
                               coalesce(sum(number), 0)
                        from tally
                        where what = :what and stretch <= :now and stretch > :day
                        """,
                        what)
                .query(Tally::counts)
                .single();
    }

    /**
     * Counts one more if it happened less than so often within the hour; of two at the same moment
     * one sees the other. What is refused is not counted.
     *
     * @return whether it may happen
     */
    public boolean allows(String what, int anHour) {
        return writing()
                .execute(status ->
                        statement(
                                                """
                                                with earlier as (
                                                  select coalesce(sum(number), 0) n
                                                """
                                                        + BEFORE
                                                        + """
                                                        :hour)
                                                        insert into tally (what, stretch, number)
                                                        select :what, :now, 1 from earlier
                                                        where n < :most
                                                        on conflict (what, stretch)
                                                        do update set number = tally.number + 1
                                                        where tally.number
                                                          + (select n from earlier) < :most
                                                        """,
                                                what)
                                        .param("most", anHour)
                                        .update()
                                == 1);
    }

    /** What happened more than a day ago counts no more. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    public void forgetOld() {
        jdbc.sql("delete from tally where stretch <= ?")
                .param(Timestamp.from(stretch().minus(DAY)))
                .update();
    }

    private TransactionTemplate writing() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? apart : joining;
    }

    private JdbcClient.StatementSpec statement(String sql, String what) {
        Instant now = stretch();
        return jdbc.sql(sql)
                .param("what", digest(what))
                .param("now", Timestamp.from(now))
                .param("hour", Timestamp.from(now.minus(HOUR)))
                .param("day", Timestamp.from(now.minus(DAY)));
    }

    private Instant stretch() {
        long seconds = clock.instant().getEpochSecond();
        return Instant.ofEpochSecond(seconds - seconds % STRETCH.toSeconds());
    }

    private static Counts counts(ResultSet row, int number) throws SQLException {
        return new Counts(row.getInt(1), row.getInt(2));
    }

    private static byte[] digest(String what) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(what.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

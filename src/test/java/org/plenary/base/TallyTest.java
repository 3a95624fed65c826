package org.plenary.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database count together; here each is a {@link Tally} of its own. */
@PlenaryTest
class TallyTest {
    private static final Instant NOON = Instant.parse("2001-05-04T12:00:00Z");

    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    private final String what = "test " + UUID.randomUUID();

    @Test
    void what_one_node_counted_the_other_knows() {
        Tally one = at(NOON);
        Tally other = at(NOON.plusSeconds(30));
        assertThat(one.add(what)).isEqualTo(new Tally.Counts(1, 1));
        assertThat(other.add(what)).isEqualTo(new Tally.Counts(2, 2));
        assertThat(one.of(what)).isEqualTo(new Tally.Counts(2, 2));
        assertThat(one.of(what + " of somebody else")).isEqualTo(new Tally.Counts(0, 0));
    }

    @Test
    void an_hour_and_a_day_roll_on() {
        at(NOON).add(what);
        assertThat(at(NOON.plus(Duration.ofMinutes(59))).of(what).hour()).isEqualTo(1);
        Tally later = at(NOON.plus(Duration.ofMinutes(61)));
        assertThat(later.of(what)).isEqualTo(new Tally.Counts(0, 1));
        assertThat(at(NOON.plus(Duration.ofHours(25))).of(what)).isEqualTo(new Tally.Counts(0, 0));
    }

    @Test
    void on_two_nodes_at_once_no_more_is_allowed_than_on_one() throws Exception {
        Tally one = at(NOON);
        Tally other = at(NOON);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new java.util.ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 10; i++) {
                tries.add(() -> one.allows(what, 5));
                tries.add(() -> other.allows(what, 5));
            }
            int allowed = 0;
            for (var answer : nodes.invokeAll(tries)) {
                allowed += answer.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(5);
        }
        assertThat(at(NOON.plus(Duration.ofMinutes(50))).allows(what, 5)).isFalse();
        assertThat(at(NOON.plus(Duration.ofMinutes(61))).allows(what, 5))
                .as("what was refused is not counted")
                .isTrue();
    }

    @Test
    void what_is_undone_is_not_counted_and_a_reader_counts_apart() {
        Tally tally = at(NOON);
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            tally.add(what);
            status.setRollbackOnly();
        });
        assertThat(tally.of(what).hour()).isZero();
        transaction.setReadOnly(true);
        transaction.executeWithoutResult(status -> {
            tally.add(what);
            status.setRollbackOnly();
        });
        assertThat(tally.of(what).hour()).isEqualTo(1);
    }

    @Test
    void what_is_older_than_a_day_is_forgotten_and_nothing_readable_is_kept() {
        at(NOON).add(what);
        at(NOON.plus(Duration.ofDays(1))).forgetOld();
        assertThat(rows(NOON)).isZero();
        at(NOON).add(what);
        assertThat(
                        jdbc.sql("select what from tally where stretch = ? limit 1")
                                .param(java.sql.Timestamp.from(NOON))
                                .query(byte[].class)
                                .single())
                .hasSize(32);
        at(NOON.plus(Duration.ofDays(2))).forgetOld();
    }

    private int rows(Instant stretch) {
        return jdbc.sql("select count(*) from tally where stretch = ?")
                .param(java.sql.Timestamp.from(stretch))
                .query(Integer.class)
                .single();
    }

    private Tally at(Instant now) {
        return new Tally(jdbc, transactions, Clock.fixed(now, ZoneOffset.UTC));
    }
}

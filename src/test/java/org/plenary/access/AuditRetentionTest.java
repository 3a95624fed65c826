package org.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlenaryTest
class AuditRetentionTest {
    @Autowired AuditRetention retention;
    @Autowired JdbcClient jdbc;

    private final String mark = "a" + Long.toString(System.nanoTime(), 36);

    @Test
    void entries_older_than_two_years_go_and_that_is_written_down() {
        write("3 years");
        write("2 years 1 day");
        write("1 year");
        retention.apply();
        assertThat(left()).isEqualTo(1);
        assertThat(details()).anyMatch(d -> d.contains("entries") && d.contains("before"));
    }

    @Test
    void a_night_takes_a_bounded_number_from_the_oldest_on() {
        write("3 years");
        write("3 years");
        Instant before = Instant.now().minus(Duration.ofDays(900));
        assertThat(retention.purge(before, 1)).isEqualTo(1);
        assertThat(left()).isEqualTo(1);
        assertThat(retention.purge(before, 1)).isEqualTo(1);
    }

    @Test
    void a_period_that_would_take_away_what_just_happened_is_refused() {
        assertThat(retention.kept()).isEqualTo(Period.ofYears(2));
        for (Period tooShort : List.of(Period.ZERO, Period.ofDays(89), Period.ofYears(-2))) {
            assertThatThrownBy(() -> new AuditSettings(tooShort))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("90 days");
        }
        assertThat(new AuditSettings(Period.ofDays(90)).kept()).isEqualTo(Period.ofDays(90));
    }

    /** Gets the lowest number, as an old entry has. */
    private void write(String age) {
        jdbc.sql(
                        """
                        insert into audit_entry
                          (id, at, action, subject_type, subject_id, details)
                        overriding system value
                        values ((select least(min(id), 0) - 1 from audit_entry), now() - :age::interval,
                          'tested', 'test', :mark, '{}')
                        """)
                .param("age", age)
                .param("mark", mark)
                .update();
    }

    private int left() {
        return jdbc.sql("select count(*) from audit_entry where subject_id = ?")
                .param(mark)
                .query(Integer.class)
                .single();
    }

    private List<String> details() {
        return jdbc.sql(
                        "select details::text from audit_entry where action = 'audit-entries-deleted'")
                .query(String.class)
                .list();
    }
}

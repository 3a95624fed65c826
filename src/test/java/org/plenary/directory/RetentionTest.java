package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.Dates;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was kept long enough goes; what was not stays. */
@PlenaryTest
class RetentionTest {
    @Autowired Retention retention;
    @Autowired Profiles profiles;
    @Autowired Merges merges;
    @Autowired TestAccounts accounts;
    @Autowired JdbcClient jdbc;

    private final String mark = "r" + Long.toString(System.nanoTime(), 36);

    @Test
    void unclaimed_entries_that_nobody_touched_for_three_years_are_erased_and_others_stay() {
        AccountId organizer = accounts.organizer();
        PersonId old = person(organizer, "Old");
        PersonId changed = person(organizer, "Changed");
        PersonId claimed = call(accounts.member(), profiles::mine).id();
        age(old, "created_at");
        age(old, "updated_at");
        age(changed, "created_at");
        age(claimed, "created_at");
        age(claimed, "updated_at");
        retention.apply();
        assertThat(erased(old)).isTrue();
        assertThat(erased(changed)).isFalse();
        assertThat(erased(claimed)).isFalse();
    }

    @Test
    void what_a_merge_kept_for_undoing_goes_with_the_time_for_it() {
        AccountId organizer = accounts.organizer();
        PersonId kept = person(organizer, "Kept");
        PersonId gone = person(organizer, "Gone");
        AsAccount.run(organizer, () -> merges.merge(kept, 0, gone, 0));
        assertThat(held(gone)).isTrue();
        retention.apply();
        assertThat(held(gone)).as("within thirty days").isTrue();
        jdbc.sql("update directory_merge set undo_until = now() - interval '1 day' where gone = ?")
                .param(gone.value())
                .update();
        retention.apply();
        assertThat(held(gone)).isFalse();
    }

    @Test
    void periods_are_said_in_plain_words() {
        assertThat(Dates.period(Period.ofYears(2))).isEqualTo("2 years");
        assertThat(Dates.period(Period.ofMonths(12))).isEqualTo("1 year");
        assertThat(Dates.period(Period.ofMonths(18))).isEqualTo("18 months");
        assertThat(Dates.period(Period.ofDays(90))).isEqualTo("90 days");
        assertThat(retention.periods()).extracting(Retention.Kept::howLong).contains("3 years");
    }

    private PersonId person(AccountId organizer, String name) {
        var said = List.of(new PersonValue(Field.FULL_NAME, name + " " + mark));
        return call(organizer, () -> profiles.add(said));
    }

    private void age(PersonId person, String column) {
        jdbc.sql(
                        "update directory_person set %s = now() - interval '4 years' where id = ?"
                                .formatted(column))
                .param(person.value())
                .update();
    }

    private boolean erased(PersonId person) {
        return jdbc.sql("select erased_at is not null from directory_person where id = ?")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    private boolean held(PersonId gone) {
        UUID id = gone.value();
        return jdbc.sql(
                        "select strpos(before::text, :mark) > 0 from directory_merge where gone = :gone")
                .param("mark", mark)
                .param("gone", id)
                .query(Boolean.class)
                .single();
    }

    private static <T> T call(AccountId who, Callable<T> work) {
        try {
            return AsAccount.call(who, work);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

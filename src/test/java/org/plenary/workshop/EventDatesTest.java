package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;

class EventDatesTest {
    private static final YearMonth JULY = YearMonth.of(2024, 7);

    @Test
    void days_read_as_people_write_them() {
        assertThat(days("2024-11-20", "2024-11-20")).isEqualTo("20 November 2024");
        assertThat(days("2024-11-20", "2024-11-21")).isEqualTo("20–21 November 2024");
        assertThat(days("2024-11-30", "2024-12-02")).isEqualTo("30 November – 2 December 2024");
        assertThat(days("2024-12-30", "2025-01-02")).isEqualTo("30 December 2024 – 2 January 2025");
    }

    @Test
    void vague_dates_stay_vague() {
        assertThat(EventDates.late(JULY).toBeConfirmed().text())
                .isEqualTo("late July 2024, to be confirmed");
        assertThat(EventDates.early(JULY).text()).isEqualTo("early July 2024");
        assertThat(EventDates.mid(JULY).text()).isEqualTo("mid-July 2024");
        assertThat(EventDates.month(YearMonth.of(2025, 2)).text()).isEqualTo("February 2025");
        assertThat(EventDates.months(YearMonth.of(2024, 6), JULY).text())
                .isEqualTo("June–July 2024");
        assertThat(EventDates.year(Year.of(2025)).text()).isEqualTo("2025");
        assertThat(EventDates.unknown().text()).isEqualTo("dates not known");
        assertThat(EventDates.unknown().toBeConfirmed().text()).isEqualTo("dates to be confirmed");
    }

    @Test
    void the_original_wording_is_kept_beside_the_value() {
        var dates = EventDates.late(JULY).worded("late July, 2024 (dates to be confirmed)");
        assertThat(dates.wording()).isEqualTo("late July, 2024 (dates to be confirmed)");
        assertThat(dates.text()).isEqualTo("late July 2024");
    }

    @Test
    void an_end_before_the_start_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> days("2024-11-21", "2024-11-20"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        "The last day (20 November 2024) is before the first (21 November 2024), so the dates were not saved. Swap them or correct one.");
    }

    @Test
    void years_far_away_and_missing_days_are_refused() {
        assertThatThrownBy(() -> days("0024-11-20", "2024-11-20")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new EventDates(EventDates.Precision.MONTH, null, null, false, ""))
                .isInstanceOf(InvalidInput.class);
    }

    @Property
    void a_range_names_both_its_ends(
            @ForAll("day") LocalDate first, @ForAll @IntRange(max = 800) int more) {
        LocalDate last = first.plusDays(more);
        String text = EventDates.days(first, last).text();
        assertThat(text).startsWith(String.valueOf(first.getDayOfMonth()));
        assertThat(text).endsWith(String.valueOf(last.getYear()));
        assertThat(text).contains(String.valueOf(last.getDayOfMonth()));
        assertThat(text.contains("–")).isEqualTo(more > 0);
    }

    @Property
    void a_period_holds_the_day_it_was_made_from_unless_parts_were_asked(
            @ForAll EventDates.Precision precision, @ForAll("day") LocalDate day) {
        EventDates dates = EventDates.of(precision, day);
        switch (precision) {
            case DAYS, MONTH, YEAR -> assertThat(day).isBetween(dates.first(), dates.last());
            case UNKNOWN -> assertThat(dates.first()).isNull();
            default -> {
                assertThat(YearMonth.from(dates.first())).isEqualTo(YearMonth.from(day));
                assertThat(dates.last()).isAfter(dates.first());
            }
        }
        assertThat(dates.toBeConfirmed().text())
                .startsWith(precision == EventDates.Precision.UNKNOWN ? "dates" : dates.text());
    }

    @Property
    void what_is_written_is_read_again(
            @ForAll EventDates.Precision precision,
            @ForAll("day") LocalDate day,
            @ForAll boolean tentative) {
        EventDates dates = EventDates.of(precision, day);
        dates = tentative ? dates.toBeConfirmed() : dates;
        assertThat(new DatesColumns(dates).value()).isEqualTo(dates);
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2190, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static String days(String first, String last) {
        return EventDates.days(LocalDate.parse(first), LocalDate.parse(last)).text();
    }
}

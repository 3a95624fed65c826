package org.plenary.workshop;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;

/**
 * When an event takes place, as exactly as it is known. {@code first} and {@code last} are the
 * inclusive bounds of the period (for "late July 2024": 21 and 31 July 2024), both absent exactly
 * when the precision is UNKNOWN. {@code tentative}: still to be confirmed. {@code wording}: the
 * words of the source, kept as they were; empty when there is none.
 */
public record EventDates(
        Precision precision,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        boolean tentative,
        String wording) {

    private static final int LONGEST_WORDING = 300;

    /** How exactly a date is known. */
    public enum Precision {
        DAYS("Exact days"),
        EARLY_IN_MONTH("Early in a month"),
        MID_MONTH("Middle of a month"),
        LATE_IN_MONTH("Late in a month"),
        MONTH("A month"),
        YEAR("A year"),
        UNKNOWN("Not known");

        private final String word;

        Precision(String word) {
            this.word = word;
        }

        /** As it stands on screen. */
        public String word() {
            return word;
        }
    }

    /**
     * @throws InvalidInput when the last day is before the first, a bound is missing, or a year is
     *     outside 1900–2200
     */
    public EventDates {
        wording = Texts.optional("The wording of the dates", wording, LONGEST_WORDING);
        if (precision == Precision.UNKNOWN) {
            first = null;
            last = null;
        } else if (first == null || last == null) {
            throw new InvalidInput(
                    "The dates have no day to start from, so they were not saved. Enter one, or say that they are not known.");
        } else {
            check(first, last);
        }
    }

    public static EventDates days(LocalDate first, LocalDate last) {
        return period(Precision.DAYS, first, last);
    }

    public static EventDates month(YearMonth month) {
        return months(month, month);
    }

    /** Whole months, such as "June–July 2024". */
    public static EventDates months(YearMonth from, YearMonth to) {
        return period(Precision.MONTH, from.atDay(1), to.atEndOfMonth());
    }

    /** Days 1–10 of a month. */
    public static EventDates early(YearMonth month) {
        return of(Precision.EARLY_IN_MONTH, month.atDay(1));
    }

    /** Days 11–20 of a month. */
    public static EventDates mid(YearMonth month) {
        return of(Precision.MID_MONTH, month.atDay(1));
    }

    /** Day 21 to the end of a month. */
    public static EventDates late(YearMonth month) {
        return of(Precision.LATE_IN_MONTH, month.atDay(1));
    }

    public static EventDates year(Year year) {
        return of(Precision.YEAR, year.atDay(1));
    }

    public static EventDates unknown() {
        return new EventDates(Precision.UNKNOWN, null, null, false, "");
    }

    /** The period of this precision that holds the day; for UNKNOWN the day is not used. */
    public static EventDates of(Precision precision, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        Year year = Year.from(day);
        return switch (precision) {
            case DAYS -> days(day, day);
            case EARLY_IN_MONTH -> period(precision, month.atDay(1), month.atDay(10));
            case MID_MONTH -> period(precision, month.atDay(11), month.atDay(20));
            case LATE_IN_MONTH -> period(precision, month.atDay(21), month.atEndOfMonth());
            case MONTH -> month(month);
            case YEAR -> period(precision, year.atDay(1), year.atMonth(12).atEndOfMonth());
            case UNKNOWN -> unknown();
        };
    }

    public EventDates toBeConfirmed() {
        return new EventDates(precision, first, last, true, wording);
    }

    public EventDates worded(String original) {
        return new EventDates(precision, first, last, tentative, original);
    }

    /** Such as "20–21 November 2024" or "late July 2024, to be confirmed". */
    public String text() {
        if (first == null || last == null) {
            return tentative ? "dates to be confirmed" : "dates not known";
        }
        String period =
                switch (precision) {
                    case DAYS -> daysText(first, last);
                    case EARLY_IN_MONTH -> "early " + monthText(first);
                    case MID_MONTH -> "mid-" + monthText(first);
                    case LATE_IN_MONTH -> "late " + monthText(first);
                    case MONTH -> monthsText(first, last);
                    case YEAR, UNKNOWN -> String.valueOf(first.getYear());
                };
        return tentative ? period + ", to be confirmed" : period;
    }

    private static EventDates period(Precision precision, LocalDate first, LocalDate last) {
        return new EventDates(precision, first, last, false, "");
    }

    private static void check(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new InvalidInput(
                    "The last day (%s) is before the first (%s), so the dates were not saved. Swap them or correct one."
                            .formatted(day(last), day(first)));
        }
        if (first.getYear() < 1900 || last.getYear() > 2200) {
            throw new InvalidInput(
                    "The dates lie outside the years 1900 to 2200, so they were not saved. Correct the year.");
        }
    }

    private static String daysText(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return first.getDayOfMonth() + "–" + day(last);
        }
        if (first.getYear() == last.getYear()) {
            return first.getDayOfMonth() + " " + monthName(first) + " – " + day(last);
        }
        return day(first) + " – " + day(last);
    }

    private static String monthsText(LocalDate first, LocalDate last) {
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return monthText(first);
        }
        return first.getYear() == last.getYear()
                ? monthName(first) + "–" + monthText(last)
                : monthText(first) + " – " + monthText(last);
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + monthText(day);
    }

    private static String monthText(LocalDate day) {
        return monthName(day) + " " + day.getYear();
    }

    private static String monthName(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}

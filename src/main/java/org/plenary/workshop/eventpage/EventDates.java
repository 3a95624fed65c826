package org.plenary.workshop.eventpage;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When something takes place, only as exactly as the page says.
 *
 * @param precision what {@code from} and {@code to} mean
 * @param from first possible day
 * @param to last possible day; equal to {@code from} for one day
 * @param part part of the month, only for {@link Precision#PART_OF_MONTH}
 * @param tentative the page says that the dates are not settled
 * @param asWritten the words of the page
 */
public record EventDates(
        Precision precision,
        LocalDate from,
        LocalDate to,
        @Nullable Part part,
        boolean tentative,
        String asWritten) {

    /** How exact a date is. */
    public enum Precision {
        DAYS,
        PART_OF_MONTH,
        MONTH,
        YEAR
    }

    /** Part of a month; the days are the usual thirds. */
    public enum Part {
        EARLY(1, 10),
        MID(11, 20),
        LATE(21, 31);

        private final int firstDay;
        private final int lastDay;

        Part(int firstDay, int lastDay) {
            this.firstDay = firstDay;
            this.lastDay = lastDay;
        }

        LocalDate from(LocalDate monthStart) {
            return monthStart.withDayOfMonth(firstDay);
        }

        LocalDate to(LocalDate monthStart) {
            return monthStart.withDayOfMonth(Math.min(lastDay, monthStart.lengthOfMonth()));
        }
    }

    /** Answers whether the days end before they start, which only a person can mend. */
    public boolean endsBeforeStart() {
        return to.isBefore(from);
    }

    /** The dates for the screen: “20–21 November 2024”, “Late July 2024 (to be confirmed)”. */
    public String words() {
        String words =
                switch (precision) {
                    case DAYS -> days();
                    case PART_OF_MONTH ->
                            partWord() + " " + month(from.getMonth()) + " " + from.getYear();
                    case MONTH -> month(from.getMonth()) + " " + from.getYear();
                    case YEAR -> String.valueOf(from.getYear());
                };
        return tentative ? words + " (to be confirmed)" : words;
    }

    private String partWord() {
        return part == Part.EARLY ? "Early" : part == Part.MID ? "Mid" : "Late";
    }

    private String days() {
        String last = day(to) + " " + to.getYear();
        if (from.equals(to)) {
            return last;
        }
        if (from.getYear() != to.getYear()) {
            return day(from) + " " + from.getYear() + " – " + last;
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + last
                : day(from) + " – " + last;
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date.getMonth());
    }

    private static String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}

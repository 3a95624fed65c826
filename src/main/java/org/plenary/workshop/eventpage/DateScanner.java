package org.plenary.workshop.eventpage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and ranges of dates in a text, in one pass over its words.
 *
 * <p>Forms: 2025-07-03, 3–5 July 2025, July 3rd–5th, 2025, 30 June to 2 July 2025, 3. bis 5. Juli
 * 2025, 2025年7月3日至5日, 03.07.2025, early/mid/late July 2025, July 2025.
 */
final class DateScanner {

    private static final int MAX_MATCHES = 200;
    private static final Pattern TENTATIVE =
            Pattern.compile(
                    "(?iu)\\b(?:to be (?:confirmed|announced|determined|decided)|tbc|tba|tbd|tentative(?:ly)?|provisional(?:ly)?|à confirmer|por confirmar|a confirmar|noch offen|vorläufig|待定)");

    private static final Pattern SLASHES = Pattern.compile("\\d{1,2}/\\d{1,2}/");

    private final String text;
    private final DateTokens tokens;
    private final DayReading days;

    private DateScanner(String text) {
        this.text = text;
        this.tokens = new DateTokens(text);
        this.days = new DayReading(tokens);
    }

    /** Answers the dates of a text in its order, at most {@value #MAX_MATCHES}. */
    static List<DateMatch> scan(String text) {
        DateScanner scanner = new DateScanner(text);
        List<DateMatch> matches = new ArrayList<>();
        int i = 0;
        while (i < scanner.tokens.size() && matches.size() < MAX_MATCHES) {
            Found found = scanner.at(i);
            if (found == null) {
                i++;
            } else {
                matches.add(scanner.match(i, found));
                i = found.next();
            }
        }
        return matches;
    }

    private record Found(
            int next,
            EventDates.@Nullable Precision precision,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            EventDates.@Nullable Part part,
            @Nullable String problem) {

        static Found problem(int next, String problem) {
            return new Found(next, null, null, null, null, problem);
        }
    }

    private @Nullable Found at(int i) {
        Found found = tokens.at(i).number() >= 0 ? numberFirst(i) : null;
        found = found == null ? monthFirst(i) : found;
        found = found == null ? partOfMonth(i) : found;
        return found == null ? monthAndYear(i) : found;
    }

    private @Nullable Found numberFirst(int i) {
        if (tokens.isYear(i)) {
            Found iso = range(days.yearFirst(i), days::yearFirst);
            return iso != null ? iso : null;
        }
        Found numeric = range(days.numeric(i), days::numeric);
        return numeric != null ? numeric : range(days.dayFirst(i), days::dayFirst);
    }

    private @Nullable Found monthFirst(int i) {
        return range(days.monthDay(i), days::monthDay);
    }

    private interface DayReader {
        DayReading.@Nullable Day at(int i);
    }

    /** Reads “first [to second]”, giving the first the month or year that only the second has. */
    private @Nullable Found range(DayReading.@Nullable Day first, DayReader reader) {
        if (first == null) {
            return null;
        }
        int after =
                tokens.is(first.next(), ",")
                                && DateWords.isRange(tokens.at(first.next() + 1).lower())
                        ? first.next() + 1
                        : first.next();
        DayReading.Day second =
                DateWords.isRange(tokens.at(after).lower())
                        ? second(first, after + 1, reader)
                        : null;
        if (second == null) {
            return period(first, first, first.next());
        }
        return period(first, second, second.next());
    }

    private DayReading.@Nullable Day second(DayReading.Day first, int at, DayReader reader) {
        int i = at;
        while (DateWords.isWeekday(tokens.at(i).lower())
                || tokens.is(i, ",", "the", "le", "el", "den", "il")) {
            i++;
        }
        DayReading.Day full = reader.at(i);
        if (full != null) {
            return full;
        }
        boolean cjk = tokens.is(i + 1, "日", "号");
        if (first.month() == null || !tokens.isDay(i) || (first.year() > 0 && !cjk)) {
            return null;
        }
        int next = cjk ? i + 2 : i + 1;
        int year = days.yearAt(next);
        return new DayReading.Day(
                tokens.at(i).number(),
                first.month(),
                year > 0 ? year : first.year(),
                year > 0 ? days.afterYear(next) : next);
    }

    private @Nullable Found period(DayReading.Day first, DayReading.Day second, int next) {
        Month month = first.month() == null ? second.month() : first.month();
        Month lastMonth = second.month();
        if (month == null || lastMonth == null) {
            return null;
        }
        int lastYear = second.year() > 0 ? second.year() : first.year();
        int year = first.year() > 0 ? first.year() : lastYear;
        if (lastYear <= 0) {
            return Found.problem(next, "The page gives no year for this date.");
        }
        boolean overNewYear = first.year() <= 0 && month.compareTo(lastMonth) > 0;
        try {
            LocalDate from = LocalDate.of(overNewYear ? year - 1 : year, month, first.day());
            LocalDate to = LocalDate.of(lastYear, lastMonth, second.day());
            return new Found(next, EventDates.Precision.DAYS, from, to, null, null);
        } catch (DateTimeException e) {
            return Found.problem(next, "The calendar has no such day.");
        }
    }

    private @Nullable Found partOfMonth(int i) {
        EventDates.Part part =
                tokens.is(i, "early", "beginning", "start", "début", "anfang")
                        ? EventDates.Part.EARLY
                        : tokens.is(i, "mid", "middle", "mi", "mitte")
                                ? EventDates.Part.MID
                                : tokens.is(i, "late", "end", "fin", "ende")
                                        ? EventDates.Part.LATE
                                        : null;
        int m = days.skip(i + 1, "-", "of", "de", "in");
        Month month = part == null ? null : DateWords.month(tokens.at(m).lower());
        int year = days.yearAt(m + 1);
        if (part == null || month == null || year <= 0) {
            return null;
        }
        LocalDate first = LocalDate.of(year, month, 1);
        return new Found(
                days.afterYear(m + 1),
                EventDates.Precision.PART_OF_MONTH,
                part.from(first),
                part.to(first),
                part,
                null);
    }

    private @Nullable Found monthAndYear(int i) {
        Month month = DateWords.month(tokens.at(i).lower());
        int year = month == null ? 0 : days.yearAt(i + 1);
        if (month == null || year <= 0) {
            return null;
        }
        LocalDate first = LocalDate.of(year, month, 1);
        return new Found(
                days.afterYear(i + 1),
                EventDates.Precision.MONTH,
                first,
                first.withDayOfMonth(first.lengthOfMonth()),
                null,
                null);
    }

    private DateMatch match(int firstToken, Found found) {
        int start = tokens.at(firstToken).start();
        int end = tokens.at(found.next() - 1).end();
        if (found.precision() == null || found.from() == null || found.to() == null) {
            return new DateMatch(start, end, null, found.problem());
        }
        int bracket = text.indexOf(')', end);
        boolean inBrackets =
                bracket > 0
                        && bracket < end + 60
                        && text.substring(end, bracket).strip().startsWith("(");
        boolean tentative = inBrackets && isTentative(text.substring(end, bracket));
        int until = tentative ? bracket + 1 : end;
        EventDates dates =
                new EventDates(
                        found.precision(),
                        found.from(),
                        found.to(),
                        found.part(),
                        tentative,
                        text.substring(start, until));
        return new DateMatch(start, until, dates, problem(dates));
    }

    private static @Nullable String problem(EventDates dates) {
        if (dates.endsBeforeStart()) {
            return "The dates end before they start.";
        }
        boolean swappable =
                SLASHES.matcher(dates.asWritten()).lookingAt()
                        && dates.from().getDayOfMonth() <= 12
                        && dates.from().getDayOfMonth() != dates.from().getMonthValue();
        return swappable ? "Day and month could be the other way round." : null;
    }

    /** Answers whether words say that dates are not settled. */
    static boolean isTentative(String words) {
        return TENTATIVE.matcher(words.toLowerCase(Locale.ROOT)).find();
    }
}

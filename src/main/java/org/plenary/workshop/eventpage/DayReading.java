package org.plenary.workshop.eventpage;

import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Reads single days, in the orders in which they are written, from the pieces of a text. */
final class DayReading {

    /**
     * A day whose month or year may still come.
     *
     * @param year 0 when not written
     * @param next the piece after it
     */
    record Day(int day, @Nullable Month month, int year, int next) {}

    private final DateTokens tokens;

    DayReading(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** 2025-07-03, 2025/7/3, 2025年7月3日; the second of a range may be 7月5日 or 5日. */
    @Nullable Day yearFirst(int i) {
        boolean cjk = tokens.is(i + 1, "年") || (!tokens.isYear(i) && tokens.is(i + 1, "月"));
        int m = tokens.isYear(i) ? i + 2 : i;
        boolean marks =
                cjk
                        ? tokens.is(m + 1, "月")
                        : tokens.is(i + 1, "-", "/", ".", "‑")
                                && tokens.is(m + 1, "-", "/", ".", "‑");
        int month = tokens.at(m).number();
        marks &= cjk || tokens.isYear(i);
        if (!marks || month < 1 || month > 12 || !tokens.isDay(m + 2)) {
            return null;
        }
        int next = cjk && tokens.is(m + 3, "日", "号") ? m + 4 : m + 3;
        return new Day(
                tokens.at(m + 2).number(),
                Month.of(month),
                tokens.isYear(i) ? tokens.at(i).number() : 0,
                next);
    }

    /** 03.07.2025 and 03/07/2025; the latter only where day and month cannot be confused. */
    @Nullable Day numeric(int i) {
        boolean dots = tokens.is(i + 1, ".") && tokens.is(i + 3, ".");
        boolean slashes = tokens.is(i + 1, "/") && tokens.is(i + 3, "/");
        if (!(dots || slashes)
                || !tokens.isDay(i)
                || !tokens.isDay(i + 2)
                || !tokens.isYear(i + 4)) {
            return null;
        }
        int first = tokens.at(i).number();
        int second = tokens.at(i + 2).number();
        boolean monthFirst = slashes && second > 12;
        int month = monthFirst ? first : second;
        return month > 12
                ? null
                : new Day(
                        monthFirst ? second : first,
                        Month.of(month),
                        tokens.at(i + 4).number(),
                        i + 5);
    }

    /**
     * “3 July 2025”, “3. Juli 2025”, “3 de julio de 2025”, “3rd of July”; a bare “3” before a
     * range.
     */
    @Nullable Day dayFirst(int i) {
        if (!tokens.isDay(i)) {
            return null;
        }
        int m = skip(i + 1, ".", ",", "of", "de", "d", "’", "'");
        Month month = DateWords.month(tokens.at(m).lower());
        if (month == null) {
            int sep = tokens.is(i + 1, ".") ? i + 2 : i + 1;
            return DateWords.isRange(tokens.at(sep).lower()) && dayWithMonthFollows(sep + 1)
                    ? new Day(tokens.at(i).number(), null, 0, sep)
                    : null;
        }
        int year = yearAt(m + 1);
        return new Day(tokens.at(i).number(), month, year, year > 0 ? afterYear(m + 1) : m + 1);
    }

    private boolean dayWithMonthFollows(int i) {
        int at = skip(i, ",", "the", "le", "el", "den");
        while (DateWords.isWeekday(tokens.at(at).lower())) {
            at++;
        }
        return tokens.isDay(at)
                && DateWords.month(
                                tokens.at(skip(at + 1, ".", ",", "of", "de", "d", "’", "'"))
                                        .lower())
                        != null;
    }

    /** “July 3rd, 2025”. */
    @Nullable Day monthDay(int i) {
        Month month = DateWords.month(tokens.at(i).lower());
        int d = skip(i + 1, ".");
        if (month == null || !tokens.isDay(d)) {
            return null;
        }
        int year = yearAt(d + 1);
        return new Day(tokens.at(d).number(), month, year, year > 0 ? afterYear(d + 1) : d + 1);
    }

    int skip(int i, String... words) {
        int at = i;
        while (at < i + 3 && tokens.is(at, words)) {
            at++;
        }
        return at;
    }

    int yearAt(int i) {
        int y = afterYear(i) - 1;
        return tokens.isYear(y) ? tokens.at(y).number() : 0;
    }

    int afterYear(int i) {
        return skip(i, ",", ".", "de", "del", "of") + 1;
    }
}

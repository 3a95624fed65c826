package org.plenary.workshop.eventpage;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of months and days in the languages of the pages that come, from the JDK's CLDR data. */
final class DateWords {

    private static final List<String> LANGUAGES =
            List.of(
                    "en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "pl", "ru", "uk", "tr",
                    "id", "sw", "ar");

    private static final Map<String, Month> MONTHS = months();
    private static final Set<String> WEEKDAYS = weekdays();

    private static final Set<String> RANGE =
            Set.of(
                    "-", "–", "—", "‑", "to", "until", "till", "through", "thru", "and", "&", "bis",
                    "au", "à", "al", "a", "ao", "até", "tot", "do", "по", "إلى", "至", "到", "~", "～",
                    "und", "et", "y", "e");

    private DateWords() {}

    static @Nullable Month month(String lower) {
        return MONTHS.get(lower);
    }

    static boolean isWeekday(String lower) {
        return WEEKDAYS.contains(lower);
    }

    static boolean isRange(String lower) {
        return RANGE.contains(lower);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    months.putIfAbsent(
                            month.getDisplayName(style, locale).toLowerCase(locale), month);
                }
            }
        }
        for (Month month : Month.values()) {
            months.putIfAbsent(month.name().substring(0, 3).toLowerCase(Locale.ROOT), month);
        }
        months.put("sept", Month.SEPTEMBER);
        return Map.copyOf(months);
    }

    private static Set<String> weekdays() {
        Set<String> days = new HashSet<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (DayOfWeek day : DayOfWeek.values()) {
                days.add(day.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale));
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            days.add(day.name().substring(0, 3).toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(days);
    }
}

package org.plenary.workshop.eventpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-07-03|3 July 2025",
                "2025-07-03 to 2025-07-05|3–5 July 2025",
                "2025-07-03/2025-07-05|3 July 2025",
                "July 3rd-5th, 2025|3–5 July 2025",
                "July 3, 2025|3 July 2025",
                "3-5 July 2025|3–5 July 2025",
                "3rd to 5th of July, 2025|3–5 July 2025",
                "20–21 November 2024|20–21 November 2024",
                "November 20-21, 2024|20–21 November 2024",
                "from 30 June to 2 July 2025|30 June – 2 July 2025",
                "June 30 – July 2, 2025|30 June – 2 July 2025",
                "June 30, 2025 to July 2, 2025|30 June – 2 July 2025",
                "Thursday 3 to Saturday 5 July 2025|3–5 July 2025",
                "30 December to 2 January 2026|30 December 2025 – 2 January 2026",
                "3. bis 5. Juli 2025|3–5 July 2025",
                "du 3 au 5 juillet 2025|3–5 July 2025",
                "1er juillet 2025|1 July 2025",
                "del 3 al 5 de julio de 2025|3–5 July 2025",
                "3 июля 2025|3 July 2025",
                "03.07.2025|3 July 2025",
                "07/30/2025|30 July 2025",
                "2025年7月3日至5日|3–5 July 2025",
                "2025年6月30日至7月2日|30 June – 2 July 2025",
                "٣ يوليو ٢٠٢٥|3 July 2025",
                "early March 2025|Early March 2025",
                "mid-July 2025|Mid July 2025",
                "late July, 2024 (dates to be confirmed)|Late July 2024 (to be confirmed)",
                "end of February 2025|Late February 2025",
                "February 2025|February 2025",
                "3 July 2025 (TBC)|3 July 2025 (to be confirmed)"
            })
    void aDateIsReadAsExactlyAsItIsWritten(String written, String words) {
        List<DateMatch> matches = DateScanner.scan("It is " + written + ", in Paris");
        assertThat(matches).isNotEmpty();
        assertThat(Objects.requireNonNull(matches.getFirst().dates()).words()).isEqualTo(words);
        assertThat(matches.getFirst().problem()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5-3 July 2025|The dates end before they start.",
                "2025-07-05 to 2025-07-03|The dates end before they start.",
                "31 February 2025|The calendar has no such day.",
                "3-5 July|The page gives no year for this date.",
                "03/07/2025|Day and month could be the other way round."
            })
    void aDoubtfulDateIsToCheck(String written, String problem) {
        assertThat(DateScanner.scan(written))
                .first()
                .extracting(DateMatch::problem)
                .isEqualTo(problem);
    }

    @Test
    void wordsThatLookLikeMonthsAreNotDates() {
        assertThat(DateScanner.scan("You may march on, 10 sessions of 2024 items, room 12-14."))
                .isEmpty();
    }
}

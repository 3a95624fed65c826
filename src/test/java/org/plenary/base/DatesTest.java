package org.plenary.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    @Test
    void rangeNamesWhatBothDaysShareOnlyOnce() {
        assertThat(range("2024-11-20", "2024-11-21")).isEqualTo("20–21 November 2024");
        assertThat(range("2024-11-30", "2024-12-02")).isEqualTo("30 November – 2 December 2024");
        assertThat(range("2024-12-30", "2025-01-02"))
                .isEqualTo("30 December 2024 – 2 January 2025");
        assertThat(range("2024-11-20", "2024-11-20")).isEqualTo("20 November 2024");
    }

    @Test
    void momentIsToldOnTheClocksOfTheZone() {
        Instant moment = Instant.parse("2024-11-21T01:05:00Z");
        assertThat(Dates.momentWithZone(moment, PACIFIC))
                .isEqualTo("20 November 2024, 17:05 (PST)");
        assertThat(Dates.momentWithZone(moment, ZoneOffset.UTC))
                .isEqualTo("21 November 2024, 01:05 (UTC)");
    }

    @Test
    void agoTurnsIntoADayAfterYesterday() {
        Instant now = Instant.parse("2024-11-21T20:00:00Z");
        assertThat(Dates.ago(now.minusSeconds(20), now, PACIFIC)).isEqualTo("just now");
        assertThat(Dates.ago(now.minusSeconds(60), now, PACIFIC)).isEqualTo("1 minute ago");
        assertThat(Dates.ago(now.minusSeconds(7200), now, PACIFIC)).isEqualTo("2 hours ago");
        assertThat(Dates.ago(now.minusSeconds(86400), now, PACIFIC)).isEqualTo("yesterday");
        assertThat(Dates.ago(now.minusSeconds(200000), now, PACIFIC)).isEqualTo("19 November 2024");
    }

    private static String range(String first, String last) {
        return Dates.range(LocalDate.parse(first), LocalDate.parse(last));
    }
}

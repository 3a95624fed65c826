package org.plenary.workshop.eventpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;

class ProgrammeReaderTest {
    private static final ZoneId LOCAL = ZoneId.of("America/Los_Angeles");

    private static String calendar(String... events) {
        StringBuilder text =
                new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n");
        for (String event : events) {
            text.append("BEGIN:VEVENT\r\n")
                    .append(event.replace("\n", "\r\n"))
                    .append("\r\nEND:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private static ProgrammePreview read(String... events) {
        return new ProgrammeReader().read(calendar(events), LOCAL);
    }

    @Test
    void times_are_read_in_their_zones() {
        ProgrammePreview preview =
                read(
                        "UID:1\nSUMMARY:Opening\\, plenary\nDTSTART:20241120T170000Z\nDTEND:20241120T183000Z\nLOCATION:Hall\nDESCRIPTION:One\\nTwo",
                        "UID:2\nSUMMARY:Paris\nDTSTART;TZID=Europe/Paris:20241120T170000\nDURATION:PT1H30M",
                        "UID:3\nSUMMARY:Floating\nDTSTART:20241120T070000",
                        "UID:4\nSUMMARY:Windows\nDTSTART;TZID=\"Pacific Standard Time\":20241120T220000");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.entries())
                .extracting(ProgrammeEntry::title)
                .containsExactly("Floating", "Paris", "Opening, plenary", "Windows");
        assertThat(preview.entries().get(1).startsAt())
                .isEqualTo(Instant.parse("2024-11-20T16:00:00Z"));
        assertThat(preview.entries().get(1).endsAt())
                .isEqualTo(Instant.parse("2024-11-20T17:30:00Z"));
        assertThat(preview.entries().get(0).startsAt())
                .isEqualTo(Instant.parse("2024-11-20T15:00:00Z"));
        assertThat(preview.entries().get(2).description()).isEqualTo("One\nTwo");
    }

    @Test
    void what_cannot_be_taken_is_named_and_blocks() {
        ProgrammePreview preview =
                read(
                        "UID:1\nDTSTART:20241120T170000Z",
                        "UID:2\nSUMMARY:Backwards\nDTSTART:20241120T170000Z\nDTEND:20241120T160000Z",
                        "UID:3\nSUMMARY:Mars\nDTSTART;TZID=Mars/Olympus:20241120T170000",
                        "UID:4\nSUMMARY:Never\nDTSTART:20241132T170000Z");
        assertThat(preview.blocked()).isTrue();
        assertThat(preview.problems())
                .extracting(LineProblem::sentence)
                .containsExactly(
                        "Event 1 has no title (SUMMARY).",
                        "“Backwards” ends before it starts.",
                        "“Mars” has the time zone “Mars/Olympus”, which Plenary does not know.",
                        "“Never” has a time that does not exist: “20241132T170000Z”.");
    }

    @Test
    void doubtful_events_are_noted_and_do_not_block() {
        ProgrammePreview preview =
                read(
                        "UID:1\nSUMMARY:Whole day\nDTSTART;VALUE=DATE:20241120",
                        "UID:2\nSUMMARY:Daily\nDTSTART:20241120T170000Z\nRRULE:FREQ=DAILY",
                        "UID:3\nSUMMARY:Off\nSTATUS:CANCELLED\nDTSTART:20241120T170000Z",
                        "UID:2\nSUMMARY:Daily\nDTSTART:20241120T170000Z");
        assertThat(preview.blocked()).isFalse();
        assertThat(preview.entries())
                .extracting(ProgrammeEntry::title)
                .containsExactly("Daily", "Whole day");
        assertThat(preview.problems()).hasSize(4);
    }

    @Test
    void a_page_that_is_no_calendar_is_refused_with_its_line() {
        assertThatThrownBy(() -> new ProgrammeReader().read("<html>\nno\n", LOCAL))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line");
    }

    @Test
    void ten_thousand_sessions_are_read_and_one_more_is_refused() {
        String[] events = new String[ProgrammeReader.MAX_SESSIONS];
        for (int i = 0; i < events.length; i++) {
            events[i] = "UID:" + i + "\nSUMMARY:Session " + i + "\nDTSTART:20241120T170000Z";
        }
        assertThat(read(events).entries()).hasSize(10_000);
        String[] more = java.util.Arrays.copyOf(events, events.length + 1);
        more[events.length] = "UID:x\nSUMMARY:One too many";
        assertThatThrownBy(() -> read(more))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("more than 10,000 events");
    }
}

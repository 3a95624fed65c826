package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.base.LongRun;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.workshop.eventpage.ParticipantRow;
import org.plenary.workshop.eventpage.ParticipantsPreview;
import org.plenary.workshop.eventpage.ProgrammePreview;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten thousand rows: words on the way, all or nothing, once. */
class ImportRunsTest extends WorkshopTestBase {
    private static final Duration LONG = Duration.ofSeconds(90);

    @Autowired ImportRuns runs;
    @Autowired FileImport files;
    @Autowired Notices notices;
    @Autowired WorkshopInvitations invitations;

    private ParticipantsPreview people(int count) {
        StringBuilder table = new StringBuilder("name,email\n");
        String batch = UUID.randomUUID().toString();
        IntStream.range(0, count)
                .forEach(i -> table.append("P%d,p%d.%s@example.org\n".formatted(i, i, batch)));
        return call(organizer, () -> files.participants(workshop, table.toString()));
    }

    private ProgrammePreview programme(int count) {
        StringBuilder calendar =
                new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
        IntStream.range(0, count)
                .forEach(i ->
                        calendar.append(
                                        "BEGIN:VEVENT\r\nUID:%d\r\nSUMMARY:Session\r\n"
                                                .formatted(i))
                                .append("DTSTART:20241120T170000Z\r\nEND:VEVENT\r\n"));
        calendar.append("END:VCALENDAR\r\n");
        return call(organizer, () -> files.programme(workshop, calendar.toString()));
    }

    private LongRun.Outcome end(LongRun run) {
        await().atMost(LONG).until(() -> run.outcome() != null);
        return Objects.requireNonNull(run.outcome());
    }

    @Test
    void ten_thousand_people_are_invited_with_words_on_the_way() {
        ParticipantsPreview read = people(10_000);
        Set<Integer> seen = new ConcurrentSkipListSet<>();
        LongRun run =
                call(
                        organizer,
                        () -> {
                            LongRun started = runs.invitations(details(), read);
                            started.watch(() -> seen.add(started.done()));
                            return started;
                        });
        assertThat(end(run))
                .isEqualTo(
                        new LongRun.Outcome(
                                true,
                                "10,000 invitations are on their way. Who was invited before is not written to again."));
        assertThat(seen).hasSizeGreaterThan(5);
        assertThat(call(organizer, () -> invitations.expected(workshop))).hasSize(10_000);
        assertThat(call(organizer, () -> notices.mine(0, 10)))
                .as("somebody watched, so no notice")
                .extracting(NoticeItem::kind)
                .doesNotContain("import-ended");
    }

    @Test
    void ten_thousand_sessions_are_added_once_however_often_the_button_was_pressed() {
        ProgrammePreview read = programme(10_000);
        LongRun first = call(organizer, () -> runs.sessions(details(), read));
        LongRun second = call(organizer, () -> runs.sessions(details(), read));
        assertThat(second).isSameAs(first);
        assertThat(call(organizer, () -> runs.of(details()))).contains(first);
        assertThat(end(first).stored()).isTrue();
        assertThat(call(organizer, () -> sessions.of(workshop))).hasSize(10_000);
        await().untilAsserted(() ->
                assertThat(call(organizer, () -> notices.mine(0, 10)))
                        .as("nobody watched, so a notice tells")
                        .extracting(NoticeItem::kind)
                        .contains("import-ended"));
        assertThat(call(organizer, () -> runs.of(details()))).isEmpty();
    }

    @Test
    void a_late_bad_row_stores_nothing() {
        List<ParticipantRow> rows = new ArrayList<>(people(600).rows());
        ParticipantRow last = rows.getLast();
        rows.set(
                599,
                new ParticipantRow(
                        last.line(),
                        last.name(),
                        "no address",
                        last.organisation(),
                        last.sector(),
                        last.jurisdiction(),
                        last.role(),
                        last.capacity()));
        LongRun run =
                call(
                        organizer,
                        () ->
                                runs.invitations(
                                        details(), new ParticipantsPreview(rows, List.of())));
        assertThat(end(run).stored()).isFalse();
        assertThat(end(run).sentence()).contains("Row 600").contains("nobody was invited");
        assertThat(call(organizer, () -> invitations.expected(workshop))).isEmpty();
    }

    @Test
    void who_does_not_organize_stores_nothing() {
        ParticipantsPreview read = people(300);
        WorkshopDetails at = details();
        LongRun run = call(participant, () -> runs.invitations(at, read));
        assertThat(end(run).stored()).isFalse();
        assertThat(call(organizer, () -> invitations.expected(workshop))).isEmpty();
    }
}

package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.StaleChange;

class SessionsTest extends WorkshopTestBase {
    private static final Instant NINE = Instant.parse("2024-11-20T09:00:00Z");

    @Test
    void a_programme_stands_in_order_of_time_and_sessions_without_one_last() {
        SessionId unknown = session("No time yet");
        SessionId second = timed("Second", NINE.plusSeconds(3600));
        SessionId first = timed("First", NINE);
        SessionId beside = timed("Beside the first", NINE);
        assertThat(call(organizer, () -> sessions.of(workshop)))
                .extracting(SessionSummary::id)
                .containsExactly(first, beside, second, unknown);
    }

    @Test
    void equal_titles_get_numbers_and_published_addresses_stay() {
        session("Breakout");
        SessionId second = session("Breakout");
        assertThat(get(second).slug()).isEqualTo("breakout-2");
        as(organizer, () -> workshops.publishProgramme(workshop));
        update(second, SessionPlan.titled("Renamed"));
        assertThat(get(second).slug()).isEqualTo("breakout-2");
        assertThat(get(second).title()).isEqualTo("Renamed");
    }

    @Test
    void a_session_that_ends_before_it_starts_is_refused() {
        assertThatThrownBy(() -> SessionPlan.titled("x").at(NINE, NINE.minusSeconds(1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("ends before it starts");
        assertThatThrownBy(() -> SessionPlan.titled("x").at(null, NINE))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_attribution_policy_is_fixed_once_the_session_opens() {
        SessionId id = session(SessionAccess.PARTICIPANTS, AttributionPolicy.NONE);
        update(id, get(id).plan().under(SessionAccess.PARTICIPANTS, AttributionPolicy.BY_SECTOR));
        as(organizer, () -> sessions.open(id));
        assertThat(get(id).policyFixedAt()).isPresent();
        assertThatThrownBy(() ->
                        update(
                                id,
                                get(id).plan()
                                        .under(
                                                SessionAccess.PARTICIPANTS,
                                                AttributionPolicy.ATTRIBUTED)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("has opened under “By sector”");
        assertThat(get(id).policy()).isEqualTo(AttributionPolicy.BY_SECTOR);
        update(id, get(id).plan().under(SessionAccess.INVITED, AttributionPolicy.BY_SECTOR));
        Instant fixed = get(id).policyFixedAt().orElseThrow();
        as(organizer, () -> sessions.open(id));
        assertThat(get(id).policyFixedAt()).as("opened twice").contains(fixed);
    }

    @Test
    void organizers_and_rapporteurs_open_a_session_and_nobody_else() {
        as(organizer, () -> workshops.publishProgramme(workshop));
        SessionId id = session("Opens");
        for (var who : List.of(participant, observer, outsider, administrator)) {
            assertThatThrownBy(() -> as(who, () -> sessions.open(id)))
                    .isInstanceOf(NotAllowed.class);
        }
        as(organizer, () -> sessionPeople.appoint(id, participant, SessionDuty.RAPPORTEUR));
        as(participant, () -> sessions.open(id));
        assertThat(get(id).open()).isTrue();
    }

    @Test
    void an_open_session_stays_in_the_programme_and_another_can_go() {
        SessionId open = session("Open");
        SessionId other = session("Other");
        as(organizer, () -> sessions.open(open));
        assertThatThrownBy(() -> as(organizer, () -> sessions.remove(open)))
                .isInstanceOf(InvalidInput.class);
        as(organizer, () -> sessions.remove(other));
        assertThat(call(organizer, () -> sessions.of(workshop)))
                .extracting(SessionSummary::id)
                .containsExactly(open);
    }

    @Test
    void a_stale_form_is_shown_both_texts() {
        SessionId id = session("Before");
        long old = get(id).version();
        update(id, SessionPlan.titled("Theirs"));
        assertThatThrownBy(() ->
                        call(organizer, () -> sessions.update(id, old, SessionPlan.titled("Mine"))))
                .isInstanceOfSatisfying(
                        StaleChange.class, e -> assertThat(e.theirs()).isEqualTo("Title: Theirs"));
    }

    @Test
    void a_calendar_imported_twice_is_there_once() {
        var rows = List.of(imported("One", "uid-1"), imported("Two", "uid-2"));
        as(organizer, () -> sessions.addAll(workshop, rows));
        assertThat(call(organizer, () -> sessions.addAll(workshop, rows))).isEmpty();
        assertThat(call(organizer, () -> sessions.of(workshop))).hasSize(2);
        assertThat(
                        get(call(organizer, () -> sessions.of(workshop)).getFirst().id())
                                .contributions())
                .hasSize(1);
    }

    @Test
    void ten_thousand_sessions_fit_and_one_more_adds_none() {
        var rows =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> SessionPlan.titled("Session").at(NINE.plusSeconds(i), null))
                        .map(SessionWithContributions::only)
                        .toList();
        as(organizer, () -> sessions.addAll(workshop, rows));
        var page =
                call(organizer, () -> sessions.programme(workshop, ProgrammeFilter.ALL.page(99)));
        assertThat(page.total()).isEqualTo(10_000);
        assertThat(page.sessions()).hasSize(100);
        assertThat(page.sessions().getLast().slug()).isEqualTo("session-10000");
        assertThatThrownBy(() -> session("One more"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("at most 10,000 sessions");
    }

    @Test
    void a_programme_is_searched_by_title_and_signs_have_no_meaning() {
        session("100% open_source");
        session("Compute");
        assertThat(found("OPEN_SOURCE")).containsExactly("100% open_source");
        assertThat(found("%")).containsExactly("100% open_source");
        assertThat(found("nothing")).isEmpty();
    }

    @Test
    void contributions_are_written_by_organizers_with_versions() {
        SessionId id = session("Use cases");
        var plan =
                new ContributionPlan(
                        ContributionKind.USE_CASE,
                        "Kenya",
                        "",
                        "A minister",
                        "Kenya",
                        "Start small");
        ContributionId added = call(organizer, () -> contributions.add(id, plan));
        assertThat(get(id).contributions())
                .extracting(ContributionDetails::plan)
                .containsExactly(plan);
        var changed = ContributionPlan.of(ContributionKind.TALK, "Other");
        as(organizer, () -> contributions.update(added, 0, changed));
        assertThatThrownBy(() -> as(organizer, () -> contributions.update(added, 0, plan)))
                .isInstanceOf(StaleChange.class);
        as(organizer, () -> workshops.publishProgramme(workshop));
        for (var who : List.of(participant, observer, outsider, administrator)) {
            assertThatThrownBy(() -> as(who, () -> contributions.add(id, plan)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, () -> contributions.remove(added)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, () -> contributions.update(added, 1, plan)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, () -> sessions.remove(id)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, () -> sessions.update(id, 0, SessionPlan.titled("x"))))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, () -> sessions.add(workshop, SessionPlan.titled("x"))))
                    .isInstanceOf(NotAllowed.class);
        }
        as(organizer, () -> contributions.remove(added));
        assertThat(get(id).contributions()).isEmpty();
    }

    private List<String> found(String text) {
        return call(organizer, () -> sessions.programme(workshop, new ProgrammeFilter(text, 0)))
                .sessions()
                .stream()
                .map(SessionSummary::title)
                .toList();
    }

    private SessionId timed(String title, Instant start) {
        return call(
                organizer, () -> sessions.add(workshop, SessionPlan.titled(title).at(start, null)));
    }

    private static SessionWithContributions imported(String title, String key) {
        var plan = SessionPlan.titled(title);
        return new SessionWithContributions(
                new SessionPlan(
                        title, plan.kind(), "", null, null, "", plan.access(), plan.policy(), key),
                List.of(ContributionPlan.of(ContributionKind.TALK, "A talk")));
    }

    private SessionDetails get(SessionId id) {
        return call(organizer, () -> sessions.get(id));
    }

    private void update(SessionId id, SessionPlan plan) {
        as(organizer, () -> sessions.update(id, sessions.get(id).version(), plan));
    }
}

package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;

class WorkshopsTest extends WorkshopTestBase {
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    @Test
    void everything_that_is_written_is_read_again() {
        WorkshopPlan plan = fullPlan("Read again " + UUID.randomUUID());
        WorkshopId id =
                call(
                        organizer,
                        () ->
                                workshops.create(
                                        plan, new SourceText("page.md", "# The page"), List.of()));
        WorkshopDetails read = call(organizer, () -> workshops.get(id));
        assertThat(read.plan()).isEqualTo(plan);
        assertThat(read.organizing()).isTrue();
        assertThat(read.programme()).isEqualTo(ProgrammeState.DRAFT);
        assertThat(call(organizer, () -> workshops.source(id)))
                .contains(new SourceText("page.md", "# The page"));
    }

    @Test
    void a_workshop_of_which_only_the_title_is_known_is_one() {
        assertThat(details().plan()).isEqualTo(WorkshopPlan.titled("A convening"));
    }

    @Test
    void only_network_organizers_and_administrators_make_workshops() {
        assertThatThrownBy(
                        () -> call(outsider, () -> workshops.create(WorkshopPlan.titled("Mine"))))
                .isInstanceOf(NotAllowed.class);
        assertThat(call(administrator, () -> workshops.create(WorkshopPlan.titled("Theirs"))))
                .isNotNull();
    }

    @Test
    void a_draft_is_there_for_its_people_only_and_a_published_one_for_all() {
        assertThatThrownBy(() -> call(outsider, () -> workshops.get(workshop)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> workshops.get(workshop)).isInstanceOf(NotFound.class);
        assertThat(call(participant, () -> workshops.get(workshop)).role())
                .contains(WorkshopRole.PARTICIPANT);
        as(organizer, () -> workshops.publishProgramme(workshop));
        assertThat(call(outsider, () -> workshops.get(workshop)).role()).isEmpty();
        assertThat(workshops.get(workshop).role()).as("anonymous").isEmpty();
        assertThat(workshops.publicWorkshops()).extracting(WorkshopSummary::id).contains(workshop);
        as(organizer, () -> workshops.withdrawProgramme(workshop));
        assertThat(workshops.publicWorkshops())
                .extracting(WorkshopSummary::id)
                .doesNotContain(workshop);
    }

    @Test
    void a_draft_programme_is_for_organizers_and_those_with_a_duty() {
        SessionId open = session("Open");
        SessionId other = session("Other");
        as(organizer, () -> sessionPeople.appoint(open, participant, SessionDuty.RAPPORTEUR));
        assertThat(call(organizer, () -> sessions.of(workshop))).hasSize(2);
        assertThat(call(participant, () -> sessions.of(workshop)))
                .extracting(SessionSummary::id)
                .containsExactly(open);
        assertThat(call(participant, () -> workshops.get(workshop)).sessions()).isZero();
        assertThatThrownBy(() -> call(participant, () -> sessions.get(other)))
                .isInstanceOf(NotFound.class);
        as(organizer, () -> workshops.publishProgramme(workshop));
        assertThat(sessions.of(workshop)).as("anonymous").hasSize(2);
    }

    @Test
    void lists_hold_what_is_mine_and_what_i_may_see() {
        assertThat(call(participant, workshops::mine))
                .extracting(WorkshopSummary::id)
                .containsExactly(workshop);
        assertThat(call(outsider, workshops::mine)).isEmpty();
        assertThat(call(outsider, workshops::visible))
                .extracting(WorkshopSummary::id)
                .doesNotContain(workshop);
        assertThat(call(administrator, workshops::visible))
                .extracting(WorkshopSummary::id)
                .contains(workshop);
        assertThat(workshops.mine()).isEmpty();
    }

    @Test
    void readers_participants_and_administrators_change_nothing() {
        as(organizer, () -> workshops.publishProgramme(workshop));
        for (var who : List.of(participant, observer, outsider, administrator)) {
            assertThatThrownBy(() -> as(who, () -> workshops.publishProgramme(workshop)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, () -> workshops.withdrawProgramme(workshop)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, () -> workshops.discard(workshop)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() ->
                            as(who, () -> workshops.update(workshop, 0, WorkshopPlan.titled("X"))))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() ->
                            as(who, () -> workshops.copy(workshop, "X", EventDates.unknown())))
                    .isInstanceOf(NotAllowed.class);
            assertThat(call(who, () -> workshops.source(workshop))).isEqualTo(Optional.empty());
        }
    }

    @Test
    void a_copy_has_the_structure_and_moved_times_but_no_people() {
        WorkshopId source =
                call(organizer, () -> workshops.create(fullPlan("Source " + UUID.randomUUID())));
        Instant start = LocalDate.of(2024, 11, 20).atTime(9, 30).atZone(PACIFIC).toInstant();
        SessionId session =
                call(
                        organizer,
                        () ->
                                sessions.add(
                                        source,
                                        SessionPlan.titled("Opening")
                                                .of(SessionKind.PANEL)
                                                .at(start, start.plusSeconds(3600))));
        as(
                organizer,
                () -> {
                    contributions.add(
                            session, ContributionPlan.of(ContributionKind.TALK, "A talk"));
                    participations.admit(
                            source,
                            participant,
                            WorkshopRole.PARTICIPANT,
                            ParticipationDetails.NONE);
                });
        var dates = EventDates.days(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 2));
        WorkshopId copy = call(organizer, () -> workshops.copy(source, "Next year", dates));
        WorkshopDetails read = call(organizer, () -> workshops.get(copy));
        assertThat(read.plan().objectives()).isEqualTo(fullPlan("x").objectives());
        assertThat(read.plan().dates()).isEqualTo(dates);
        assertThat(read.plan().rsvpUrl()).isEmpty();
        SessionSummary opening = call(organizer, () -> sessions.of(copy)).getFirst();
        assertThat(opening.startsAt())
                .isEqualTo(LocalDate.of(2025, 7, 1).atTime(9, 30).atZone(PACIFIC).toInstant());
        assertThat(call(organizer, () -> sessions.get(opening.id())).contributions()).isEmpty();
        assertThat(call(organizer, () -> participations.people(copy)).people())
                .extracting(Participant::account)
                .containsExactly(organizer);
    }

    @Test
    void sessions_keep_their_time_on_the_wall_when_the_zone_is_corrected() {
        Instant start = Instant.parse("2024-11-20T09:30:00Z");
        SessionId session =
                call(
                        organizer,
                        () -> sessions.add(workshop, SessionPlan.titled("Nine").at(start, null)));
        as(
                organizer,
                () ->
                        workshops.update(
                                workshop,
                                details().version(),
                                details().plan().change().zone(PACIFIC).build()));
        assertThat(call(organizer, () -> sessions.get(session)).startsAt())
                .isEqualTo(Instant.parse("2024-11-20T17:30:00Z"));
    }

    @Test
    void a_draft_can_be_discarded_but_not_what_others_know() {
        as(organizer, () -> workshops.publishProgramme(workshop));
        assertThatThrownBy(() -> as(organizer, () -> workshops.discard(workshop)))
                .isInstanceOf(InvalidInput.class);
        WorkshopId draft =
                call(organizer, () -> workshops.create(WorkshopPlan.titled("Short life")));
        as(organizer, () -> workshops.discard(draft));
        assertThatThrownBy(() -> call(organizer, () -> workshops.get(draft)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void bad_links_and_long_texts_are_refused_with_a_sentence() {
        var plan = WorkshopPlan.titled("x").change();
        assertThatThrownBy(() -> plan.rsvpUrl("javascript:alert(1)").build())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not a web address");
        assertThatThrownBy(() -> plan.rsvpUrl("loc.gov").build()).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> WorkshopPlan.titled(" ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> WorkshopPlan.titled("x".repeat(301)))
                .isInstanceOf(InvalidInput.class);
    }

    private static WorkshopPlan fullPlan(String title) {
        return WorkshopPlan.titled(title)
                .change()
                .strapline("A two-day workshop 🤝 <b>bold</b>")
                .purpose("غرض ورشة العمل\n\nSecond paragraph")
                .place("San Francisco, California")
                .zone(PACIFIC)
                .dates(
                        EventDates.days(LocalDate.of(2024, 11, 20), LocalDate.of(2024, 11, 21))
                                .worded("November 20-21, 2024"))
                .rsvpUrl("https://lu.ma/public-ai-loc")
                .series("A series")
                .objectives(List.of("Share", "Build momentum"))
                .topics(List.of("AuroraGPT"))
                .organisers(
                        List.of(
                                new Organiser(
                                        "GIZ",
                                        BodyKind.AGENCY,
                                        "Germany",
                                        OrganiserRelation.IMPLEMENTS,
                                        "FAIR Forward",
                                        ""),
                                Organiser.of("ITU", OrganiserRelation.CO_ORGANISES)))
                .jurisdictions(List.of("Kenya", "European Union"))
                .followUps(
                        List.of(
                                new FollowUpEvent(
                                        "AI Action Summit",
                                        "Paris",
                                        EventDates.month(YearMonth.of(2025, 2)),
                                        "")))
                .build();
    }
}

package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.NotFound;
import org.plenary.directory.ThroughWork.Answer;
import org.plenary.summary.Attendance;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.Capacity;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.Sector;
import org.plenary.workshop.SessionAccess;
import org.plenary.workshop.SessionFinder;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionKind;
import org.plenary.workshop.SessionPlan;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-66: people are planted with and without consent under each policy, and looked for. */
@PlenaryTest
class ThroughWorkTest {
    @Autowired ThroughWork work;
    @Autowired Profiles profiles;
    @Autowired Workshops workshops;
    @Autowired Sessions sessions;
    @Autowired Participations participations;
    @Autowired Attendance attendance;
    @Autowired Directory directory;
    @Autowired TestAccounts accounts;

    private final String mark = "t" + Long.toString(System.nanoTime() * 7919, 36).replace("-", "");
    private AccountId organizer;
    private AccountId reader;
    private WorkshopId workshop;

    @BeforeEach
    void workshop() {
        organizer = accounts.organizer();
        workshop = call(organizer, () -> workshops.create(WorkshopPlan.titled("Access " + mark)));
        reader = participant("Rita Reader", "", true);
    }

    @Test
    void names_only_who_agreed_at_the_session_and_at_the_workshop_and_shows_a_profile() {
        SessionId session = session(AttributionPolicy.ATTRIBUTED);
        attend(participant("Nora Named", "", true), session, true);
        attend(participant("Una Unlisted", "", true), session, false);
        attend(participant("Hana Hidden", "", false), session, true);
        AccountId shy = participant("Shula Shy", "", true);
        attend(shy, session, true);
        hideName(shy);
        Answer answer = as(reader, session);
        assertThat(answer.people()).extracting(PersonCard::name).containsExactly("Nora Named");
        assertThat(answer.groups()).isEmpty();
        assertThat(answer.mayPassOn()).isTrue();
    }

    @Test
    void who_does_not_take_part_learns_nothing_but_may_have_words_passed_on() {
        SessionId session = session(AttributionPolicy.ATTRIBUTED);
        Answer before = as(accounts.member(), session);
        attend(participant("Nora Named", "", true), session, true);
        Answer after = as(accounts.member(), session);
        assertThat(after.people()).isEmpty();
        assertThat(after.toString()).isEqualTo(before.toString());
        assertThat(after.mayPassOn()).isTrue();
        assertThat(as(accounts.create("Otto Outsider"), session).mayPassOn()).isFalse();
    }

    @Test
    void an_organisation_is_shown_from_three_people_on_and_nobody_is_named() {
        SessionId session = session(AttributionPolicy.BY_ORGANISATION);
        for (int i = 0; i < 2; i++) {
            attend(participant("Small " + i, "Small Agency", true), session, true);
            attend(participant("Large " + i, "Large Agency", true), session, true);
        }
        attend(participant("Unlisted", "Large Agency", true), session, false);
        Answer two = as(reader, session);
        assertThat(two.groups()).isEmpty();
        assertThat(two.people()).isEmpty();
        attend(participant("Large 3", "Large Agency", true), session, true);
        assertThat(as(reader, session).groups()).containsExactly("Large Agency");
        assertThat(as(reader, session).people()).isEmpty();
    }

    @Test
    void without_attribution_the_answer_is_the_same_whoever_was_there() {
        SessionId session = session(AttributionPolicy.NONE);
        Answer before = as(reader, session);
        for (int i = 0; i < 4; i++) {
            attend(participant("Nora " + i, "Agency", true), session, true);
        }
        assertThat(as(reader, session).toString()).isEqualTo(before.toString());
    }

    @Test
    void sessions_are_found_by_a_question_and_drafts_are_not() {
        SessionId session = session(AttributionPolicy.ATTRIBUTED);
        String question = "Who took part in the discussion on Compute " + mark + "?";
        assertThat(work.sessions(question)).isEmpty();
        call(
                organizer,
                () -> {
                    workshops.publishProgramme(workshop);
                    return 0;
                });
        assertThat(work.sessions(question))
                .extracting(SessionFinder.Found::id)
                .containsExactly(session);
        for (String odd : List.of("%", "_ * .*", "who took part", "x".repeat(200), "😀")) {
            assertThat(work.sessions(odd)).as(odd).noneMatch(f -> f.id().equals(session));
        }
    }

    @Test
    void a_session_of_a_draft_is_not_there_for_others() {
        SessionId session = session(AttributionPolicy.ATTRIBUTED);
        assertThatThrownBy(() -> call(accounts.member(), () -> work.tookPart(session)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_filter_by_topic_finds_whom_the_session_names_and_nobody_else() {
        SessionId named = session(AttributionPolicy.ATTRIBUTED);
        SessionId chatham = session(AttributionPolicy.NONE);
        attend(participant("Nora " + mark, "", true), named, true);
        AccountId twice = participant("Tara " + mark, "", true);
        attend(twice, named, false);
        attend(twice, chatham, true);
        attend(participant("Hana " + mark, "", false), named, true);
        participant("Absent " + mark, "", true);
        AccountId shy = participant("Shula " + mark, "", true);
        attend(shy, named, true);
        hideName(shy);
        assertThat(found(reader, "compute " + mark)).containsExactly("Nora " + mark);
        assertThat(found(reader, "compute elsewhere")).isEmpty();
        assertThat(found(reader, "the")).as("no telling word").isEmpty();
        assertThat(found(shy, "compute " + mark))
                .containsExactlyInAnyOrder("Nora " + mark, "Shula " + mark);
        for (AccountId outside : List.of(accounts.member(), accounts.organizer())) {
            assertThat(found(outside, "compute " + mark)).isEmpty();
        }
    }

    @Test
    void counts_of_the_filter_by_topic_do_not_change_by_those_whom_it_does_not_find() {
        SessionId named = session(AttributionPolicy.ATTRIBUTED);
        attend(participant("Nora " + mark, "", true), named, true);
        DirectoryQuery query = DirectoryQuery.of("").with(Filter.TOPIC, mark);
        List<Facet> before = call(reader, () -> directory.facets(query));
        assertThat(before)
                .filteredOn(f -> f.filter() == Filter.WORKSHOP)
                .singleElement()
                .satisfies(f -> assertThat(f.choices().getFirst().count()).isEqualTo(1));
        attend(participant("Una " + mark, "", true), named, false);
        attend(participant("Cora " + mark, "", true), session(AttributionPolicy.NONE), true);
        attend(participant("Hana " + mark, "", false), named, true);
        assertThat(call(reader, () -> directory.facets(query))).isEqualTo(before);
        assertThat(call(reader, () -> directory.search(query)).next()).isNull();
    }

    private List<String> found(AccountId who, String topic) {
        DirectoryQuery query = DirectoryQuery.of("").with(Filter.TOPIC, topic);
        return call(who, () -> directory.search(query)).people().stream()
                .map(PersonCard::name)
                .toList();
    }

    private Answer as(AccountId who, SessionId session) {
        call(
                organizer,
                () -> {
                    workshops.publishProgramme(workshop);
                    return 0;
                });
        return call(who, () -> work.tookPart(session));
    }

    private SessionId session(AttributionPolicy policy) {
        return call(
                organizer,
                () ->
                        sessions.add(
                                workshop,
                                new SessionPlan(
                                        "Compute",
                                        SessionKind.PLENARY,
                                        "",
                                        null,
                                        null,
                                        "",
                                        SessionAccess.PARTICIPANTS,
                                        policy,
                                        "")));
    }

    private AccountId participant(String name, String organisation, boolean listed) {
        AccountId account = accounts.create(name);
        var details =
                new ParticipationDetails(
                        Sector.UNKNOWN, organisation, "", Capacity.PERSONAL, listed);
        call(
                organizer,
                () -> {
                    participations.admit(
                            workshop, account, WorkshopRole.PARTICIPANT, ParticipationDetails.NONE);
                    return 0;
                });
        call(
                account,
                () -> {
                    participations.state(workshop, details);
                    return profiles.mine();
                });
        return account;
    }

    private void attend(AccountId account, SessionId session, boolean listed) {
        call(
                organizer,
                () -> {
                    workshops.publishProgramme(workshop);
                    return 0;
                });
        AsAccount.run(account, () -> attendance.attend(session, listed));
    }

    private void hideName(AccountId account) {
        Profile mine = call(account, profiles::mine);
        call(
                account,
                () ->
                        profiles.replace(
                                mine.id(),
                                mine.version(),
                                List.of(
                                        new PersonValue(
                                                Field.FULL_NAME, mine.name(), Audience.ONLY_ME))));
    }

    private static <T> T call(AccountId who, Callable<T> work) {
        try {
            return AsAccount.call(who, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

package org.plenary.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.directory.Profiles;
import org.plenary.summary.Attendance;
import org.plenary.testing.KaribuTest;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.Capacity;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.Sector;
import org.plenary.workshop.SessionAccess;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionKind;
import org.plenary.workshop.SessionPlan;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-66 on its pages: who took part, as far as may be said. */
class ThroughWorkViewTest extends KaribuTest {
    @Autowired Workshops workshops;
    @Autowired Sessions sessions;
    @Autowired Participations participations;
    @Autowired Attendance attendance;
    @Autowired Profiles profiles;

    private final String mark = "w" + Long.toString(System.nanoTime(), 36);
    private AccountId organizer;
    private AccountId reader;
    private AccountId nora;
    private WorkshopId workshop;
    private SessionId named;
    private SessionId chatham;

    @BeforeEach
    void twoSessions() {
        organizer = accounts.organizer();
        workshop = call(organizer, () -> workshops.create(WorkshopPlan.titled("Access " + mark)));
        named = session("Compute " + mark, AttributionPolicy.ATTRIBUTED);
        chatham = session("Secrets " + mark, AttributionPolicy.NONE);
        as(organizer, () -> workshops.publishProgramme(workshop));
        reader = participant("Rita " + mark);
        nora = participant("Nora " + mark);
        for (SessionId session : new SessionId[] {named, chatham}) {
            as(nora, () -> attendance.attend(session, true));
        }
    }

    @Test
    void a_participant_sees_who_agreed_to_be_named_and_nobody_of_a_session_without_attribution() {
        signIn(reader);
        open(named);
        assertThat(page()).contains("Compute " + mark, "Access " + mark, "Nora " + mark);
        open(chatham);
        assertThat(page())
                .contains("This session is not attributed, so nobody is named.")
                .doesNotContain("Nora " + mark);
    }

    @Test
    void a_member_from_elsewhere_sees_no_name_and_has_words_passed_on() {
        signIn(accounts.create("Mia " + mark, NetworkRole.MEMBER));
        open(named);
        assertThat(page())
                .contains("Who took part is for those who take part in the workshop")
                .doesNotContain("Nora " + mark);
        _click(_get(Button.class, s -> s.withText("Pass on")));
        assertThat(page()).as("nothing was written").doesNotContain("Nora " + mark);
        _setValue(_get(TextArea.class), "Could somebody tell me more?");
        _click(_get(Button.class, s -> s.withText("Pass on")));
        assertThat(_get(TextArea.class).getValue()).isEmpty();
        assertThat(page()).doesNotContain("Nora " + mark);
    }

    @Test
    void who_is_neither_a_member_nor_there_cannot_write() {
        signIn(accounts.create("Otto " + mark));
        open(named);
        assertThat(page()).doesNotContain("Nora " + mark);
        _assertNone(Button.class, s -> s.withText("Pass on"));
    }

    @Test
    void an_address_of_no_session_is_answered_in_words() {
        signIn(reader);
        UI.getCurrent().navigate("directory/sessions/nonsense");
        _assertNone(Button.class, s -> s.withText("Pass on"));
    }

    @Test
    void the_filter_by_topic_is_kept_in_the_address_and_names_whom_the_session_names() {
        signIn(reader);
        UI.getCurrent().navigate("directory", QueryParameters.of("q", "Nora"));
        _setValue(_get(TextField.class, s -> s.withLabel("Session topic")), "compute " + mark);
        assertThat(address()).contains("q=Nora", "topic=compute");
        assertThat(page()).contains("Nora " + mark);
        _setValue(_get(TextField.class, s -> s.withLabel("Session topic")), "nothing " + mark);
        assertThat(page()).contains("Nobody who is visible to you matches");
        signIn(accounts.member());
        UI.getCurrent().navigate("directory", QueryParameters.of("topic", "compute " + mark));
        assertThat(page()).contains("Nobody who is visible to you matches");
    }

    private AccountId participant(String name) {
        AccountId account = accounts.create(name);
        as(
                organizer,
                () ->
                        participations.admit(
                                workshop,
                                account,
                                WorkshopRole.PARTICIPANT,
                                ParticipationDetails.NONE));
        as(
                account,
                () ->
                        participations.state(
                                workshop,
                                new ParticipationDetails(
                                        Sector.UNKNOWN, "", "", Capacity.PERSONAL, true)));
        call(account, profiles::mine);
        return account;
    }

    private SessionId session(String title, AttributionPolicy policy) {
        return call(
                organizer,
                () ->
                        sessions.add(
                                workshop,
                                new SessionPlan(
                                        title,
                                        SessionKind.PLENARY,
                                        "",
                                        null,
                                        null,
                                        "",
                                        SessionAccess.PARTICIPANTS,
                                        policy,
                                        "")));
    }

    private static void open(SessionId session) {
        UI.getCurrent().navigate("directory/sessions/" + session);
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getOuterHTML();
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

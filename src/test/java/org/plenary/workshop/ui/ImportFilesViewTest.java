package org.plenary.workshop.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.testing.KaribuTest;
import org.plenary.workshop.SessionSummary;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopInvitations;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;

class ImportFilesViewTest extends KaribuTest {
    @Autowired private Workshops workshops;
    @Autowired private Sessions sessions;
    @Autowired private WorkshopInvitations invitations;
    private AccountId organizer;
    private WorkshopDetails workshop;

    @BeforeEach
    void makeWorkshop() {
        organizer = accounts.organizer();
        as(
                organizer,
                () ->
                        workshop =
                                workshops.get(
                                        workshops.create(
                                                WorkshopPlan.titled(
                                                        "Files " + java.util.UUID.randomUUID()))));
    }

    private void show(String name, String text) {
        UI.getCurrent().navigate("workshops/" + workshop.slug() + "/import");
        _get(ImportFilesView.class).show(workshop, name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_calendar_becomes_sessions_once() {
        signIn(organizer);
        String calendar =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Opening\r\nDTSTART:20241120T170000Z\r\nDTEND:20241120T180000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        for (int time = 0; time < 2; time++) {
            show("programme.ics", calendar);
            _click(_get(Button.class, spec -> spec.withText("Add 1 session")));
        }
        as(
                organizer,
                () ->
                        assertThat(sessions.of(workshop.id()))
                                .extracting(SessionSummary::title)
                                .containsExactly("Opening"));
    }

    @Test
    void a_table_with_errors_names_its_lines_and_offers_nothing() {
        signIn(organizer);
        show("people.csv", "name,email,role\nA,a@example.org,emperor\nB,b,participant\n");
        assertThat(_find(ListItem.class))
                .extracting(ListItem::getText)
                .anyMatch(t -> t.startsWith("Line 2: the role “emperor” is not known"))
                .contains("Line 3: “b” is not a mail address.");
        assertThat(
                        _find(
                                Button.class,
                                spec -> spec.withPredicate(b -> b.getText().startsWith("Invite"))))
                .isEmpty();
    }

    @Test
    void a_table_invites_its_people() {
        signIn(organizer);
        String address = java.util.UUID.randomUUID() + "@example.org";
        show("people.csv", "email;role;sector\n" + address + ";observer;academia\n");
        _click(_get(Button.class, spec -> spec.withText("Invite 1 person")));
        as(
                organizer,
                () ->
                        assertThat(invitations.expected(workshop.id()))
                                .extracting(p -> p.email() + p.role())
                                .containsExactly(address + "OBSERVER"));
    }

    @Test
    void a_long_table_is_stored_beside_the_page_and_ends_with_a_link() {
        signIn(organizer);
        StringBuilder table = new StringBuilder("email\n");
        String batch = java.util.UUID.randomUUID().toString();
        IntStream.range(0, 300)
                .forEach(i -> table.append("p%03d.%s@example.org\n".formatted(i, batch)));
        show("people.csv", table.toString());
        _click(_get(Button.class, spec -> spec.withText("Invite 300 people")));
        await().pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(true);
                    assertThat(_find(Anchor.class))
                            .extracting(Anchor::getText)
                            .contains("See the people");
                });
        UI.getCurrent().navigate("workshops/" + workshop.slug() + "/people");
        assertThat(_find(ExpectedLine.class)).hasSize(100);
        _click(_get(Button.class, spec -> spec.withText("Show 100 more of 300")));
        assertThat(_find(ExpectedLine.class)).hasSize(200);
    }

    @Test
    void other_organizers_cannot_import_into_it() {
        signIn(accounts.organizer());
        UI.getCurrent().navigate("workshops/" + workshop.slug() + "/import");
        assertThat(_find(Upload.class)).isEmpty();
    }
}

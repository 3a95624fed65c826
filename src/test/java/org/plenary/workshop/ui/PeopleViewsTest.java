package org.plenary.workshop.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Joining;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleViewsTest extends WorkshopViewsBase {
    @Autowired Joining joining;

    @Test
    void organizers_see_everyone_with_addresses_and_participants_only_the_listed() {
        signIn(organizer);
        open("/people");
        assertThat(_find(NativeTableRow.class)).hasSize(3);
        assertThat(text()).contains("Paula Participant", "@example.org");
        signIn(participant);
        open("/people");
        assertThat(_find(NativeTableRow.class)).hasSize(2);
        assertThat(text())
                .contains("One more person takes part and is not listed.")
                .doesNotContain("Olga Organizer");
        assertThat(_find(_get(NativeTable.class), Span.class))
                .extracting(Span::getText)
                .noneMatch(words -> words.contains("@"));
        _assertNone(Button.class, s -> s.withText("Remove"));
    }

    @Test
    void people_are_invited_by_address_and_a_bad_one_stops_all() {
        signIn(organizer);
        open("/people/invite");
        TextArea addresses = _get(TextArea.class);
        _setValue(addresses, "one@example.org\nnot an address");
        press("Send invitations");
        assertThat(text()).contains("nobody was invited");
        _setValue(addresses, "one@example.org, two@example.org");
        press("Send invitations");
        assertThat(text()).contains("Invited, not here yet", "two@example.org");
    }

    @Test
    void a_join_link_is_made_with_its_code_and_lets_a_signed_in_person_in() {
        signIn(organizer);
        open("/join-link");
        press("Make a join link");
        assertThat(text()).contains("/app/join/");
        String token = token();
        AccountId guest = accounts.create("Gita Guest");
        signIn(guest);
        UI.getCurrent().navigate("join/" + token);
        assertThat(_get(H1.class).getText()).isEqualTo(title);
        _setValue(_get(TextField.class, s -> s.withLabel("Organisation")), "A ministry");
        press("Join workshop");
        as(
                guest,
                () ->
                        assertThat(participations.mine(workshop).orElseThrow().details())
                                .satisfies(d -> {
                                    assertThat(d.organisation()).isEqualTo("A ministry");
                                    assertThat(d.listed()).isFalse();
                                }));
    }

    @Test
    void an_anonymous_person_gets_a_mail_and_the_same_answer_for_any_address() {
        as(organizer, () -> joinLinks.renew(workshop));
        String token = token();
        String known = UUID.randomUUID() + "@example.org";
        accounts.createWithEmail(known, "Known");
        for (String address : List.of(known, UUID.randomUUID() + "@example.org")) {
            signOut();
            UI.getCurrent().navigate("join/" + token);
            assertThat(text())
                    .as("where data are collected")
                    .contains("What happens with your data", joining.notice().controller());
            _setValue(_get(EmailField.class), address);
            press("Send me the link");
            assertThat(text()).contains("A link is on its way to " + address);
        }
        UI.getCurrent().navigate("join/renewed-long-ago");
        assertThat(_get(H1.class).getText()).isEqualTo("There is nothing at this address");
    }
}

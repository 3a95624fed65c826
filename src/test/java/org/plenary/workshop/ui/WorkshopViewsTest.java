package org.plenary.workshop.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.base.ui.StaleChangeDialog;
import org.plenary.workshop.Participant;
import org.plenary.workshop.SessionPlan;
import org.plenary.workshop.SessionWithContributions;

class WorkshopViewsTest extends WorkshopViewsBase {

    @Test
    void the_list_offers_new_workshops_to_those_who_may_make_them() {
        signIn(organizer);
        UI.getCurrent().navigate("workshops");
        assertThat(links()).contains("New workshop", "Import an event page", title);
        signIn(participant);
        UI.getCurrent().navigate("workshops");
        assertThat(links()).contains(title).doesNotContain("New workshop", "Import an event page");
        signIn(accounts.member());
        UI.getCurrent().navigate("workshops");
        assertThat(links()).doesNotContain(title);
        assertThat(text()).contains("You take part in no workshop yet.");
    }

    @Test
    void one_glance_shows_where_when_and_what_for() {
        signIn(organizer);
        open("");
        assertThat(_get(H1.class).getText()).isEqualTo(title);
        assertThat(text()).contains("20–21 November 2024", "To share", MARKUP);
        assertThat(_find(ListItem.class)).extracting(ListItem::getText).contains(MARKUP);
        assertThat(buttons()).contains("Publish programme");
        assertThat(links()).contains("Edit", "Copy", "Add a session");
    }

    @Test
    void a_participant_sees_no_draft_programme_and_no_buttons_of_organizers() {
        as(organizer, () -> sessions.add(workshop, SessionPlan.titled("Hidden yet")));
        signIn(participant);
        open("");
        assertThat(text()).contains("The programme is not published yet.");
        assertThat(links()).doesNotContain("Hidden yet", "Edit", "Copy", "Invite people");
        assertThat(buttons()).doesNotContain("Publish programme");
        as(organizer, () -> workshops.publishProgramme(workshop));
        open("");
        assertThat(links()).contains("Hidden yet");
    }

    @Test
    void a_stranger_finds_nothing_at_a_drafts_address() {
        signIn(accounts.member());
        open("");
        assertThat(_get(H1.class).getText()).isEqualTo("There is nothing at this address");
    }

    @Test
    void publishing_asks_first_and_says_what_it_does() {
        signIn(organizer);
        open("");
        press("Publish programme");
        assertThat(_get(Dialog.class).getHeaderTitle()).contains(title);
        _click(
                _find(Button.class, s -> s.withText("Publish programme")).stream()
                        .filter(b ->
                                b.getParent()
                                        .filter(p -> !(p instanceof org.plenary.base.ui.PageHeader))
                                        .isPresent())
                        .reduce((first, second) -> second)
                        .orElseThrow());
        as(
                organizer,
                () ->
                        assertThat(workshops.get(workshop).publishedAt())
                                .as("published")
                                .isPresent());
        assertThat(buttons()).contains("Take programme back");
    }

    @Test
    void days_of_a_programme_stand_under_their_names() {
        Instant nine = Instant.parse("2024-11-20T09:00:00Z");
        as(
                organizer,
                () -> {
                    sessions.add(
                            workshop,
                            SessionPlan.titled("Opening").at(nine, nine.plusSeconds(5400)));
                    sessions.add(workshop, SessionPlan.titled("Some time"));
                });
        signIn(organizer);
        open("");
        assertThat(_find(H3.class))
                .extracting(H3::getText)
                .containsExactly("Wednesday 20 November 2024", "Time not known yet");
        assertThat(text()).contains("09:00–10:30");
    }

    @Test
    void a_long_programme_comes_in_pages_that_have_addresses() {
        var many =
                IntStream.range(0, 150)
                        .mapToObj(i -> SessionPlan.titled("Session %03d".formatted(i)))
                        .map(SessionWithContributions::only)
                        .toList();
        as(organizer, () -> sessions.addAll(workshop, many));
        signIn(organizer);
        open("");
        assertThat(links()).contains("Session 000", "Later sessions").doesNotContain("Session 149");
        open("?page=2");
        assertThat(links())
                .contains("Session 149", "Earlier sessions")
                .doesNotContain("Session 000");
        open("?q=149");
        assertThat(links()).contains("Session 149").doesNotContain("Session 148");
    }

    @Test
    void an_edit_is_saved_and_a_stale_one_shows_both_texts() {
        signIn(organizer);
        open("/edit");
        as(
                organizer,
                () -> {
                    var now = workshops.get(workshop);
                    workshops.update(
                            workshop,
                            now.version(),
                            now.plan().change().strapline("Theirs").build());
                });
        _setValue(_get(TextArea.class, s -> s.withLabel("In one sentence")), "Mine");
        press("Save");
        _get(StaleChangeDialog.class);
        assertThat(text()).contains("Line under the title: Theirs", "Line under the title: Mine");
        press("Save my text instead");
        as(
                organizer,
                () -> assertThat(workshops.get(workshop).plan().strapline()).isEqualTo("Mine"));
    }

    @Test
    void a_form_with_a_missing_title_says_so_and_keeps_what_was_typed() {
        signIn(organizer);
        UI.getCurrent().navigate("workshops/new");
        _setValue(_get(TextField.class, s -> s.withLabel("Place")), "Nairobi");
        press("Create workshop");
        assertThat(text()).contains("The workshop's title is empty, so nothing was saved.");
        assertThat(_get(TextField.class, s -> s.withLabel("Place")).getValue())
                .isEqualTo("Nairobi");
    }

    @Test
    void pages_of_organizers_are_closed_to_participants() {
        signIn(participant);
        for (String page :
                List.of("/edit", "/copy", "/new-session", "/people/invite", "/join-link")) {
            open(page);
            assertThat(_get(H1.class).getText())
                    .as(page)
                    .isEqualTo("This is not open to your account");
        }
        UI.getCurrent().navigate("workshops/new");
        assertThat(_get(H1.class).getText()).isEqualTo("This is not open to your account");
        open("/source");
        assertThat(_get(H1.class).getText()).isEqualTo("There is nothing at this address");
    }

    @Test
    void a_session_is_added_and_gets_a_rapporteur() {
        signIn(organizer);
        open("/new-session");
        _setValue(_get(TextField.class, s -> s.withLabel("Title")), "A breakout");
        press("Add session");
        assertThat(_get(H1.class).getText()).isEqualTo("Edit the session");
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<Participant> rapporteurs =
                _get(
                        MultiSelectComboBox.class,
                        s -> s.withLabel("Rapporteurs, answerable for the summary"));
        assertThat(rapporteurs.getListDataView().getItems())
                .extracting(Participant::account)
                .contains(participant);
        assertThat(buttons()).contains("Open session", "Remove session");
    }
}

package org.plenary.summary.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.collaboration.ui.SharedTextEditor;
import org.plenary.summary.CommentId;
import org.plenary.summary.Comments;
import org.plenary.summary.HistoryMoment;
import org.plenary.summary.PassageKind;
import org.plenary.summary.Summaries;
import org.plenary.summary.SummaryHistory;
import org.plenary.summary.SummaryRedaction;
import org.plenary.summary.SummaryScene;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.summary.SummaryState;
import org.plenary.summary.SummaryWorkflow;
import org.plenary.testing.KaribuTest;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.SessionPlace;
import org.plenary.workshop.WorkshopDuties;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-30 to UC-41 on the pages themselves. */
class SummaryViewsTest extends KaribuTest {
    @Autowired SummaryScene scene;
    @Autowired WorkshopDuties duties;
    @Autowired Comments comments;
    @Autowired SummaryHistory history;
    @Autowired SummaryWorkflow workflow;
    @Autowired Summaries summaries;

    @Test
    void a_participant_writes_and_sees_no_decisions() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        open(cast, cast.participant(), "");
        _assertOne(SharedTextEditor.class);
        _assertNone(Button.class, spec -> spec.withText("Send for review"));
        assertThat(_get(H1.class).getText()).isEqualTo("Shared evaluations");
    }

    @Test
    void an_observer_reads_true_lists_and_gets_no_editor() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        open(cast, cast.observer(), "");
        _assertNone(SharedTextEditor.class);
        _assertOne(ReadText.class);
        assertThat(page()).contains("Evaluations differ between institutes.");
    }

    @Test
    void an_outsider_learns_nothing_of_the_text() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        open(cast, cast.outsider(), "");
        _assertNone(SharedTextEditor.class);
        _assertNone(ReadText.class);
        assertThat(page())
                .doesNotContain("Evaluations differ")
                .contains("The notes of this session are for the people invited");
    }

    @Test
    void the_rapporteur_sends_for_review_and_the_organizer_returns_it_with_a_reason() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        open(cast, cast.rapporteur(), "");
        _click(_get(Button.class, spec -> spec.withText("Send for review")));
        assertThat(scene.details(cast.summary(), cast.rapporteur()).state())
                .isEqualTo(SummaryState.IN_REVIEW);
        open(cast, cast.organizer(), "/review");
        _click(_get(Button.class, spec -> spec.withText("Return to drafting")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Reason")), "Name the sources.");
        _click(_find(Button.class, spec -> spec.withText("Return to drafting")).getLast());
        assertThat(scene.details(cast.summary(), cast.rapporteur()).returnedBecause())
                .contains("Name the sources.");
        open(cast, cast.rapporteur(), "");
        assertThat(page()).contains("Returned to drafting: Name the sources.");
    }

    @Test
    void the_organizer_approves_on_the_review_page_and_the_text_becomes_fixed() {
        Cast cast = scene.in(SummaryState.IN_REVIEW);
        open(cast, cast.organizer(), "/review");
        assertThat(page()).contains("No suggestion is open", "Every section has text");
        _click(_get(Button.class, spec -> spec.withText("Approve")));
        open(cast, cast.rapporteur(), "");
        _assertNone(SharedTextEditor.class);
        _assertOne(ReadText.class);
    }

    @Test
    void a_page_that_is_out_of_date_says_so_and_shows_what_is_now() {
        Cast cast = scene.in(SummaryState.IN_REVIEW);
        open(cast, cast.organizer(), "/review");
        Button approve = _get(Button.class, spec -> spec.withText("Approve"));
        AsAccount.run(
                cast.organizer(),
                () -> workflow.returnToDrafting(cast.summary(), scene.version(cast), "Not yet."));
        _click(approve);
        assertThat(scene.details(cast.summary(), cast.organizer()).state())
                .isEqualTo(SummaryState.DRAFTING);
        _assertOne(Notification.class);
        assertThat(page()).contains("Drafting");
    }

    @Test
    void comments_are_written_and_shown_as_text() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        open(cast, cast.participant(), "?margin=comments");
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Comment on the whole")),
                "<img src=x onerror=alert(1)> مرحبا 🙂");
        _click(_get(Button.class, spec -> spec.withText("Comment")));
        open(cast, cast.rapporteur(), "?margin=comments");
        assertThat(page()).contains("&lt;img src=x onerror=alert(1)&gt; مرحبا 🙂");
        _assertOne(ThreadCard.class);
    }

    @Test
    void an_organizer_removes_words_for_good_with_a_reason_and_nobody_else_is_offered_it() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        scene.passage(cast.summary(), cast.participant(), PassageKind.FINDING, "Mr Doe said it.");
        for (AccountId other : List.of(cast.rapporteur(), cast.participant(), cast.observer())) {
            open(cast, other, "?margin=passages");
            _assertNone(Button.class, spec -> spec.withText("Remove words"));
        }
        open(cast, cast.organizer(), "?margin=passages");
        _click(_find(Button.class, spec -> spec.withText("Remove words")).getLast());
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Reason, without the words"));
        Button remove = _find(Button.class, spec -> spec.withText("Remove words")).getLast();
        _click(remove);
        assertThat(text(cast)).as("a reason is needed").contains("Mr Doe");
        _setValue(reason, "They asked for it.");
        _click(remove);
        assertThat(text(cast)).contains(SummaryRedaction.REMOVED).doesNotContain("Mr Doe");
        open(cast, cast.organizer(), "?margin=passages");
        assertThat(page()).doesNotContain("Mr Doe");
    }

    private String text(Cast cast) {
        return SummaryScene.call(cast.organizer(), () -> summaries.text(cast.summary())).text();
    }

    @Test
    void people_say_for_themselves_that_they_were_there() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        open(cast, cast.participant(), "?margin=people");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("I was in this session")), true);
        open(cast, cast.observer(), "?margin=people");
        assertThat(page()).contains("1 person who is not listed").doesNotContain("Penfield");
        open(cast, cast.participant(), "?margin=people");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("List me by name")), true);
        open(cast, cast.observer(), "?margin=people");
        assertThat(page()).contains("Paulo Penfield");
    }

    @Test
    void no_page_names_anyone_under_the_chatham_house_rule() {
        Cast cast = scene.in(SummaryState.IN_REVIEW, AttributionPolicy.NONE);
        AsAccount.run(
                cast.participant(),
                () -> comments.start(cast.summary(), CommentId.random(), null, "A remark"));
        HistoryMoment.Point point =
                SummaryScene.call(cast.rapporteur(), () -> history.moments(cast.summary()))
                        .getLast()
                        .point()
                        .orElseThrow();
        for (AccountId reader : cast.everyone().subList(0, 4)) {
            for (String page :
                    new String[] {
                        "",
                        "?margin=comments",
                        "?margin=people",
                        "/review",
                        "/history",
                        "/history?at=" + point.epoch() + "." + point.seq()
                    }) {
                open(cast, reader, page);
                assertThat(page()).as(page).contains("Shared evaluations");
                for (String name : Cast.NAMES) {
                    assertThat(page()).as(page).doesNotContain(name.split(" ")[1]);
                }
            }
        }
    }

    @Test
    void history_shows_an_earlier_text_and_the_rapporteur_restores_it() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        HistoryMoment.Point point =
                SummaryScene.call(cast.rapporteur(), () -> history.moments(cast.summary()))
                        .getFirst()
                        .point()
                        .orElseThrow();
        scene.edit(cast.summary(), cast.rapporteur(), now -> now.subList(0, 1));
        open(cast, cast.observer(), "/history?at=" + point.epoch() + "." + point.seq());
        _assertNone(Button.class, spec -> spec.withText("Restore this text"));
        open(cast, cast.rapporteur(), "/history?at=" + point.epoch() + "." + point.seq());
        assertThat(page()).contains("What changed since then");
        _click(_get(Button.class, spec -> spec.withText("Restore this text")));
        open(cast, cast.observer(), "");
        assertThat(page()).contains("Evaluations differ between institutes.");
    }

    @Test
    void the_organizer_edits_the_template() {
        Cast cast = scene.open();
        SessionPlace place = duties.place(cast.session());
        signIn(cast.organizer());
        UI.getCurrent().navigate("workshops/" + place.workshopSlug() + "/template");
        _setValue(_find(TextField.class, spec -> spec.withLabel("Title")).getFirst(), "In short");
        _click(_get(Button.class, spec -> spec.withText("Save the template")));
        signIn(cast.organizer());
        UI.getCurrent().navigate("workshops/" + place.workshopSlug() + "/template");
        assertThat(_find(TextField.class, spec -> spec.withLabel("Title")).getFirst().getValue())
                .isEqualTo("In short");
    }

    private void open(Cast cast, AccountId reader, String rest) {
        SessionPlace place = duties.place(cast.session());
        String path = "workshops/" + place.workshopSlug() + "/sessions/" + place.slug() + rest;
        String[] parts = path.split("\\?");
        signIn(reader);
        UI.getCurrent()
                .navigate(
                        parts[0],
                        parts.length == 1
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(parts[1]));
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getOuterHTML();
    }
}

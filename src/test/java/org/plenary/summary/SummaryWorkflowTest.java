package org.plenary.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.summary.SummaryScene.call;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class SummaryWorkflowTest {
    @Autowired SummaryScene scene;
    @Autowired SummaryWorkflow workflow;
    @Autowired Summaries summaries;
    @Autowired SummaryMoves moves;

    @Test
    void a_session_that_opens_has_one_summary_from_the_template() {
        Cast cast = scene.open();
        assertThat(scene.details(cast.summary(), cast.participant()).state())
                .isEqualTo(SummaryState.DRAFTING);
        assertThat(call(cast.participant(), () -> summaries.text(cast.summary())).text())
                .contains("What was discussed", "Recommendations", "Next steps");
        assertThat(call(cast.participant(), () -> summaries.startDrafting(cast.session())))
                .isEqualTo(cast.summary());
    }

    /** Every action by everyone in one state: exactly the table's moves are made. */
    @ParameterizedTest
    @EnumSource(SummaryState.class)
    void in_each_state_each_role_makes_exactly_the_moves_of_the_table(SummaryState state) {
        Cast cast = scene.in(state);
        for (SummaryAction action : SummaryAction.values()) {
            for (String role : roles().keySet()) {
                boolean allowed = allowed(state, action, role);
                assertThat(attempt(cast, action, person(cast, role)))
                        .as("%s by the %s in %s", action, role, state)
                        .isEqualTo(allowed);
                // a refusal changed nothing, so the same scene serves again
                cast = allowed ? scene.in(state) : cast;
            }
        }
    }

    @Test
    void the_same_press_twice_is_made_once() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        long version = scene.version(cast);
        call(cast.rapporteur(), () -> workflow.sendForReview(cast.summary(), version));
        SummaryDetails again =
                call(cast.rapporteur(), () -> workflow.sendForReview(cast.summary(), version));
        assertThat(again.state()).isEqualTo(SummaryState.IN_REVIEW);
        assertThat(moves.of(cast.summary())).hasSize(1);
    }

    @Test
    void a_move_from_an_old_page_is_stale_and_changes_nothing() {
        Cast cast = scene.in(SummaryState.IN_REVIEW);
        long old = scene.version(cast);
        call(cast.organizer(), () -> workflow.returnToDrafting(cast.summary(), old, "Too short."));
        assertThatThrownBy(
                        () -> call(cast.organizer(), () -> workflow.approve(cast.summary(), old)))
                .isInstanceOf(StaleChange.class);
        assertThat(scene.details(cast.summary(), cast.organizer()).state())
                .isEqualTo(SummaryState.DRAFTING);
    }

    @Test
    void a_return_without_a_reason_is_refused() {
        Cast cast = scene.in(SummaryState.IN_REVIEW);
        assertThatThrownBy(() ->
                        call(
                                cast.organizer(),
                                () ->
                                        workflow.returnToDrafting(
                                                cast.summary(), scene.version(cast), "  ")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_correction_leads_to_version_two_with_its_note() {
        Cast cast = scene.in(SummaryState.PUBLISHED);
        call(
                cast.rapporteur(),
                () -> workflow.correct(cast.summary(), scene.version(cast), "A figure was wrong."));
        scene.write(cast.summary(), cast.rapporteur(), "The figure is 12.");
        call(cast.rapporteur(), () -> workflow.sendForReview(cast.summary(), scene.version(cast)));
        call(cast.organizer(), () -> workflow.approve(cast.summary(), scene.version(cast)));
        ReleaseText release =
                call(cast.networkOrganizer(), () -> summaries.releaseText(cast.summary()));
        assertThat(release.publicVersion()).isEqualTo(2);
        assertThat(release.corrigendum()).contains("A figure was wrong.");
        assertThat(release.blocks().getLast().text()).isEqualTo("The figure is 12.");
        call(cast.organizer(), () -> workflow.markPublished(cast.summary(), release.version()));
        assertThat(scene.details(cast.summary(), cast.organizer()).state())
                .isEqualTo(SummaryState.CORRECTED);
    }

    @Test
    void who_may_not_read_is_told_of_nothing() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        assertThatThrownBy(() -> scene.details(cast.summary(), cast.outsider()))
                .isInstanceOf(NotFound.class);
        assertThat(call(cast.outsider(), () -> summaries.ofSession(cast.session()))).isEmpty();
        assertThat(call(cast.outsider(), () -> summaries.inWorkshop(cast.workshop()))).isEmpty();
        assertThatThrownBy(() -> call(cast.outsider(), () -> summaries.text(cast.summary())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void work_waits_for_whose_turn_it_is() {
        Cast drafting = scene.in(SummaryState.DRAFTING);
        assertThat(work(drafting.rapporteur()).toWrite()).hasSize(1);
        assertThat(work(drafting.participant()).toWrite()).hasSize(1);
        assertThat(work(drafting.observer()).empty()).isTrue();
        assertThat(work(drafting.organizer()).toWrite()).isEmpty();
        assertThat(work(drafting.organizer()).toReview()).isEmpty();
        Cast review = scene.in(SummaryState.IN_REVIEW);
        assertThat(work(review.organizer()).toReview()).hasSize(1);
        assertThat(work(review.rapporteur()).empty()).isTrue();
        Cast approved = scene.in(SummaryState.APPROVED);
        // both organize the network too, so other workshops' summaries wait for them as well
        for (AccountId publisher : List.of(approved.organizer(), approved.networkOrganizer())) {
            assertThat(work(publisher).toPublish())
                    .extracting(SummaryOverview::id)
                    .contains(approved.summary());
        }
        assertThatThrownBy(() ->
                        call(approved.outsider(), () -> summaries.workFor(approved.organizer())))
                .isInstanceOf(NotAllowed.class);
    }

    private SummaryWork work(AccountId account) {
        return call(account, () -> summaries.workFor(account));
    }

    private boolean attempt(Cast cast, SummaryAction action, AccountId by) {
        long version = scene.version(cast);
        SummaryId id = cast.summary();
        try {
            call(
                    by,
                    () ->
                            switch (action) {
                                case SEND_FOR_REVIEW -> workflow.sendForReview(id, version);
                                case RETURN_TO_DRAFTING ->
                                        workflow.returnToDrafting(id, version, "Why");
                                case APPROVE -> workflow.approve(id, version);
                                case PUBLISH -> workflow.markPublished(id, version);
                                case CORRECT -> workflow.correct(id, version, "Why");
                            });
            return true;
        } catch (NotAllowed | NotFound | StaleChange e) {
            assertThat(scene.version(cast)).isEqualTo(version);
            return false;
        }
    }

    /** The table once more, by hand, so that a slip in the code's table is seen. */
    private static boolean allowed(SummaryState state, SummaryAction action, String role) {
        boolean organizer = role.equals("organizer");
        boolean rapporteur = role.equals("rapporteur");
        return switch (action) {
            case SEND_FOR_REVIEW -> state == SummaryState.DRAFTING && (organizer || rapporteur);
            case RETURN_TO_DRAFTING ->
                    organizer
                            && EnumSet.of(SummaryState.IN_REVIEW, SummaryState.APPROVED)
                                    .contains(state);
            case APPROVE -> state == SummaryState.IN_REVIEW && organizer;
            case PUBLISH ->
                    state == SummaryState.APPROVED
                            && (organizer || role.equals("network organizer"));
            case CORRECT -> state.released() && (organizer || rapporteur);
        };
    }

    private static Map<String, java.util.function.Function<Cast, AccountId>> roles() {
        var roles = new HashMap<String, java.util.function.Function<Cast, AccountId>>();
        roles.put("organizer", Cast::organizer);
        roles.put("rapporteur", Cast::rapporteur);
        roles.put("participant", Cast::participant);
        roles.put("observer", Cast::observer);
        roles.put("outsider", Cast::outsider);
        roles.put("network organizer", Cast::networkOrganizer);
        return roles;
    }

    private static AccountId person(Cast cast, String role) {
        return roles().get(role).apply(cast);
    }
}

package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.StaleChange;
import org.plenary.framework.AmendmentPlan.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-74 and UC-75 without their pages. */
class AmendmentsTest extends AmendmentTestBase {
    @Autowired AmendmentRemarks remarks;
    @Autowired AmendmentCheck check;
    @Autowired SeatWork work;
    @Autowired JdbcClient jdbc;

    @Test
    void what_cannot_be_is_refused_before_it_is_proposed() {
        refused(new AmendmentPlan.Move(tree.objective(), new Place(tree.first(), null)));
        refused(new AmendmentPlan.Move(tree.first(), new Place(null, null)));
        refused(new AmendmentPlan.Move(tree.second(), new Place(tree.objective(), tree.first())));
        refused(
                new AmendmentPlan.NewItem(
                        ItemKind.MILESTONE, new Place(tree.section(), null), "Late", ""));
        refused(new AmendmentPlan.Words(tree.first(), 1, "Share test suites", TEXT));
        refused(new AmendmentPlan.Words(tree.first(), 1, "", " "));
        refused(new AmendmentPlan.Words(tree.first(), 1, "A", "x".repeat(8_001)));
        on.propose(cast, cast.drafter(), new AmendmentPlan.Deletion(tree.first()));
        refused(new AmendmentPlan.Deletion(tree.first()));
        assertThat(page(AmendmentFilter.Show.ALL).total()).isEqualTo(1);
    }

    @Test
    void a_counter_proposal_stands_beside_what_it_answers() {
        Amendment parent = proposed("share", "publish");
        Item now = scene.item(tree.first(), cast.editor());
        Amendment counter =
                call(
                        cast.editor(),
                        () ->
                                amendments.counter(
                                        parent.id(),
                                        AmendmentId.random(),
                                        new AmendmentPlan.Words(
                                                tree.first(),
                                                now.version(),
                                                now.title(),
                                                TEXT.replace("share", "offer")),
                                        "Softer."));
        assertThat(counter.counterTo()).isEqualTo(parent.number());
        assertThat(on.details(parent.id(), cast.member()).counters()).hasSize(1);
        assertThat(told(cast.drafter())).contains("amendment-countered");
        on.accept(cast, counter.id());
        Amendment answered = on.details(parent.id(), cast.member()).amendment();
        assertThat(answered.state()).isEqualTo(AmendmentState.OPEN);
        assertThat(answered.misfit()).isEqualTo(Misfit.SAME_WORDS);
    }

    @Test
    void sponsors_stand_behind_it_and_are_told() {
        Amendment amendment = proposed("share", "publish");
        AsAccount.run(
                cast.commenter(),
                () -> {
                    amendments.sponsor(amendment.id());
                    amendments.sponsor(amendment.id());
                });
        assertThat(on.details(amendment.id(), cast.drafter()).sponsors())
                .containsExactly("Colin Commenter");
        assertThat(on.details(amendment.id(), cast.member()).sponsors())
                .containsExactly("a commenter");
        assertThatThrownBy(() ->
                        AsAccount.run(cast.drafter(), () -> amendments.sponsor(amendment.id())))
                .isInstanceOf(InvalidInput.class);
        on.reject(cast, amendment.id());
        assertThat(told(cast.commenter())).contains("amendment-decided");
        assertThatThrownBy(() ->
                        AsAccount.run(cast.commenter(), () -> amendments.unsponsor(amendment.id())))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void the_discussion_is_kept_with_it() {
        Amendment amendment = proposed("share", "publish");
        UUID id = UUID.randomUUID();
        for (int n = 0; n < 2; n++) {
            AsAccount.run(
                    cast.commenter(), () -> remarks.say(amendment.id(), id, "<b>Why</b> publish?"));
        }
        on.reject(cast, amendment.id());
        assertThat(on.details(amendment.id(), cast.member()).remarks())
                .singleElement()
                .matches(r -> r.body().equals("<b>Why</b> publish?") && !r.mine());
        assertThat(told(cast.drafter())).contains("amendment-remark");
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.editor(), () -> remarks.withdraw(amendment.id(), id, true)))
                .isInstanceOf(NotAllowed.class);
        AsAccount.run(cast.commenter(), () -> remarks.withdraw(amendment.id(), id, true));
        assertThat(on.details(amendment.id(), cast.member()).remarks().getFirst().body()).isEmpty();
    }

    @Test
    void only_who_proposed_it_withdraws_it() {
        Amendment amendment = proposed("share", "publish");
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.editor(), () -> amendments.withdraw(amendment.id(), "Gone.")))
                .isInstanceOf(NotAllowed.class);
        for (int n = 0; n < 2; n++) {
            AsAccount.run(
                    cast.drafter(), () -> amendments.withdraw(amendment.id(), "Better later."));
        }
        Amendment gone = on.details(amendment.id(), cast.member()).amendment();
        assertThat(gone.state()).isEqualTo(AmendmentState.WITHDRAWN);
        assertThat(gone.wording().text()).contains("publish");
        assertThatThrownBy(() -> on.accept(cast, amendment.id())).isInstanceOf(StaleChange.class);
    }

    @Test
    void the_database_refuses_to_change_or_lose_a_proposal() {
        Amendment amendment = proposed("share", "publish");
        UUID id = amendment.id().value();
        assertThatThrownBy(() ->
                        jdbc.sql("update amendment set proposed_text = 'x' where id = ?")
                                .param(id)
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from amendment where id = ?").param(id).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        on.reject(cast, amendment.id());
        assertThatThrownBy(() ->
                        jdbc.sql("update amendment set state = 'OPEN' where id = ?")
                                .param(id)
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void open_ones_hold_up_adoption_and_wait_on_the_editors_home() {
        Amendment amendment = proposed("share", "publish");
        assertThat(check.open(cast.framework()))
                .singleElement()
                .matches(
                        m -> m.text().equals("Amendment 1 (change of text of A1) is not decided."));
        assertThat(call(cast.editor(), () -> work.waiting())).hasSize(1);
        assertThat(call(cast.drafter(), () -> work.waiting())).isEmpty();
        on.reject(cast, amendment.id());
        assertThat(check.open(cast.framework())).isEmpty();
        assertThat(call(cast.editor(), () -> work.waiting())).isEmpty();
    }
}

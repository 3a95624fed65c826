package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.StaleChange;
import org.plenary.framework.AmendmentPlan.Place;
import org.plenary.framework.Collision.Clash;
import org.plenary.framework.Collision.Why;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-74 to UC-77 without their pages. */
@PlenaryTest
class AmendmentsTest {
    private static final String TEXT = AmendmentScene.TEXT;

    @Autowired FrameworkScene scene;
    @Autowired AmendmentScene on;
    @Autowired Items items;
    @Autowired Amendments amendments;
    @Autowired AmendmentDecisions decisions;
    @Autowired AmendmentReading reading;
    @Autowired AmendmentRemarks remarks;
    @Autowired AmendmentCheck check;
    @Autowired AmendmentWork work;
    @Autowired Notices notices;
    @Autowired JdbcClient jdbc;

    private Cast cast;
    private Tree tree;

    @BeforeEach
    void an_action_with_a_sentence() {
        cast = scene.draft();
        tree = scene.tree(cast);
        on.write(cast, tree.first(), TEXT);
    }

    @Test
    void an_accepted_amendment_becomes_the_text_and_its_history_says_so() {
        Amendment proposed = proposed("share", "publish");
        assertThat(proposed.number()).isEqualTo(1);
        Amendment accepted = on.accept(cast, proposed.id());
        assertThat(accepted.state()).isEqualTo(AmendmentState.ACCEPTED);
        assertThat(text()).isEqualTo(TEXT.replace("share", "publish"));
        ItemVersion newest = call(cast.editor(), () -> items.history(tree.first())).getFirst();
        assertThat(newest.amendment()).isEqualTo(proposed.id());
        assertThat(told(cast.drafter())).contains("amendment-decided");
    }

    @Test
    void the_others_are_brought_to_the_new_text() {
        Amendment one = proposed("share", "publish");
        Amendment two = proposed("one year", "two years");
        on.accept(cast, one.id());
        AmendmentDetails brought = on.details(two.id(), cast.member());
        assertThat(brought.amendment().fits()).isTrue();
        assertThat(brought.amendment().wording().text())
                .isEqualTo("Members publish the suites within two years of writing them.");
        assertThat(brought.original().text()).isEqualTo(TEXT.replace("one year", "two years"));
        assertThat(brought.history()).singleElement().matches(b -> b.cause() == one.number());
        on.accept(cast, two.id());
        assertThat(text())
                .isEqualTo("Members publish the suites within two years of writing them.");
    }

    @Test
    void
            one_that_touches_the_same_words_says_so_keeps_its_words_and_can_be_accepted_with_changes() {
        Amendment one = proposed("share", "publish");
        Amendment two = proposed("share", "may share");
        assertThat(on.details(two.id(), cast.member()).collisions())
                .singleElement()
                .matches(c -> c.why() == Why.SAME_WORDS && c.other().number() == 1)
                .matches(c ->
                        c.clashes().equals(List.of(new Clash("share", "may share", "publish"))));
        on.accept(cast, one.id());
        AmendmentDetails unfit = on.details(two.id(), cast.member());
        assertThat(unfit.amendment().misfit()).isEqualTo(Misfit.SAME_WORDS);
        assertThat(unfit.amendment().wording().text()).contains("may share");
        assertThat(unfit.conflicts()).containsExactly(new Clash("share", "may share", "publish"));
        assertThat(told(cast.drafter())).contains("amendment-no-longer-fits");
        assertThatThrownBy(() -> on.accept(cast, two.id())).isInstanceOf(InvalidInput.class);
        Wording both =
                new Wording(unfit.amendment().wording().title(), "Members may publish them.");
        call(
                cast.editor(),
                () ->
                        decisions.acceptWithChanges(
                                two.id(),
                                unfit.amendment().version(),
                                unfit.currentVersion(),
                                both,
                                "Both wishes."));
        assertThat(text()).isEqualTo("Members may publish them.");
        AmendmentDetails closed = on.details(two.id(), cast.member());
        assertThat(closed.amendment().state()).isEqualTo(AmendmentState.ACCEPTED_WITH_CHANGES);
        assertThat(closed.original().text()).isEqualTo(TEXT.replace("share", "may share"));
        assertThat(closed.amendment().decision().wording()).isEqualTo(both);
    }

    @Test
    void one_fits_again_when_the_text_returns() {
        Amendment two = proposed("share", "may share");
        on.write(cast, tree.first(), TEXT.replace("share", "publish"));
        assertThat(on.details(two.id(), cast.member()).amendment().fits()).isFalse();
        on.write(cast, tree.first(), TEXT);
        assertThat(on.details(two.id(), cast.member()).amendment().fits()).isTrue();
        assertThat(on.details(two.id(), cast.member()).history()).hasSize(2);
    }

    @Test
    void what_is_in_the_text_already_says_so() {
        Amendment one = proposed("share", "publish");
        Amendment same = proposed("share", "publish");
        on.accept(cast, one.id());
        assertThat(on.details(same.id(), cast.member()).amendment().misfit())
                .isEqualTo(Misfit.ALREADY_IN);
    }

    @Test
    void a_dialog_on_a_text_that_moved_on_gets_both_texts() {
        Amendment amendment = proposed("share", "publish");
        AmendmentDetails seen = on.details(amendment.id(), cast.editor());
        on.write(cast, tree.first(), TEXT.replace("one year", "two years"));
        assertThatThrownBy(() ->
                        call(
                                cast.editor(),
                                () ->
                                        decisions.accept(
                                                amendment.id(),
                                                seen.amendment().version(),
                                                seen.currentVersion(),
                                                "Agreed.")))
                .isInstanceOfSatisfying(
                        StaleChange.class,
                        stale -> {
                            assertThat(stale.theirs()).contains("two years");
                            assertThat(stale.mine()).contains("publish");
                        });
        assertThatThrownBy(() ->
                        on.propose(
                                cast,
                                cast.drafter(),
                                new AmendmentPlan.Words(
                                        tree.first(), 1, "Share test suites", "Other")))
                .isInstanceOf(StaleChange.class);
        assertThat(text()).contains("two years").doesNotContain("publish");
    }

    @Test
    void the_same_press_twice_is_once() {
        AmendmentId id = AmendmentId.random();
        AmendmentPlan plan =
                new AmendmentPlan.Words(tree.first(), 1, "Share test suites", "Other words");
        for (int n = 0; n < 2; n++) {
            call(cast.drafter(), () -> amendments.propose(cast.framework(), id, plan, "Clearer."));
        }
        AmendmentDetails seen = on.details(id, cast.editor());
        for (int n = 0; n < 2; n++) {
            call(
                    cast.editor(),
                    () ->
                            decisions.accept(
                                    id,
                                    seen.amendment().version(),
                                    seen.currentVersion(),
                                    "Agreed."));
        }
        assertThat(page(AmendmentFilter.Show.ALL).total()).isEqualTo(1);
        assertThat(call(cast.editor(), () -> items.history(tree.first()))).hasSize(3);
        assertThatThrownBy(() ->
                        call(
                                cast.editor(),
                                () -> decisions.reject(id, seen.amendment().version(), "No.")))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void new_items_deletions_and_moves_are_decided_like_texts() {
        Amendment added =
                on.propose(
                        cast,
                        cast.drafter(),
                        new AmendmentPlan.NewItem(
                                ItemKind.ACTION,
                                new Place(tree.objective(), tree.first()),
                                "Name a contact",
                                "One for each institute."));
        Amendment moved =
                on.propose(
                        cast,
                        cast.drafter(),
                        new AmendmentPlan.Move(tree.second(), new Place(tree.objective(), null)));
        on.accept(cast, added.id());
        assertThat(codes()).containsExactly("S1", "O1", "A1", "A3", "A2");
        on.accept(cast, moved.id());
        assertThat(codes()).containsExactly("S1", "O1", "A2", "A1", "A3");
        assertThat(on.details(added.id(), cast.member()).amendment().decision().made())
                .isEqualTo("A3");
        Amendment deleted =
                on.propose(cast, cast.drafter(), new AmendmentPlan.Deletion(tree.first()));
        on.accept(cast, deleted.id());
        assertThat(codes()).containsExactly("S1", "O1", "A2", "A3");
    }

    @Test
    void a_deletion_collides_with_all_below_it_and_leaves_it_without_ground_but_kept() {
        Amendment text = proposed("share", "publish");
        Amendment added =
                on.propose(
                        cast,
                        cast.drafter(),
                        new AmendmentPlan.NewItem(
                                ItemKind.ACTION, new Place(tree.objective(), null), "Third", ""));
        Amendment deletion =
                on.propose(cast, cast.editor(), new AmendmentPlan.Deletion(tree.objective()));
        assertThat(on.details(deletion.id(), cast.member()).collisions())
                .extracting(c -> c.other().number())
                .containsExactly(1, 2);
        assertThat(on.details(text.id(), cast.member()).collisions())
                .singleElement()
                .matches(c -> c.why() == Why.DELETES);
        on.accept(cast, deletion.id());
        assertThat(on.details(text.id(), cast.member()).amendment().misfit())
                .isEqualTo(Misfit.ITEM_DELETED);
        assertThat(on.details(added.id(), cast.member()).amendment().misfit())
                .isEqualTo(Misfit.PLACE_DELETED);
        assertThat(on.details(text.id(), cast.member()).amendment().wording().text())
                .contains("publish");
        refused(new AmendmentPlan.Words(tree.first(), 1, "Share test suites", "Lend them."));
        assertThatThrownBy(() -> on.accept(cast, added.id())).isInstanceOf(InvalidInput.class);
        call(cast.editor(), () -> items.restore(tree.objective()));
        assertThat(on.details(text.id(), cast.member()).amendment().fits()).isTrue();
        assertThat(on.details(added.id(), cast.member()).amendment().fits()).isTrue();
    }

    @Test
    void what_cannot_be_is_refused_before_it_is_proposed() {
        refused(new AmendmentPlan.Move(tree.objective(), new Place(tree.first(), null)));
        refused(new AmendmentPlan.Move(tree.first(), new Place(null, null)));
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

    private Amendment proposed(String words, String instead) {
        return on.propose(cast, cast.drafter(), tree.first(), TEXT.replace(words, instead));
    }

    private void refused(AmendmentPlan plan) {
        assertThatThrownBy(() -> on.propose(cast, cast.drafter(), plan))
                .as(plan.toString())
                .isInstanceOf(InvalidInput.class);
    }

    private String text() {
        return scene.item(tree.first(), cast.member()).text();
    }

    private List<String> codes() {
        return call(cast.member(), () -> items.tree(cast.framework())).stream()
                .map(Item::code)
                .toList();
    }

    private AmendmentPage page(AmendmentFilter.Show state) {
        return call(
                cast.member(), () -> reading.page(cast.framework(), AmendmentFilter.of(state), 0));
    }

    private List<String> told(AccountId who) {
        return call(who, () -> notices.mine(0, 50)).stream().map(NoticeItem::kind).toList();
    }
}

package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An action with a sentence, and short ways to look at what became of it. */
@PlenaryTest
abstract class AmendmentTestBase {
    static final String TEXT = AmendmentScene.TEXT;

    @Autowired FrameworkScene scene;
    @Autowired AmendmentScene on;
    @Autowired Items items;
    @Autowired Amendments amendments;
    @Autowired AmendmentDecisions decisions;
    @Autowired AmendmentReading reading;
    @Autowired Notices notices;

    Cast cast;
    Tree tree;

    @BeforeEach
    void an_action_with_a_sentence() {
        cast = scene.draft();
        tree = scene.tree(cast);
        on.write(cast, tree.first(), TEXT);
    }

    final Amendment proposed(String words, String instead) {
        return on.propose(cast, cast.drafter(), tree.first(), TEXT.replace(words, instead));
    }

    final void refused(AmendmentPlan plan) {
        assertThatThrownBy(() -> on.propose(cast, cast.drafter(), plan))
                .as(plan.toString())
                .isInstanceOf(InvalidInput.class);
    }

    final String text() {
        return scene.item(tree.first(), cast.member()).text();
    }

    final List<String> codes() {
        return call(cast.member(), () -> items.tree(cast.framework())).stream()
                .map(Item::code)
                .toList();
    }

    final AmendmentPage page(AmendmentFilter.Show state) {
        return call(
                cast.member(), () -> reading.page(cast.framework(), AmendmentFilter.of(state), 0));
    }

    final List<String> told(AccountId who) {
        return call(who, () -> notices.mine(0, 50)).stream().map(NoticeItem::kind).toList();
    }
}

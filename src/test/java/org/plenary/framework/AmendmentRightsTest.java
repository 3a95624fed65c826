package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what with an amendment, in every state of the framework. */
@PlenaryTest
class AmendmentRightsTest {
    @Autowired FrameworkScene scene;
    @Autowired AmendmentScene on;
    @Autowired Amendments amendments;
    @Autowired AmendmentDecisions decisions;
    @Autowired AmendmentReading reading;
    @Autowired AmendmentRemarks remarks;

    private Cast cast;
    private Tree tree;
    private int words;

    @BeforeEach
    void an_action_with_a_sentence() {
        cast = scene.draft();
        tree = scene.tree(cast);
        on.write(cast, tree.first(), AmendmentScene.TEXT);
    }

    private enum Operation {
        READ(false),
        PROPOSE(false),
        COUNTER(false),
        COLLISIONS(false),
        SPONSOR(false),
        DISCUSS(false),
        ACCEPT(true),
        ACCEPT_WITH_CHANGES(true),
        REJECT(true),
        WITHDRAW_ANOTHERS(true);

        private final boolean ends;

        Operation(boolean ends) {
            this.ends = ends;
        }
    }

    private static final Set<Operation> READER = EnumSet.of(Operation.READ);
    private static final Set<Operation> COMMENTER =
            EnumSet.of(Operation.READ, Operation.SPONSOR, Operation.DISCUSS);
    private static final Set<Operation> DRAFTER =
            EnumSet.of(
                    Operation.READ,
                    Operation.SPONSOR,
                    Operation.DISCUSS,
                    Operation.PROPOSE,
                    Operation.COUNTER,
                    Operation.COLLISIONS);
    private static final Set<Operation> EDITOR =
            EnumSet.complementOf(EnumSet.of(Operation.WITHDRAW_ANOTHERS));

    @Test
    void rights_follow_the_table_on_each_operation() {
        AccountId second = secondDrafter();
        for (FrameworkState state : FrameworkState.values()) {
            boolean open = state != FrameworkState.ADOPTED;
            Map<AccountId, Set<Operation>> allowed = new LinkedHashMap<>();
            allowed.put(cast.outsider(), EnumSet.noneOf(Operation.class));
            allowed.put(cast.member(), READER);
            allowed.put(cast.networkOrganizer(), READER);
            allowed.put(cast.commenter(), open ? COMMENTER : READER);
            allowed.put(second, open ? DRAFTER : READER);
            allowed.put(cast.editor(), open ? EDITOR : READER);
            Amendment amendment = null;
            for (var entry : allowed.entrySet()) {
                for (Operation operation : Operation.values()) {
                    if (amendment == null) {
                        scene.put(cast.framework(), FrameworkState.DRAFT);
                        amendment = fresh();
                        scene.put(cast.framework(), state);
                    }
                    boolean passed = refusal(operation, amendment, entry.getKey()) == null;
                    // after a refusal nothing is different, so the next one is asked of the same
                    amendment = passed && operation.ends ? null : amendment;
                    assertThat(passed)
                            .as(
                                    "%s in %s by account %d",
                                    operation,
                                    state,
                                    allowed.keySet().stream().toList().indexOf(entry.getKey()))
                            .isEqualTo(entry.getValue().contains(operation));
                }
            }
        }
    }

    @Test
    void nobody_learns_of_an_amendment_without_a_right_to_the_framework() {
        Amendment amendment = fresh();
        for (Operation operation : Operation.values()) {
            RuntimeException refusal = refusal(operation, amendment, cast.outsider());
            assertThat(refusal).as(operation.name()).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void authors_withdraw_their_own_also_after_adoption() {
        Amendment amendment = fresh();
        scene.put(cast.framework(), FrameworkState.ADOPTED);
        AsAccount.run(cast.drafter(), () -> amendments.withdraw(amendment.id(), "Too late."));
        assertThat(on.details(amendment.id(), cast.member()).amendment().state())
                .isEqualTo(AmendmentState.WITHDRAWN);
    }

    private AccountId secondDrafter() {
        AccountId second = scene.draft().drafter();
        AsAccount.run(
                cast.editor(),
                () -> seats.appoint(cast.framework(), second, FrameworkRole.DRAFTER));
        return second;
    }

    @Autowired Seats seats;

    private Amendment fresh() {
        return on.propose(
                cast, cast.drafter(), tree.first(), AmendmentScene.TEXT + " More " + ++words + ".");
    }

    /** Null when it went through. */
    private RuntimeException refusal(Operation operation, Amendment amendment, AccountId by) {
        try {
            AsAccount.run(by, () -> run(operation, amendment));
            return null;
        } catch (NotAllowed | NotFound e) {
            return e;
        }
    }

    private void run(Operation operation, Amendment amendment) {
        AmendmentId id = amendment.id();
        long version = amendment.version();
        long item = amendment.itemVersion();
        AmendmentPlan plan = new AmendmentPlan.Words(tree.second(), 0, "Agree", "Words " + ++words);
        switch (operation) {
            case READ -> reading.get(id);
            case PROPOSE ->
                    amendments.propose(cast.framework(), AmendmentId.random(), plan, "Why not.");
            case COUNTER -> amendments.counter(id, AmendmentId.random(), plan, "Instead.");
            case COLLISIONS -> amendments.collisions(cast.framework(), plan);
            case SPONSOR -> amendments.sponsor(id);
            case DISCUSS -> remarks.say(id, UUID.randomUUID(), "A remark.");
            case ACCEPT -> decisions.accept(id, version, item, "Agreed.");
            case ACCEPT_WITH_CHANGES ->
                    decisions.acceptWithChanges(
                            id,
                            version,
                            item,
                            new Wording("Share", "Changed " + ++words),
                            "Agreed in part.");
            case REJECT -> decisions.reject(id, version, "No.");
            case WITHDRAW_ANOTHERS -> amendments.withdraw(id, "Not mine.");
        }
    }
}

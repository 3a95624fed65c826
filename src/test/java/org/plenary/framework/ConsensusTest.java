package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.Consensus.NOBODY_CONSULTED;
import static org.plenary.framework.Consensus.NOT_ENOUGH_SUPPORT;
import static org.plenary.framework.Consensus.OBJECTED;
import static org.plenary.framework.Consensus.REACHED;
import static org.plenary.framework.Consensus.TOO_FEW_ANSWERS;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The definition of decision 90, at its edges. */
class ConsensusTest {

    @ParameterizedTest
    @CsvSource({
        // consulted, endorse, reservation, abstain, object, outcome
        "0, 0, 0, 0, 0, NOBODY_CONSULTED",
        "10, 0, 0, 0, 0, TOO_FEW_ANSWERS",
        "10, 4, 0, 0, 0, TOO_FEW_ANSWERS",
        "10, 5, 0, 0, 0, REACHED",
        "9, 4, 0, 0, 0, TOO_FEW_ANSWERS",
        "9, 5, 0, 0, 0, REACHED",
        "10, 3, 3, 2, 0, REACHED",
        "10, 3, 2, 2, 0, NOT_ENOUGH_SUPPORT",
        "8, 6, 0, 2, 0, REACHED",
        "8, 5, 0, 2, 0, NOT_ENOUGH_SUPPORT",
        "10, 0, 8, 0, 0, REACHED",
        "10, 9, 0, 0, 1, OBJECTED",
        "10, 0, 0, 0, 1, OBJECTED",
        "10, 0, 0, 10, 0, NOT_ENOUGH_SUPPORT",
        "1, 1, 0, 0, 0, REACHED",
        "3, 3, 0, 0, 0, REACHED"
    })
    void the_definition_decides(
            int consulted,
            int endorse,
            int reservation,
            int abstain,
            int object,
            Consensus expected) {
        var counts =
                new StandCounts(
                        consulted,
                        Map.of(
                                Stand.ENDORSES, endorse,
                                Stand.WITH_RESERVATION, reservation,
                                Stand.ABSTAINS, abstain,
                                Stand.OBJECTS, object));
        assertThat(Consensus.of(counts)).isEqualTo(expected);
    }

    @Test
    void every_outcome_is_tried_above() {
        assertThat(Consensus.values())
                .containsExactlyInAnyOrder(
                        REACHED,
                        TOO_FEW_ANSWERS,
                        NOT_ENOUGH_SUPPORT,
                        OBJECTED,
                        NOBODY_CONSULTED,
                        Consensus.HIDDEN);
    }

    @Test
    void counts_are_said_in_words() {
        assertThat(StandCounts.of(0, java.util.List.of()).words())
                .isEqualTo("0 of 0 consulted bodies answered");
        assertThat(StandCounts.of(1, java.util.List.of(Stand.OBJECTS)).words())
                .isEqualTo("1 objects; 1 of 1 consulted body answered");
        assertThat(
                        StandCounts.of(
                                        5,
                                        java.util.List.of(
                                                Stand.ENDORSES,
                                                Stand.ENDORSES,
                                                Stand.WITH_RESERVATION,
                                                Stand.ABSTAINS))
                                .words())
                .isEqualTo(
                        "2 endorse, 1 with reservation, 1 abstains; 4 of 5 consulted bodies answered");
    }

    @Test
    void there_are_never_more_answers_than_bodies() {
        assertThatThrownBy(
                        () -> StandCounts.of(1, java.util.List.of(Stand.OBJECTS, Stand.ABSTAINS)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

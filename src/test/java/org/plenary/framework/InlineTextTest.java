package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plenary.framework.InlineText.Changed;
import org.plenary.framework.InlineText.Kept;
import org.plenary.framework.InlineText.Reading;

/** Several proposals in one text. */
class InlineTextTest {

    @Test
    void colliding_readings_stand_beside_each_other_and_equal_ones_once() {
        assertThat(
                        InlineText.of(
                                        "Members share tests.",
                                        List.of(
                                                "Members publish tests.",
                                                "Members lend tests.",
                                                "Members publish tests.",
                                                "Members share all tests."))
                                .pieces())
                .containsExactly(
                        new Kept("Members "),
                        new Changed(
                                "share ",
                                List.of(
                                        new Reading(List.of(0, 2), "publish "),
                                        new Reading(List.of(1), "lend "),
                                        new Reading(List.of(3), "share all "))),
                        new Kept("tests."));
    }

    @Test
    void every_proposal_can_be_read_out_of_it() {
        long seed = 31;
        Random random = new Random(seed);
        for (int n = 0; n < 1500; n++) {
            String base = text(random, random.nextInt(12));
            var proposals = new ArrayList<String>();
            for (int k = random.nextInt(5); k > 0; k--) {
                proposals.add(changed(random, base));
            }
            InlineText inline = InlineText.of(base, proposals);
            assertThat(read(inline, -1)).as("seed %d", seed).isEqualTo(base);
            for (int k = 0; k < proposals.size(); k++) {
                assertThat(read(inline, k)).as("seed %d", seed).isEqualTo(proposals.get(k));
            }
        }
    }

    private static String read(InlineText inline, int proposal) {
        var text = new StringBuilder();
        for (var piece : inline.pieces()) {
            switch (piece) {
                case Kept kept -> text.append(kept.text());
                case Changed changed ->
                        text.append(
                                changed.readings().stream()
                                        .filter(r -> r.proposals().contains(proposal))
                                        .map(Reading::text)
                                        .findFirst()
                                        .orElse(changed.base()));
            }
        }
        return text.toString();
    }

    private static String text(Random random, int words) {
        var text = new ArrayList<String>();
        for (int n = 0; n < words; n++) {
            text.add("w" + random.nextInt(6));
        }
        return String.join(" ", text);
    }

    private static String changed(Random random, String base) {
        var words = new ArrayList<>(Words.of(base));
        for (int n = random.nextInt(3); n > 0; n--) {
            int at = random.nextInt(words.size() + 1);
            words.subList(at, Math.min(words.size(), at + random.nextInt(4))).clear();
            words.addAll(at, Words.of(text(random, random.nextInt(3))));
        }
        return String.join("", words);
    }
}

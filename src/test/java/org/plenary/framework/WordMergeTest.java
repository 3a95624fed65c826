package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plenary.framework.WordDifference.Fate;
import org.plenary.framework.WordMerge.Conflict;
import org.plenary.framework.WordMerge.Region;
import org.plenary.framework.WordMerge.Settled;

/** What holds whenever two changes of one text are brought together. */
class WordMergeTest {
    private static final int ROUNDS = 4000;
    private static final String[] PIECES = {
        "audits", "of", "AI", "the", "fairness", "don’t", "état", "測試", "😀", ",", ".", "\n", "  "
    };

    @Test
    void changes_of_different_words_go_together() {
        assertThat(
                        WordMerge.of(
                                        "Members share the tests within one year.",
                                        "Members publish the tests within one year.",
                                        "Members share the tests within two years.")
                                .text())
                .isEqualTo("Members publish the tests within two years.");
    }

    @Test
    void changes_of_the_same_words_are_kept_beside_each_other() {
        WordMerge merge =
                WordMerge.of(
                        "Members share the tests.",
                        "Members publish the tests.",
                        "Members may share the tests.");
        assertThat(merge.clean()).isFalse();
        assertThat(merge.conflicts())
                .containsExactly(new Conflict("share", "publish", "may share"));
    }

    @Test
    void two_insertions_at_one_place_collide_and_the_same_one_is_taken_once() {
        String base = "Members share tests.";
        String ours = "Members share tests. Results too.";
        assertThat(WordMerge.of(base, ours, "Members share tests. Data too.").clean()).isFalse();
        assertThat(WordMerge.of(base, ours, ours).text()).isEqualTo(ours);
    }

    @Test
    void cutting_and_joining_gives_the_text_back() {
        String text = "L’état – it's “90 %”,\r\nnaïve 測試中文 👩‍👩‍👧 x_1\t e\u0301t";
        assertThat(String.join("", Words.of(text))).isEqualTo(text);
        assertThat(Words.of("it's naïve-ish 測試 👩‍👩‍👧"))
                .containsExactly("it's", " ", "naïve-ish", " ", "測", "試", " ", "👩‍👩‍👧");
    }

    @Test
    void a_difference_gives_both_texts_back() {
        Random random = new Random(11);
        for (int n = 0; n < ROUNDS; n++) {
            String older = text(random, 12);
            String newer = changed(random, older);
            WordDifference difference = WordDifference.between(older, newer);
            assertThat(without(difference, Fate.ADDED)).isEqualTo(older);
            assertThat(without(difference, Fate.REMOVED)).isEqualTo(newer);
            assertThat(difference.empty()).isEqualTo(older.equals(newer));
        }
    }

    @Test
    void an_unchanged_side_leaves_the_other_as_it_is() {
        Random random = new Random(12);
        for (int n = 0; n < ROUNDS; n++) {
            String base = text(random, 14);
            String other = changed(random, base);
            assertThat(WordMerge.of(base, base, other).text()).isEqualTo(other);
            assertThat(WordMerge.of(base, other, base).text()).isEqualTo(other);
            assertThat(WordMerge.of(base, other, other).text()).isEqualTo(other);
        }
    }

    @Test
    void it_does_not_matter_who_comes_first() {
        Random random = new Random(13);
        for (int n = 0; n < ROUNDS; n++) {
            String base = text(random, 14);
            String one = changed(random, base);
            String two = changed(random, base);
            assertThat(mirrored(WordMerge.of(base, one, two)))
                    .as("%s / %s / %s", base, one, two)
                    .isEqualTo(WordMerge.of(base, two, one).regions());
        }
    }

    /** Every word is written once, so that its fate can be followed. */
    @Test
    void no_word_of_either_side_is_lost_and_none_is_kept_that_one_side_deleted() {
        Random random = new Random(14);
        int clean = 0;
        for (int n = 0; n < ROUNDS; n++) {
            Named named = new Named(random);
            List<String> base = named.words(random.nextInt(16));
            List<String> both = random.nextInt(3) == 0 ? named.changed(base) : base;
            List<String> one = named.changed(both);
            List<String> two = named.changed(both);
            WordMerge merge =
                    WordMerge.of(
                            String.join(" ", base), String.join(" ", one), String.join(" ", two));
            List<String> all = new ArrayList<>();
            for (Region region : merge.regions()) {
                switch (region) {
                    case Settled settled -> all.addAll(Words.of(settled.text()));
                    case Conflict open -> {
                        all.addAll(Words.of(open.ours()));
                        all.addAll(Words.of(open.theirs()));
                    }
                }
            }
            String as = base + " / " + one + " / " + two;
            var inOne = new HashSet<>(one);
            var inTwo = new HashSet<>(two);
            for (String word : named.given) {
                boolean wanted =
                        base.contains(word)
                                ? inOne.contains(word) && inTwo.contains(word)
                                : inOne.contains(word) || inTwo.contains(word);
                int times = Collections.frequency(all, word);
                if (merge.clean()) {
                    assertThat(times).as("%s in %s", word, as).isEqualTo(wanted ? 1 : 0);
                } else if (wanted) {
                    assertThat(times).as("%s in %s", word, as).isPositive();
                }
            }
            clean += merge.clean() ? 1 : 0;
        }
        assertThat(clean).as("both kinds of case occur").isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    @Test
    void collisions_are_where_a_merge_conflicts() {
        Random random = new Random(15);
        for (int n = 0; n < ROUNDS; n++) {
            String base = text(random, 14);
            String one = changed(random, base);
            String two = changed(random, base);
            TextChange first = TextChange.of(List.of(), Words.of(base), "", one);
            TextChange second = TextChange.of(List.of(), Words.of(base), "", two);
            boolean collide = first.collides(second);
            if (!WordMerge.of(base, one, two).clean()) {
                assertThat(collide).as("%s / %s / %s", base, one, two).isTrue();
            }
            assertThat(second.collides(first)).isEqualTo(collide);
        }
    }

    @Test
    void the_longest_texts_are_compared_at_once() {
        Random random = new Random(16);
        var one = new StringBuilder();
        var two = new StringBuilder();
        while (one.length() < 7_990) {
            one.append((char) ('a' + random.nextInt(3))).append(' ');
            two.append((char) ('b' + random.nextInt(3))).append('.');
        }
        long start = System.nanoTime();
        WordMerge.of(one.toString(), two.toString(), one + " end");
        assertThat((System.nanoTime() - start) / 1_000_000).as("ms").isLessThan(3_000);
    }

    private static List<Region> mirrored(WordMerge merge) {
        return merge.regions().stream()
                .map(r ->
                        r instanceof Conflict c
                                ? (Region) new Conflict(c.base(), c.theirs(), c.ours())
                                : r)
                .toList();
    }

    private static String without(WordDifference difference, Fate fate) {
        var text = new StringBuilder();
        difference.parts().stream()
                .filter(p -> p.fate() != fate)
                .forEach(p -> text.append(p.text()));
        return text.toString();
    }

    private static String text(Random random, int most) {
        var text = new ArrayList<String>();
        int length = random.nextInt(most);
        for (int n = 0; n < length; n++) {
            text.add(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(4) > 0) {
                text.add(" ");
            }
        }
        return String.join("", text);
    }

    private static String changed(Random random, String base) {
        var pieces = new ArrayList<>(Words.of(base));
        int times = random.nextInt(3);
        for (int n = 0; n < times; n++) {
            int at = random.nextInt(pieces.size() + 1);
            switch (random.nextInt(3)) {
                case 0 -> pieces.addAll(at, Words.of(text(random, 3)));
                case 1 ->
                        pieces.subList(at, Math.min(pieces.size(), at + random.nextInt(4))).clear();
                default -> {
                    if (at < pieces.size()) {
                        pieces.set(at, PIECES[random.nextInt(PIECES.length)]);
                    }
                }
            }
        }
        return String.join("", pieces);
    }

    /** Words that are given out once each. */
    private static final class Named {
        final List<String> given = new ArrayList<>();
        private final Random random;

        Named(Random random) {
            this.random = random;
        }

        List<String> words(int count) {
            var words = new ArrayList<String>();
            for (int n = 0; n < count; n++) {
                words.add("w" + given.size());
                given.add(words.getLast());
            }
            return words;
        }

        List<String> changed(List<String> words) {
            var changed = new ArrayList<>(words);
            int times = random.nextInt(3);
            for (int n = 0; n < times; n++) {
                int at = random.nextInt(changed.size() + 1);
                int gone = Math.min(changed.size() - at, random.nextInt(3));
                changed.subList(at, at + gone).clear();
                changed.addAll(at, words(random.nextInt(3)));
            }
            return changed;
        }
    }
}

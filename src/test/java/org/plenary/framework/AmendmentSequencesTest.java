package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.framework.FrameworkScene.call;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Several people propose, edit, accept, reject and withdraw in any order, also from pages that are
 * out of date. Afterwards every amendment is accounted for and every text follows from what was
 * accepted and edited.
 */
@PlenaryTest
class AmendmentSequencesTest {
    private static final long SEED = 20241120;
    private static final int SEQUENCES = 6;
    private static final int STEPS = 40;
    private static final String[] WORDS = {
        "members", "share", "suites", "within", "a", "year", "tests", "results", "openly"
    };

    @Autowired FrameworkScene scene;
    @Autowired AmendmentScene on;
    @Autowired Items items;
    @Autowired Amendments amendments;
    @Autowired AmendmentDecisions decisions;
    @Autowired AmendmentReading reading;

    @Test
    void every_amendment_is_accounted_for() {
        var met = new EnumMap<AmendmentState, Integer>(AmendmentState.class);
        int unfit = 0;
        for (int n = 0; n < SEQUENCES; n++) {
            Sequence sequence = new Sequence(new Random(SEED + n));
            for (int step = 0; step < STEPS; step++) {
                sequence.step();
            }
            sequence.check("seed " + (SEED + n));
            sequence.expected.values().forEach(k -> met.merge(k.state, 1, Integer::sum));
            unfit += sequence.unfit();
        }
        assertThat(met).as("every state occurs").hasSize(AmendmentState.values().length);
        assertThat(unfit).as("some no longer fit").isPositive();
    }

    /** What the test remembers of an amendment by itself. */
    private static final class Known {
        private final AccountId author;
        private final ItemId item;
        private final Wording base;
        private final Wording proposed;
        private AmendmentState state = AmendmentState.OPEN;
        private AmendmentDetails seen;

        Known(AccountId author, ItemId item, Wording base, Wording proposed) {
            this.author = author;
            this.item = item;
            this.base = base;
            this.proposed = proposed;
        }
    }

    private final class Sequence {
        private final Random random;
        private final Cast cast = scene.draft();
        private final Tree tree = scene.tree(cast);
        private final List<ItemId> texts = List.of(tree.first(), tree.second());
        private final Map<AmendmentId, Known> expected = new LinkedHashMap<>();

        /** Every text that an item should have had, in order. */
        private final Map<ItemId, List<Wording>> replay = new LinkedHashMap<>();

        Sequence(Random random) {
            this.random = random;
            texts.forEach(item -> replay.put(item, new ArrayList<>(List.of(stored(item)))));
        }

        void step() {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> propose();
                case 4, 5 -> edit();
                case 6 -> look();
                case 7 -> accept(false);
                case 8 -> accept(true);
                default -> close();
            }
        }

        private void propose() {
            ItemId item = texts.get(random.nextInt(texts.size()));
            AccountId by = random.nextBoolean() ? cast.drafter() : cast.editor();
            Item now = scene.item(item, by);
            Wording base = stored(item);
            Wording wording = new Wording(base.title(), changed(base.text()));
            AmendmentId id = AmendmentId.random();
            try {
                call(
                        by,
                        () ->
                                amendments.propose(
                                        cast.framework(),
                                        id,
                                        new AmendmentPlan.Words(
                                                item,
                                                now.version(),
                                                wording.title(),
                                                wording.text()),
                                        "Because."));
                expected.put(id, new Known(by, item, base, wording));
            } catch (InvalidInput e) {
                assertThat(wording).as(e.getMessage()).isEqualTo(base);
            }
        }

        private void edit() {
            ItemId item = texts.get(random.nextInt(texts.size()));
            Wording before = stored(item);
            Wording wording = new Wording(before.title(), changed(before.text()));
            on.write(cast, item, wording.text());
            if (!wording.equals(before)) {
                replay.get(item).add(wording);
            }
        }

        /** An editor opens an amendment's page and decides on it later. */
        private void look() {
            expected.forEach((id, known) -> known.seen = on.details(id, cast.editor()));
        }

        private void accept(boolean withChanges) {
            AmendmentId id = any();
            if (id == null) {
                return;
            }
            Known known = expected.get(id);
            AmendmentDetails seen =
                    known.seen == null || random.nextInt(3) > 0
                            ? on.details(id, cast.editor())
                            : known.seen;
            Wording given =
                    new Wording(seen.amendment().wording().title(), changed("members share"));
            try {
                Amendment done =
                        call(
                                cast.editor(),
                                () ->
                                        withChanges
                                                ? decisions.acceptWithChanges(
                                                        id,
                                                        seen.amendment().version(),
                                                        seen.currentVersion(),
                                                        given,
                                                        "In part.")
                                                : decisions.accept(
                                                        id,
                                                        seen.amendment().version(),
                                                        seen.currentVersion(),
                                                        "Agreed."));
                AmendmentState state =
                        withChanges
                                ? AmendmentState.ACCEPTED_WITH_CHANGES
                                : AmendmentState.ACCEPTED;
                if (known.state == AmendmentState.OPEN) {
                    known.state = state;
                    Wording now = withChanges ? given : seen.amendment().wording();
                    assertThat(Objects.requireNonNull(done.decision()).wording()).isEqualTo(now);
                    replay.get(known.item).add(now);
                }
                assertThat(done.state()).isEqualTo(known.state);
            } catch (StaleChange | InvalidInput e) {
                assertThat(done(id)).isEqualTo(known.state);
            }
        }

        private void close() {
            AmendmentId id = any();
            if (id == null) {
                return;
            }
            Known known = expected.get(id);
            boolean withdraw = random.nextBoolean();
            try {
                if (withdraw) {
                    AsAccount.run(known.author, () -> amendments.withdraw(id, "Not now."));
                } else {
                    on.reject(cast, id);
                }
                if (known.state == AmendmentState.OPEN) {
                    known.state = withdraw ? AmendmentState.WITHDRAWN : AmendmentState.REJECTED;
                }
            } catch (StaleChange e) {
                assertThat(known.state).isNotEqualTo(AmendmentState.OPEN);
            }
        }

        void check(String as) {
            List<Amendment> all =
                    call(
                                    cast.member(),
                                    () ->
                                            reading.page(
                                                    cast.framework(),
                                                    AmendmentFilter.of(AmendmentFilter.Show.ALL),
                                                    0))
                            .amendments();
            assertThat(all).as(as).hasSize(expected.size());
            int number = 0;
            for (var entry : expected.entrySet()) {
                AmendmentDetails stored = on.details(entry.getKey(), cast.member());
                Known known = entry.getValue();
                assertThat(stored.amendment().number()).as(as).isEqualTo(++number);
                assertThat(stored.original()).as(as).isEqualTo(known.proposed);
                assertThat(stored.originalBase()).as(as).isEqualTo(known.base);
                assertThat(stored.amendment().state()).as(as).isEqualTo(known.state);
                checkFit(as, stored, known);
            }
            replay.forEach((item, texts) -> {
                List<Wording> history =
                        call(cast.editor(), () -> items.history(item)).reversed().stream()
                                .map(v -> new Wording(v.title(), v.text()))
                                .toList();
                assertThat(history).as(as).isEqualTo(texts);
                assertThat(stored(item)).as(as).isEqualTo(texts.getLast());
            });
        }

        private void checkFit(String as, AmendmentDetails stored, Known known) {
            Amendment amendment = stored.amendment();
            if (known.state != AmendmentState.OPEN) {
                return;
            }
            Wording now = stored(known.item);
            var brought = AmendmentRebase.Brought.of(amendment.base(), now, amendment.wording());
            if (amendment.fits()) {
                assertThat(amendment.base()).as(as).isEqualTo(now);
                assertThat(amendment.wording()).as(as).isNotEqualTo(now);
            } else {
                assertThat(brought.misfit()).as(as).isEqualTo(amendment.misfit());
            }
        }

        int unfit() {
            return (int)
                    expected.keySet().stream()
                            .map(id -> on.details(id, cast.member()).amendment())
                            .filter(a -> a.open() && !a.fits())
                            .count();
        }

        private AmendmentState done(AmendmentId id) {
            return on.details(id, cast.member()).amendment().state();
        }

        private AmendmentId any() {
            List<AmendmentId> ids = List.copyOf(expected.keySet());
            return ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
        }

        private Wording stored(ItemId item) {
            Item now = scene.item(item, cast.member());
            return new Wording(now.title(), now.text());
        }

        private String changed(String text) {
            var words = new ArrayList<>(List.of(text.split(" ")));
            int at = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.set(at, WORDS[random.nextInt(WORDS.length)]);
                case 1 -> words.add(at, WORDS[random.nextInt(WORDS.length)]);
                default -> {
                    if (words.size() > 3) {
                        words.remove(at);
                    }
                }
            }
            return String.join(" ", words);
        }
    }
}

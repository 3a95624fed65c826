package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.directory.Affiliations;
import org.plenary.directory.BodySummary;
import org.plenary.framework.BodyScene.Tie;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.plenary.workshop.Capacity;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-82 without its pages: who takes which position, and what becomes of it. */
@PlenaryTest
class PositionsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired Positions positions;
    @Autowired ConsultedBodies consulted;
    @Autowired ConsensusRecords records;
    @Autowired ItemTexts texts;
    @Autowired Affiliations affiliations;
    @Autowired FrameworkScene scene;
    @Autowired BodyScene bodies;

    private Cast cast;
    private Tree tree;
    private BodySummary body;
    private Tie speaker;

    @BeforeEach
    void a_framework_that_asks_one_body() {
        cast = scene.draft();
        tree = scene.tree(cast);
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        body = bodies.body("Institute");
        speaker = bodies.speaker(body);
        ask(body);
    }

    @Test
    void only_who_speaks_for_the_body_at_that_moment_takes_its_position() {
        BodySummary other = bodies.body("Agency");
        ask(other);
        LocalDate today =
                LocalDate.ofInstant(
                        java.time.Clock.systemUTC().instant(), java.time.ZoneOffset.UTC);
        record Case(String who, AccountId account, BodySummary body, Class<?> refusal) {}
        List<Case> cases =
                List.of(
                        new Case("speaker", speaker.account(), body, null),
                        new Case(
                                "speaker, another body",
                                speaker.account(),
                                other,
                                NotAllowed.class),
                        new Case(
                                "affiliated, not a speaker",
                                bodies.affiliated(body, null, null).account(),
                                body,
                                NotAllowed.class),
                        new Case(
                                "speaker until yesterday",
                                bodies.speaker(body, LONG_AGO, today.minusDays(1)).account(),
                                body,
                                NotAllowed.class),
                        new Case(
                                "speaker until today",
                                bodies.speaker(body, LONG_AGO, today).account(),
                                body,
                                null),
                        new Case(
                                "speaker from tomorrow",
                                bodies.speaker(body, today.plusDays(2), null).account(),
                                body,
                                NotAllowed.class),
                        new Case("editor", cast.editor(), body, NotAllowed.class),
                        new Case("drafter", cast.drafter(), body, NotAllowed.class),
                        new Case("member", cast.member(), body, NotAllowed.class),
                        new Case("organizer", cast.networkOrganizer(), body, NotAllowed.class),
                        new Case("outsider", cast.outsider(), body, NotFound.class));
        for (Case one : cases) {
            int before = number(tree.first(), one.body());
            Runnable take =
                    () ->
                            take(
                                    one.account(),
                                    tree.first(),
                                    one.body(),
                                    Stand.ABSTAINS,
                                    one.who(),
                                    before);
            if (one.refusal() == null) {
                take.run();
                assertThat(number(tree.first(), one.body())).as(one.who()).isEqualTo(before + 1);
            } else {
                assertThatThrownBy(take::run).as(one.who()).isInstanceOf(one.refusal());
                assertThat(number(tree.first(), one.body())).as(one.who()).isEqualTo(before);
            }
        }
    }

    @Test
    void who_left_the_body_is_told_so_and_the_position_stays() {
        take(speaker.account(), tree.first(), body, Stand.ENDORSES, "", 0);
        AsAccount.run(
                cast.networkOrganizer(),
                () -> affiliations.letSpeak(speaker.person(), speaker.affiliation(), false));
        assertThatThrownBy(() ->
                        take(speaker.account(), tree.first(), body, Stand.OBJECTS, "No more.", 1))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("You do not speak for " + body.label());
        assertThatThrownBy(() ->
                        AsAccount.run(
                                speaker.account(),
                                () -> positions.withdraw(tree.first(), body.id(), 1)))
                .isInstanceOf(NotAllowed.class);
        assertThat(answer(cast.member(), tree.first(), body).position().stand())
                .isEqualTo(Stand.ENDORSES);
    }

    @Test
    void reservations_and_objections_need_words() {
        for (Stand stand : Stand.values()) {
            if (stand.needsStatement()) {
                assertThatThrownBy(
                                () -> take(speaker.account(), tree.first(), body, stand, " \n ", 0))
                        .isInstanceOf(InvalidInput.class);
            }
        }
        take(speaker.account(), tree.first(), body, Stand.WITH_RESERVATION, "Not before 2027.", 0);
        assertThat(of(cast.member(), tree.first()).setApart())
                .extracting(a -> a.position().statement())
                .containsExactly("Not before 2027.");
    }

    @Test
    void a_changed_mind_keeps_what_was_said_before() {
        take(speaker.account(), tree.first(), body, Stand.OBJECTS, "Too soon.", 0);
        take(speaker.account(), tree.first(), body, Stand.ENDORSES, "", 1);
        List<Position> history =
                call(cast.member(), () -> positions.history(tree.first(), body.id()));
        assertThat(history)
                .extracting(Position::stand)
                .containsExactly(Stand.ENDORSES, Stand.OBJECTS);
        assertThat(history.get(1).endedAt()).isNotNull();
        AsAccount.run(speaker.account(), () -> positions.withdraw(tree.first(), body.id(), 2));
        AsAccount.run(speaker.account(), () -> positions.withdraw(tree.first(), body.id(), 2));
        assertThat(answer(cast.member(), tree.first(), body).kind())
                .isEqualTo(BodyAnswer.Kind.NONE);
        assertThat(call(cast.member(), () -> positions.history(tree.first(), body.id())))
                .first()
                .matches(Position::withdrawn);
        take(speaker.account(), tree.first(), body, Stand.ENDORSES, "", 2);
        assertThat(number(tree.first(), body)).isEqualTo(3);
    }

    @Test
    void the_same_press_twice_is_once_and_two_speakers_do_not_overwrite_each_other() {
        AccountId second = bodies.speaker(body).account();
        take(speaker.account(), tree.first(), body, Stand.ENDORSES, "", 0);
        take(speaker.account(), tree.first(), body, Stand.ENDORSES, "", 0);
        assertThat(number(tree.first(), body)).isEqualTo(1);
        assertThatThrownBy(() -> take(second, tree.first(), body, Stand.ABSTAINS, "", 0))
                .isInstanceOfSatisfying(
                        StaleChange.class, e -> assertThat(e.theirs()).isEqualTo("Endorses"));
    }

    @Test
    void a_position_on_an_earlier_text_says_so_and_none_is_taken_on_a_text_unseen() {
        take(speaker.account(), tree.first(), body, Stand.ENDORSES, "", 0);
        Item before = scene.item(tree.first(), cast.member());
        AsAccount.run(
                cast.editor(),
                () ->
                        texts.replaceText(
                                tree.first(),
                                before.version(),
                                "Share no test suites",
                                "The opposite.",
                                null,
                                cast.editor()));
        assertThat(answer(cast.member(), tree.first(), body).position().earlierText()).isTrue();
        assertThatThrownBy(() ->
                        AsAccount.run(
                                speaker.account(),
                                () ->
                                        positions.take(
                                                tree.first(),
                                                body.id(),
                                                new PositionPlan(
                                                        Stand.ENDORSES,
                                                        "",
                                                        Capacity.OFFICIAL,
                                                        before.version(),
                                                        1))))
                .isInstanceOfSatisfying(
                        StaleChange.class, e -> assertThat(e.theirs()).contains("The opposite."));
        take(speaker.account(), tree.first(), body, Stand.ENDORSES, "", 1);
        assertThat(answer(cast.member(), tree.first(), body).position().earlierText()).isFalse();
    }

    @Test
    void the_outcome_is_recorded_with_definition_counts_and_note() {
        take(speaker.account(), tree.first(), body, Stand.OBJECTS, "Too soon.", 0);
        assertThatThrownBy(
                        () -> AsAccount.run(cast.editor(), () -> records.record(tree.first(), "")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        AsAccount.run(cast.drafter(), () -> records.record(tree.first(), "x")))
                .isInstanceOf(NotAllowed.class);
        AsAccount.run(cast.editor(), () -> records.record(tree.first(), "Talk again in May."));
        AsAccount.run(cast.editor(), () -> records.record(tree.first(), "Talk again in May."));
        assertThat(call(cast.member(), () -> records.of(tree.first())))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.reached()).isFalse();
                    assertThat(r.definition()).isEqualTo(Consensus.DEFINITION);
                    assertThat(r.counts()).isEqualTo("1 objects; 1 of 1 consulted body answered");
                    assertThat(r.note()).isEqualTo("Talk again in May.");
                });
        take(speaker.account(), tree.first(), body, Stand.ENDORSES, "", 1);
        AsAccount.run(cast.editor(), () -> records.record(tree.first(), ""));
        assertThat(call(cast.member(), () -> records.of(tree.first())).getFirst().reached())
                .isTrue();
    }

    private void ask(BodySummary one) {
        AsAccount.run(cast.editor(), () -> consulted.add(cast.framework(), one.id()));
    }

    private void take(
            AccountId who, ItemId item, BodySummary one, Stand stand, String words, int before) {
        long version = scene.item(item, cast.member()).version();
        AsAccount.run(
                who,
                () ->
                        positions.take(
                                item,
                                one.id(),
                                new PositionPlan(
                                        stand, words, Capacity.OFFICIAL, version, before)));
    }

    private ItemPositions of(AccountId reader, ItemId item) {
        return call(reader, () -> positions.of(item));
    }

    private BodyAnswer answer(AccountId reader, ItemId item, BodySummary one) {
        return of(reader, item).answers().stream()
                .filter(a -> a.body().equals(one))
                .findFirst()
                .orElseThrow();
    }

    private int number(ItemId item, BodySummary one) {
        Position position = answer(cast.member(), item, one).position();
        return position == null ? 0 : position.number();
    }
}

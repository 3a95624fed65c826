package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-84 and UC-85 without their pages: statements from outside, until each has its answer. */
@PlenaryTest
class StatementsTest {
    private static final String HTML = "<script>alert(1)</script><b onclick=\"x\">Bold</b> & more";

    @Autowired StatementIntake intake;
    @Autowired Statements statements;
    @Autowired CommentPeriods periods;
    @Autowired FrameworkScene scene;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired StatementAdoptionCheck check;

    private Cast cast;
    private Tree tree;

    @BeforeEach
    void a_framework_that_takes_statements() {
        cast = scene.draft();
        tree = scene.tree(cast);
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        period(Duration.ofMinutes(-5), Duration.ofDays(3));
    }

    @Test
    void what_is_sent_waits_and_only_who_moderates_sees_it() {
        send(new StatementPlan("A1", "Ada", "Society", "ada@example.org", HTML));
        for (AccountId reader : List.of(cast.drafter(), cast.commenter(), cast.member())) {
            assertThatThrownBy(() -> pending(reader)).isInstanceOf(NotAllowed.class);
            assertThat(call(reader, () -> statements.counts(cast.framework()))).isEmpty();
        }
        assertThatThrownBy(() -> pending(cast.outsider())).isInstanceOf(NotFound.class);
        assertThat(published(cast.member())).isEmpty();
        assertThat(statements.inPublic(cast.framework(), 0)).isEmpty();
        assertThat(pending(cast.editor()))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.text()).isEqualTo(HTML);
                    assertThat(s.item()).isEqualTo("A1 Share test suites");
                    assertThat(s.email()).isEqualTo("ada@example.org");
                    assertThat(s.from()).isEqualTo("Ada, Society");
                });
    }

    @Test
    void a_published_statement_never_shows_the_address() {
        OutsideStatement sent =
                sent(new StatementPlan("", "Ada", "", "ada@example.org", "On the whole: good."));
        AsAccount.run(cast.editor(), () -> statements.publish(sent.id(), 0));
        for (AccountId reader : List.of(cast.drafter(), cast.commenter(), cast.member())) {
            assertThat(published(reader).toString())
                    .contains("On the whole: good.")
                    .doesNotContain("ada@example.org");
        }
        assertThat(statements.inPublic(cast.framework(), 0).toString())
                .contains("On the whole: good.")
                .doesNotContain("ada@example.org");
        assertThat(published(cast.editor()).toString()).contains("ada@example.org");
    }

    @Test
    void one_statement_alone_is_shown_as_in_the_list() {
        OutsideStatement sent =
                sent(new StatementPlan("", "Ada", "", "ada@example.org", "On the whole: good."));
        for (AccountId reader : List.of(cast.drafter(), cast.member(), cast.outsider())) {
            assertThatThrownBy(() -> call(reader, () -> statements.get(sent.id())))
                    .isInstanceOf(NotFound.class);
        }
        AsAccount.run(cast.editor(), () -> statements.publish(sent.id(), 0));
        assertThatThrownBy(() -> call(cast.outsider(), () -> statements.get(sent.id())))
                .isInstanceOf(NotFound.class);
        assertThat(call(cast.member(), () -> statements.get(sent.id())).email()).isEmpty();
        assertThat(call(cast.editor(), () -> statements.get(sent.id())).email())
                .isEqualTo("ada@example.org");
    }

    @Test
    void a_statement_held_back_is_not_shown_also_after_it_was() {
        OutsideStatement sent = sent(words("", "Rude words"));
        AsAccount.run(cast.editor(), () -> statements.publish(sent.id(), 0));
        assertThatThrownBy(() ->
                        AsAccount.run(cast.editor(), () -> statements.holdBack(sent.id(), 1, " ")))
                .isInstanceOf(InvalidInput.class);
        AsAccount.run(cast.editor(), () -> statements.holdBack(sent.id(), 1, "Names a person."));
        AsAccount.run(cast.editor(), () -> statements.holdBack(sent.id(), 1, "Names a person."));
        assertThat(published(cast.member())).isEmpty();
        assertThat(statements.inPublic(cast.framework(), 0)).isEmpty();
        assertThatThrownBy(
                        () -> AsAccount.run(cast.editor(), () -> statements.publish(sent.id(), 0)))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void rights_of_moderating_and_answering() {
        OutsideStatement sent = sent(words("A1", "Say more on testing"));
        for (AccountId one :
                List.of(cast.drafter(), cast.commenter(), cast.member(), cast.networkOrganizer())) {
            assertThatThrownBy(() -> AsAccount.run(one, () -> statements.publish(sent.id(), 0)))
                    .isInstanceOf(NotAllowed.class);
            // nor can it be told from a refusal that something waits
            assertThatThrownBy(
                            () -> AsAccount.run(one, () -> statements.notTaken(sent.id(), 0, "No")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() ->
                            AsAccount.run(
                                    one,
                                    () ->
                                            periods.set(
                                                    cast.framework(),
                                                    clock.instant(),
                                                    clock.instant().plusSeconds(9),
                                                    0)))
                    .isInstanceOf(NotAllowed.class);
        }
        AsAccount.run(cast.editor(), () -> statements.publish(sent.id(), 0));
        for (AccountId one : List.of(cast.commenter(), cast.member(), cast.networkOrganizer())) {
            assertThatThrownBy(
                            () -> AsAccount.run(one, () -> statements.notTaken(sent.id(), 1, "No")))
                    .isInstanceOf(NotAllowed.class);
        }
        AsAccount.run(cast.drafter(), () -> statements.notTaken(sent.id(), 1, "It is in A2."));
    }

    @Test
    void adoption_waits_until_each_is_read_and_answered() {
        OutsideStatement first = sent(words("A1", "First"));
        OutsideStatement second = sent(words("", "Second"));
        OutsideStatement third = sent(words("", "Third"));
        assertThat(open())
                .containsExactly("statement-to-read", "statement-to-read", "statement-to-read");
        AsAccount.run(
                cast.editor(),
                () -> {
                    statements.publish(first.id(), 0);
                    statements.publish(second.id(), 0);
                    statements.holdBack(third.id(), 0, "Advertising");
                });
        assertThat(open()).containsExactly("statement-without-answer", "statement-without-answer");
        AsAccount.run(
                cast.editor(),
                () ->
                        statements.takenInto(
                                first.id(), 1, tree.second(), "As the second sentence."));
        assertThatThrownBy(() ->
                        AsAccount.run(cast.editor(), () -> statements.notTaken(second.id(), 1, "")))
                .isInstanceOf(InvalidInput.class);
        AsAccount.run(cast.editor(), () -> statements.notTaken(second.id(), 1, "Out of scope."));
        assertThat(open()).isEmpty();
        assertThat(statements.inPublic(cast.framework(), 0))
                .extracting(OutsideStatement::outcome)
                .containsExactly("Taken into A2", "Not taken");
    }

    @Test
    void an_answer_is_changed_knowingly_and_pressed_twice_is_once() {
        OutsideStatement sent = sent(words("", "Text"));
        AsAccount.run(cast.editor(), () -> statements.publish(sent.id(), 0));
        AsAccount.run(cast.editor(), () -> statements.publish(sent.id(), 0));
        AsAccount.run(cast.editor(), () -> statements.notTaken(sent.id(), 1, "Why"));
        AsAccount.run(cast.editor(), () -> statements.notTaken(sent.id(), 1, "Why"));
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.drafter(),
                                () -> statements.takenInto(sent.id(), 1, tree.first(), "")))
                .isInstanceOfSatisfying(
                        StaleChange.class,
                        e -> assertThat(e.theirs()).contains("Not taken", "Why"));
    }

    @Test
    void nothing_is_taken_outside_the_period_or_on_what_is_gone() {
        assertThatThrownBy(() -> send(words("A99", "Text")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("removed");
        scene.put(cast.framework(), FrameworkState.DRAFT);
        assertThatThrownBy(() -> send(words("", "Text"))).isInstanceOf(NotFound.class);
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        period(Duration.ofHours(1), Duration.ofHours(2));
        assertThatThrownBy(() -> send(words("", "Text"))).isInstanceOf(InvalidInput.class);
        CommentForm early = intake.form(cast.slug());
        assertThat(early.phase()).isEqualTo(CommentForm.Phase.ANNOUNCED);
        assertThat(early.item()).isNull();
        assertThat(early.choices()).isEmpty();
        period(Duration.ofHours(-2), Duration.ofHours(-1));
        assertThat(intake.form(cast.slug()).phase()).isEqualTo(CommentForm.Phase.OVER);
        assertThatThrownBy(() -> send(words("", "Text"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_framework_that_never_asked_has_no_form() {
        Cast quiet = scene.draft();
        assertThatThrownBy(() -> intake.form(quiet.slug())).isInstanceOf(NotFound.class);
        scene.put(quiet.framework(), FrameworkState.CONSULTATION);
        assertThatThrownBy(() -> intake.form(quiet.slug())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_period_is_moved_knowingly_and_closed_at_once() {
        Instant now = clock.instant();
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.editor(),
                                () -> periods.set(cast.framework(), now, now.plusSeconds(60), 41)))
                .isInstanceOf(StaleChange.class);
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.editor(),
                                () -> periods.set(cast.framework(), now, now.minusSeconds(1), 0)))
                .isInstanceOf(InvalidInput.class);
        AsAccount.run(cast.editor(), () -> periods.close(cast.framework()));
        assertThat(intake.open(cast.framework())).isFalse();
        scene.put(cast.framework(), FrameworkState.DRAFT);
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.editor(),
                                () -> periods.set(cast.framework(), now, now.plusSeconds(60), 1)))
                .isInstanceOf(InvalidInput.class);
    }

    private static StatementPlan words(String item, String text) {
        return new StatementPlan(item, "", "", "", text);
    }

    private List<String> open() {
        return check.open(cast.framework()).stream().map(OpenMatter::kind).toList();
    }

    private void period(Duration opens, Duration closes) {
        jdbc.sql(
                        """
                        insert into framework_comment_period (framework_id, opens_at, closes_at)
                        values (?, ?, ?) on conflict (framework_id) do update
                        set opens_at = excluded.opens_at, closes_at = excluded.closes_at
                        """)
                .params(
                        cast.framework().value(),
                        Timestamp.from(clock.instant().plus(opens)),
                        Timestamp.from(clock.instant().plus(closes)))
                .update();
    }

    private void send(StatementPlan plan) {
        intake.submit(cast.slug(), plan, "host-" + UUID.randomUUID());
    }

    private OutsideStatement sent(StatementPlan plan) {
        send(plan);
        return pending(cast.editor()).getLast();
    }

    private List<OutsideStatement> pending(AccountId reader) {
        return call(reader, () -> statements.of(cast.framework(), StatementState.PENDING, 0));
    }

    private List<OutsideStatement> published(AccountId reader) {
        return call(reader, () -> statements.of(cast.framework(), StatementState.PUBLISHED, 0));
    }
}

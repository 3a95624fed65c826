package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-84: how much is taken from whom, and what is forgotten. */
@PlenaryTest
class StatementBoundsTest {

    @Autowired StatementIntake intake;
    @Autowired Statements statements;
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
    void one_place_sends_ten_an_hour_and_the_same_statement_counts_once() {
        String place = "2001:db8:" + Integer.toHexString(cast.hashCode() & 0xffff) + ":1::";
        for (int i = 0; i < StatementThrottle.AN_HOUR; i++) {
            intake.submit(cast.slug(), words("", "Text " + i / 2), place + i);
        }
        assertThatThrownBy(() -> intake.submit(cast.slug(), words("", "One more"), place + "ff"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Wait");
        send(words("", "From elsewhere"));
        assertThat(pending(cast.editor())).hasSize(6);
    }

    @Test
    void a_framework_takes_a_bounded_number_in_an_hour() {
        jdbc.sql(
                        """
                        insert into framework_statement
                          (id, framework_id, number, name, organisation, email, text, fingerprint,
                           submitted_at, state)
                        select gen_random_uuid(), :framework, n, '', '', '', 'x',
                          decode(md5(n::text), 'hex'), :now, 'HELD_BACK'
                        from generate_series(1, :many) n
                        """)
                .param("framework", cast.framework().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("many", StatementIntake.AN_HOUR)
                .update();
        assertThatThrownBy(() -> send(words("", "Text")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Keep a copy");
    }

    @Test
    void so_many_wait_to_be_read_and_no_more_however_long_ago_they_came() {
        jdbc.sql(
                        """
                        insert into framework_statement
                          (id, framework_id, number, name, organisation, email, text, fingerprint,
                           submitted_at, state)
                        select gen_random_uuid(), :framework, n, '', '', '', 'x',
                          decode(md5(n::text), 'hex'), :then, 'PENDING'
                        from generate_series(1, :many) n
                        """)
                .param("framework", cast.framework().value())
                .param("then", Timestamp.from(clock.instant().minus(Duration.ofDays(2))))
                .param("many", StatementIntake.MOST_WAITING)
                .update();
        assertThatThrownBy(() -> send(words("", "Text")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("send it again later");
    }

    @Test
    void nothing_is_sent_on_what_was_deleted_or_taken_into_another_framework() {
        OutsideStatement sent = sent(words("A1", "Text"));
        AsAccount.run(cast.editor(), () -> statements.publish(sent.id(), 0));
        ItemId elsewhere = scene.tree(scene.draft()).first();
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.editor(),
                                () -> statements.takenInto(sent.id(), 1, elsewhere, "")))
                .isInstanceOf(NotFound.class);
        jdbc.sql("update framework_item set deleted_at = now() where id = ?")
                .param(tree.first().value())
                .update();
        assertThatThrownBy(() -> send(words("A1", "Late")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("was removed in the meantime");
    }

    @Test
    void addresses_are_forgotten_after_a_year() {
        OutsideStatement old = sent(new StatementPlan("", "", "", "old@example.org", "Old"));
        jdbc.sql("update framework_statement set submitted_at = ? where id = ?")
                .params(
                        Timestamp.from(clock.instant().minus(Duration.ofDays(366))),
                        old.id().value())
                .update();
        sent(new StatementPlan("", "", "", "new@example.org", "New"));
        statements.forgetAddresses();
        assertThat(pending(cast.editor()))
                .extracting(OutsideStatement::email)
                .containsExactly("", "new@example.org");
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
}

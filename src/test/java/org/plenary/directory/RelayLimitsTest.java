package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountAdministration;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-67: what bounds and stops messages. */
class RelayLimitsTest extends RelayScene {
    @Autowired AccountAdministration administration;

    @Test
    void who_is_blocked_notices_nothing_and_reaches_nobody() {
        ConversationId id = write(ada, toBen, "First");
        as(ben, () -> conversations.block(id, true));
        int before = letters.to(email(ben)).size();
        assertThat(write(ada, toBen, "Second")).isEqualTo(id);
        assertThat(letters.to(email(ben))).hasSize(before);
        assertThat(open(ben, id).messages()).hasSize(1);
        assertThat(call(ben, () -> conversations.mine(null)).toString()).doesNotContain("Second");
        Conversation hers = open(ada, id);
        assertThat(hers.messages()).hasSize(2);
        assertThat(hers.refusal()).isEmpty();
        assertThat(hers.blocked()).isFalse();
        as(ben, () -> conversations.block(id, false));
        write(ada, toBen, "Third");
        assertThat(open(ben, id).messages())
                .extracting(RelayMessage::text)
                .containsExactly("First", "Third");
    }

    @Test
    void who_takes_no_messages_is_not_written_to_and_the_page_says_why() {
        as(ben, () -> conversations.takeMessages(false));
        assertThat(call(ada, () -> relay.reach(toBen))).isEqualTo(Reach.NOT_WANTED);
        assertThatThrownBy(() -> write(ada, toBen, "Hello"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("does not take messages");
        assertThat(letters.to(email(ben))).isEmpty();
    }

    @Test
    void three_messages_wait_for_an_answer() {
        ConversationId id = write(ada, toBen, "1");
        write(ada, toBen, "2");
        write(ada, toBen, "3");
        assertThatThrownBy(() -> write(ada, toBen, "4")).hasMessageContaining("in a row");
        as(ben, () -> relay.answer(UUID.randomUUID(), id, "Yes"));
        write(ada, toBen, "4");
        assertThat(open(ben, id).messages()).hasSize(5);
    }

    @Test
    void a_sender_writes_to_so_many_new_people_a_day_also_at_the_same_moment() throws Exception {
        List<PersonId> many =
                java.util.stream.IntStream.range(0, RelayLimits.NEW_PEOPLE + 5)
                        .mapToObj(i -> person(people.member()))
                        .toList();
        int sent = 0;
        try (var pool = Executors.newFixedThreadPool(6)) {
            var tries =
                    pool.invokeAll(
                            many.stream()
                                    .map(p ->
                                            (Callable<Boolean>)
                                                    () -> {
                                                        try {
                                                            write(ada, p, "Hello");
                                                            return true;
                                                        } catch (InvalidInput e) {
                                                            return false;
                                                        }
                                                    })
                                    .toList());
            for (var one : tries) {
                sent += one.get() ? 1 : 0;
            }
        }
        assertThat(sent).isEqualTo(RelayLimits.NEW_PEOPLE);
        dayLater(ada);
        write(ada, toBen, "The day after");
    }

    @Test
    void a_receiver_gets_so_many_first_messages_a_day() {
        for (int i = 0; i < RelayLimits.ARRIVALS; i++) {
            jdbc.sql(
                            "insert into relay_arrival (account_id, at, sender_id) values (?, now() - interval '23 hours', ?)")
                    .params(ben.value(), ada.value())
                    .update();
        }
        assertThatThrownBy(() -> write(ada, toBen, "One more"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("as many messages as one day allows");
        assertThat(letters.to(email(ben))).isEmpty();
    }

    @Test
    void conversations_come_page_by_page_in_order() {
        for (int i = 0; i < Conversations.PAGE + 3; i++) {
            dayLater(ada);
            write(ada, person(people.member()), "No " + i);
        }
        Conversations.Page first = call(ada, () -> conversations.mine(null));
        Conversations.Page second = call(ada, () -> conversations.mine(first.next()));
        assertThat(first.conversations()).hasSize(Conversations.PAGE);
        assertThat(second.conversations()).hasSize(3);
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> call(ada, () -> conversations.mine("x'; drop table")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_sender_sends_so_many_messages_a_day_to_old_and_new_people_together() {
        ConversationId id = write(ada, toBen, "First");
        as(ben, () -> relay.answer(UUID.randomUUID(), id, "Yes"));
        jdbc.sql(
                        """
                        insert into relay_message (id, conversation_id, sender_id, text, at, withheld)
                        select gen_random_uuid(), ?, ?, 'x', now() - interval '23 hours', n % 2 = 0
                        from generate_series(1, ?) n
                        """)
                .params(id.value(), ada.value(), RelayLimits.MESSAGES - 2)
                .update();
        write(ada, toBen, "The last of the day");
        PersonId another = person(people.member());
        for (PersonId to : List.of(toBen, another)) {
            assertThatThrownBy(() -> write(ada, to, "One more"))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("You sent as many messages as one day allows");
        }
        dayLater(ada);
        write(ada, another, "The day after");
    }

    @Test
    void people_introduced_to_one_another_count_as_new_people() {
        jdbc.sql(
                        """
                        insert into relay_introduction (id, proposer_id, one_id, other_id, text, at)
                        select gen_random_uuid(), :ada, :ada, :ben, 'x', now() - interval '23 hours'
                        from generate_series(1, :most)
                        """)
                .param("ada", ada.value())
                .param("ben", ben.value())
                .param("most", RelayLimits.NEW_PEOPLE)
                .update();
        assertThatThrownBy(() -> write(ada, toBen, "Hello"))
                .hasMessageContaining("as many new people as one day allows");
    }

    @Test
    void what_arrives_first_counts_towards_what_one_person_receives() {
        write(ada, toBen, "First");
        write(ada, toBen, "Second");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from relay_arrival where account_id = ? and sender_id = ?")
                                .params(ben.value(), ada.value())
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void who_blocked_somebody_does_not_begin_to_write_to_them() {
        jdbc.sql("insert into relay_block (account_id, blocked_id, at) values (?, ?, now())")
                .params(ada.value(), ben.value())
                .update();
        assertThatThrownBy(() -> write(ada, toBen, "Hello"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("You blocked this person");
        assertThat(letters.to(email(ben))).isEmpty();
    }

    @Test
    void who_was_suspended_is_not_reached_and_shows_no_address_any_more() {
        ConversationId id = write(ada, toBen, "Hello");
        as(ben, () -> conversations.showAddress(id, true));
        as(people.administrator(), () -> administration.suspend(ben));
        assertThat(open(ada, id).address()).isEmpty();
        assertThat(call(ada, () -> relay.reach(toBen))).isEqualTo(Reach.NO_ACCOUNT);
        AccountId other = people.member();
        assertThatThrownBy(() -> write(other, toBen, "Hello")).isInstanceOf(InvalidInput.class);
    }
}

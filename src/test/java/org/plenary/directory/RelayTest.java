package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.NetworkRole;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.mail.StoredMail;

/** UC-67: writing to somebody without either's address. */
class RelayTest extends RelayScene {
    @Test
    void words_arrive_with_name_and_link_and_no_address_of_either_anywhere() {
        ConversationId id = write(ada, toBen, "About the audit programme");
        as(ben, () -> relay.answer(UUID.randomUUID(), id, "Gladly, in March"));
        for (AccountId reader : List.of(ada, ben)) {
            AccountId other = reader.equals(ada) ? ben : ada;
            StoredMail letter = letters.to(email(reader)).getFirst();
            assertThat(letter.text()).contains("/app/messages/" + id);
            assertThat(everything(reader, id)).contains("audit programme", "in March");
            assertThat(everything(reader, id)).doesNotContain(email(other));
            assertThat(letter.text() + letter.subject()).doesNotContain(email(reader));
        }
        assertThat(letters.to(email(ben)).getLast().subject()).isEqualTo("Ada Writer wrote to you");
        assertThat(letters.to(email(ben)).getLast().text()).contains("About the audit programme");
    }

    @Test
    void each_side_shows_its_own_address_and_takes_it_back_for_the_future() {
        ConversationId id = write(ada, toBen, "Hello");
        as(ada, () -> conversations.showAddress(id, true));
        assertThat(open(ben, id).address()).contains(email(ada));
        assertThat(open(ada, id).address()).isEmpty();
        ConversationId again = write(ada, toBen, "And again");
        assertThat(again).isEqualTo(id);
        assertThat(letters.to(email(ben))).noneMatch(l -> l.text().contains(email(ada)));
        as(ada, () -> conversations.showAddress(id, false));
        assertThat(open(ben, id).address()).isEmpty();
    }

    @Test
    void somebody_hidden_is_answered_for_as_nobody() {
        Profile hidden = call(ben, profiles::mine);
        call(
                ben,
                () ->
                        profiles.replace(
                                hidden.id(),
                                hidden.version(),
                                List.of(
                                        new PersonValue(
                                                Field.FULL_NAME, "Ben", Audience.ONLY_ME))));
        String toNobody = refusal(() -> write(ada, PersonId.random(), "Anybody there"));
        assertThat(refusal(() -> write(ada, toBen, "Anybody there"))).isEqualTo(toNobody);
        assertThat(refusal(() -> call(ada, () -> relay.reach(toBen))))
                .isEqualTo(refusal(() -> call(ada, () -> relay.reach(PersonId.random()))));
        assertThat(letters.to(email(ben))).isEmpty();
    }

    @Test
    void only_members_begin_to_write_and_anybody_may_answer() {
        AccountId outsider = people.create("Otto Outsider");
        Profile open = call(ben, profiles::mine);
        call(
                ben,
                () ->
                        profiles.replace(
                                open.id(),
                                open.version(),
                                List.of(new PersonValue(Field.FULL_NAME, "Ben", Audience.PUBLIC))));
        assertThat(call(outsider, () -> relay.reach(toBen))).isEqualTo(Reach.MEMBERS_ONLY);
        assertThatThrownBy(() -> write(outsider, toBen, "Hi")).isInstanceOf(InvalidInput.class);
        Profile theirs = call(outsider, profiles::mine);
        ConversationId id = write(ada, theirs.id(), "To you");
        as(outsider, () -> relay.answer(UUID.randomUUID(), id, "Back to you"));
        assertThat(open(ada, id).messages()).hasSize(2);
    }

    @Test
    void the_same_press_twice_is_one_message() {
        UUID key = UUID.randomUUID();
        ConversationId first = call(ada, () -> relay.write(key, toBen, "Once"));
        assertThat(call(ada, () -> relay.write(key, toBen, "Once"))).isEqualTo(first);
        assertThat(open(ben, first).messages()).hasSize(1);
        assertThat(letters.to(email(ben))).hasSize(1);
    }

    @Test
    void reading_a_conversation_reads_what_was_told_of_it_and_nothing_else() {
        ConversationId id = write(ada, toBen, "One");
        AccountId cleo = people.create("Cleo Writer", NetworkRole.MEMBER);
        ConversationId other = write(cleo, toBen, "Another");
        assertThat(call(ben, notices::unread)).isEqualTo(2);
        open(ben, id);
        assertThat(call(ben, notices::unread)).isEqualTo(1);
        assertThat(call(ada, () -> relay.conversation(toBen))).contains(id);
        assertThat(call(cleo, () -> relay.conversation(toBen))).contains(other);
        assertThat(call(people.member(), () -> relay.conversation(toBen))).isEmpty();
    }

    @Test
    void a_conversation_is_nobodys_but_the_two() {
        ConversationId id = write(ada, toBen, "Between us");
        for (AccountId other : List.of(people.member(), people.administrator())) {
            assertThatThrownBy(() -> open(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(other, () -> relay.answer(UUID.randomUUID(), id, "Me too")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(other, () -> conversations.showAddress(id, true)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(other, () -> reports.report(id, "x")))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void a_report_carries_the_words_to_administrators_only_and_its_outcome_back() {
        ConversationId id = write(ada, toBen, "Buy my shares");
        as(ben, () -> reports.report(id, "Advertising"));
        as(ben, () -> reports.report(id, "Advertising"));
        assertThatThrownBy(() -> as(people.organizer(), reports::open))
                .hasMessageContaining("no right");
        AccountId administrator = people.administrator();
        List<RelayReports.Report> mine =
                call(administrator, reports::open).stream()
                        .filter(r -> r.words().contains("Buy my shares"))
                        .filter(r -> r.reporter().equals("Ben Reader"))
                        .toList();
        assertThat(mine).isNotEmpty();
        UUID report =
                jdbc.sql("select id from relay_report where conversation_id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .single();
        as(administrator, () -> reports.settle(report, "The account was warned."));
        assertThat(letters.to(email(ben)).getFirst().text()).contains("was warned");
        assertThatThrownBy(() -> as(administrator, () -> reports.settle(report, "Again")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void empty_and_endless_words_are_refused_and_odd_ones_are_kept() {
        for (String bad : List.of("", " \u0000\n", "x".repeat(Relay.LONGEST + 1))) {
            assertThatThrownBy(() -> write(ada, toBen, bad)).isInstanceOf(InvalidInput.class);
        }
        ConversationId id = write(ada, toBen, "<script>alert(1)</script> שלום 🌱\nline");
        assertThat(open(ben, id).messages().getFirst().text())
                .isEqualTo("<script>alert(1)</script> שלום 🌱\nline");
    }
}

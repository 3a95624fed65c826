package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.NetworkRole;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.workshop.SessionId;

/** UC-68: words that reach those who took part, and an introduction; nobody learns of nobody. */
class PassedOnTest extends PassedOnScene {
    @Test
    void words_reach_those_who_took_part_and_answering_is_their_choice() {
        pass(full, "Who can share the audit templates?");
        assertThat(conversations(sender)).isEmpty();
        ConversationId at = conversations(rita).getFirst().id();
        assertThatThrownBy(() -> call(sender, () -> conversations.open(at)))
                .as("the sender does not know of it, even by its address")
                .isInstanceOf(NotFound.class);
        assertThat(conversations(sam)).hasSize(1);
        assertThat(letters.to(email(rita)).getFirst().subject())
                .isEqualTo("Ada Asker asks people of “Compute access”");
        as(rita, () -> relay.answer(UUID.randomUUID(), at, "I can"));
        assertThat(conversations(sender))
                .singleElement()
                .returns("Rita Rapporteur", ConversationSummary::other);
        assertThat(sent(sender)).doesNotContain("Sam", email(sam), email(rita));
    }

    @Test
    void many_few_or_none_look_the_same_to_the_sender() {
        var seen =
                List.of(full, empty).stream()
                        .map(session -> {
                            AccountId asker = people.create("Ada Asker", NetworkRole.MEMBER);
                            admit(asker);
                            as(asker, () -> relay.passOn(session, "Same words"));
                            String before = sent(asker);
                            passedOn.carry();
                            return Map.of("before", before, "after", sent(asker));
                        })
                        .toList();
        assertThat(seen.getFirst()).isEqualTo(seen.getLast());
        assertThat(conversations(rita)).isNotEmpty();
    }

    @Test
    void carrying_is_not_part_of_the_senders_call() {
        as(sender, () -> relay.passOn(full, "Later, please wait"));
        int rows =
                jdbc.sql("select count(*) from relay_message where sender_id = ?")
                        .param(sender.value())
                        .query(Integer.class)
                        .single();
        assertThat(rows).as("nothing is delivered in the sender's own time").isZero();
        passedOn.carry();
        assertThat(conversations(rita)).hasSize(1);
    }

    @Test
    void blocks_and_opting_out_hold_and_the_same_words_are_passed_on_once() {
        as(sam, () -> conversations.takeMessages(false));
        pass(full, "First words");
        pass(full, "First words");
        assertThat(conversations(rita)).hasSize(1);
        ConversationId at = conversations(rita).getFirst().id();
        as(rita, () -> conversations.block(at, true));
        pass(full, "Second words");
        assertThat(conversations(sam)).isEmpty();
        assertThat(conversations(rita)).hasSize(1);
    }

    @Test
    void a_sender_passes_on_so_often_a_day_and_strangers_do_not() {
        for (int i = 0; i < RelayLimits.PASSES; i++) {
            pass(full, "Words " + i);
        }
        assertThatThrownBy(() -> pass(full, "One more")).isInstanceOf(InvalidInput.class);
        AccountId stranger = people.create("Nobody's member");
        assertThatThrownBy(() -> as(stranger, () -> relay.passOn(full, "Hello")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(sender, () -> relay.passOn(SessionId.random(), "Hello")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void writing_to_somebody_does_not_tell_that_they_received_it() {
        pass(full, "Who was there?");
        Profile ritas = call(rita, profiles::mine);
        as(rita, () -> profiles.replace(ritas.id(), ritas.version(), ritas.values()));
        ConversationId direct =
                call(sender, () -> relay.write(UUID.randomUUID(), ritas.id(), "Were you there?"));
        assertThat(call(sender, () -> conversations.open(direct)).messages()).hasSize(1);
        assertThat(conversations(sender)).hasSize(1);
        PersonId to = call(sender, profiles::mine).id();
        ConversationId its = call(sam, () -> relay.write(UUID.randomUUID(), to, "Else"));
        assertThat(call(sender, () -> conversations.open(its)).messages()).hasSize(1);
    }

    @Test
    void two_people_meet_when_both_accept_and_not_before() {
        AccountId one = people.create("One Person", NetworkRole.MEMBER);
        AccountId other = people.create("Other Person", NetworkRole.MEMBER);
        propose(one, other);
        assertThat(letters.to(email(one)).getFirst().text()).contains("You share a question");
        assertThatThrownBy(() -> propose(other, one)).isInstanceOf(InvalidInput.class);
        UUID id = call(one, introductions::waiting).getFirst().id();
        as(one, () -> introductions.answer(id, true));
        assertThat(conversations(one)).isEmpty();
        assertThat(call(one, introductions::waiting)).isEmpty();
        as(other, () -> introductions.answer(id, true));
        as(other, () -> introductions.answer(id, true));
        assertThat(conversations(one)).hasSize(1);
        assertThat(conversations(other)).hasSize(1);
        assertThat(sent(one) + sent(other)).doesNotContain(email(one), email(other), email(sender));
        assertThat(letters.to(email(sender)).getFirst().subject()).contains("are introduced");
    }

    @Test
    void who_declined_is_told_to_nobody() {
        AccountId one = people.create("One Person", NetworkRole.MEMBER);
        AccountId other = people.create("Other Person", NetworkRole.MEMBER);
        propose(one, other);
        int before = letters.to(email(one)).size();
        int told = letters.to(email(sender)).size();
        UUID id = call(other, introductions::waiting).getFirst().id();
        as(other, () -> introductions.answer(id, false));
        as(one, () -> introductions.answer(id, true));
        as(other, () -> introductions.answer(id, true));
        assertThat(conversations(one)).isEmpty();
        assertThat(letters.to(email(one))).hasSize(before);
        assertThat(letters.to(email(sender))).hasSize(told);
        assertThatThrownBy(() -> as(sender, () -> introductions.answer(id, true)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void somebody_hidden_cannot_be_introduced_and_is_named_to_nobody_who_does_not_see_them() {
        AccountId one = people.create("One Person", NetworkRole.MEMBER);
        AccountId shy = people.create("Shy Person", NetworkRole.MEMBER);
        hide(shy);
        assertThatThrownBy(() -> propose(one, shy)).isInstanceOf(NotFound.class);
        // the proposer shared a workshop with Shy, the other one did not
        hide(shy, Audience.SHARED_WORKSHOPS);
        admit(shy);
        propose(one, shy);
        assertThat(letters.to(email(one)).getFirst().subject())
                .contains("somebody they know")
                .doesNotContain("Shy");
        assertThat(call(one, introductions::waiting).getFirst().to()).doesNotContain("Shy");
    }
}

package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.NetworkRole;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-67, UC-68: by which name somebody is known in a conversation. */
class RelayNamesTest extends RelayScene {
    @Autowired Introductions introductions;
    @Autowired PersonErasure erasure;

    @Test
    void a_name_hidden_since_is_not_shown_any_more_to_who_wrote_first() {
        ConversationId id = write(ada, toBen, "Hello");
        assertThat(open(ada, id).other()).isEqualTo("Ben Reader");
        call(ben, "Ben Reader", Audience.ONLY_ME);
        assertThat(open(ada, id).other()).isEqualTo(RelayNames.NOT_SHOWN);
        assertThat(open(ada, id).named()).isFalse();
        assertThat(everything(ada, id)).doesNotContain("Ben");
        call(ben, "Ben Again", Audience.MEMBERS);
        assertThat(listed(ada)).isEqualTo("Ben Again");
    }

    @Test
    void whoever_writes_is_known_by_the_name_they_had_then_and_by_no_later_hidden_one() {
        ConversationId id = write(ada, toBen, "Hello");
        call(ben, "Ben Answers", Audience.ONLY_ME);
        as(ben, () -> relay.answer(UUID.randomUUID(), id, "Yes"));
        call(ben, "Ben Secret", Audience.ONLY_ME);
        assertThat(open(ada, id).other()).isEqualTo("Ben Answers");
        assertThat(open(ada, id).messages().getLast().by()).isEqualTo("Ben Answers");
        assertThat(everything(ada, id)).doesNotContain("Ben Secret");
        call(ada, "Ada Hidden", Audience.ONLY_ME);
        assertThat(open(ben, id).other()).isEqualTo("Ada Writer");
    }

    @Test
    void words_that_a_block_held_back_show_no_name() {
        ConversationId id = write(ada, toBen, "Hello");
        as(ben, () -> conversations.block(id, true));
        call(ada, "Ada Later", Audience.ONLY_ME);
        write(ada, toBen, "Held back");
        assertThat(open(ben, id).other()).isEqualTo("Ada Writer");
    }

    @Test
    void an_introduction_shows_the_names_of_its_time_to_those_who_took_part_in_it() {
        AccountId cleo = people.create("Cleo Friend", NetworkRole.MEMBER);
        PersonId toCleo = person(cleo);
        UUID key = UUID.randomUUID();
        as(ada, () -> introductions.propose(key, toBen, toCleo, "You should meet"));
        call(ada, "Ada Hidden", Audience.ONLY_ME);
        assertThat(call(ben, introductions::waiting).getFirst().by()).isEqualTo("Ada Writer");
        call(cleo, "Cleo Hidden", Audience.ONLY_ME);
        assertThat(call(ben, introductions::waiting).getFirst().to()).doesNotContain("Cleo");
        as(ben, () -> introductions.answer(key, true));
        as(cleo, () -> introductions.answer(key, true));
        assertThat(letters.to(email(ada)).getFirst().subject()).doesNotContain("Cleo");
        call(cleo, "Cleo Secret", Audience.ONLY_ME);
        ConversationId made =
                call(ben, () -> conversations.mine(null)).conversations().getFirst().id();
        Conversation seen = open(ben, made);
        assertThat(seen.other()).as("by accepting").isEqualTo("Cleo Hidden");
        assertThat(seen.messages().getFirst().by()).isEqualTo("Ada Writer");
    }

    @Test
    void a_name_that_was_shown_goes_with_who_is_erased() {
        ConversationId id = write(ada, toBen, "Hello");
        call(ada, "Ada Hidden", Audience.ONLY_ME);
        erasure.forgetAccount(ada);
        assertThat(open(ben, id).other()).isEqualTo(RelayNames.NOT_SHOWN);
    }

    private String listed(AccountId reader) {
        return call(reader, () -> conversations.mine(null)).conversations().getFirst().other();
    }

    /** From now on the account is called this, for the audience. */
    private void call(AccountId account, String name, Audience audience) {
        Profile mine = call(account, profiles::mine);
        var said = List.of(new PersonValue(Field.FULL_NAME, name, audience));
        call(account, () -> profiles.replace(mine.id(), mine.version(), said));
    }
}

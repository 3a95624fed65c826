package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountAdministration;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.access.Redemption;
import org.plenary.testing.Letters;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-100: whoever becomes a member has an entry in the directory, or takes over their own. */
@PlenaryTest
class NewMembersTest {
    @Autowired Profiles profiles;
    @Autowired PersonValues values;
    @Autowired AccountAdministration administration;
    @Autowired Redemption redemption;
    @Autowired Letters letters;
    @Autowired TestAccounts people;

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void a_new_member_has_an_entry_with_their_name() throws Exception {
        AccountId member = join();
        PersonId entry = values.of(member).orElseThrow();
        assertThat(values.all(entry))
                .containsExactly(new PersonValue(Field.FULL_NAME, "Nina New", Audience.MEMBERS));
    }

    @Test
    void a_new_member_takes_over_the_one_entry_with_their_proven_address() throws Exception {
        PersonId entered = enter();
        AccountId member = join();
        assertThat(values.of(member)).contains(entered);
        assertThat(AsAccount.call(member, profiles::mine).name()).isEqualTo("Entered Name");
    }

    @Test
    void two_entries_with_one_address_are_left_to_the_organizers() throws Exception {
        PersonId one = enter();
        PersonId other = enter();
        AccountId member = join();
        assertThat(values.of(member)).isPresent().get().isNotIn(one, other);
    }

    private PersonId enter() throws Exception {
        return AsAccount.call(
                people.organizer(),
                () ->
                        profiles.add(
                                List.of(
                                        new PersonValue(Field.FULL_NAME, "Entered Name"),
                                        new PersonValue(Field.EMAIL, email.toUpperCase()))));
    }

    private AccountId join() {
        AsAccount.run(
                people.administrator(), () -> administration.invite(email, NetworkRole.MEMBER));
        String token = letters.token(email, "/app/invitation/");
        return redemption.accept(token, "Nina New", "four words in a row", "").account();
    }
}

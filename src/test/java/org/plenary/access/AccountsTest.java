package org.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class AccountsTest {
    @Autowired Accounts accounts;
    @Autowired CurrentAccount current;
    @Autowired TestAccounts people;

    @Test
    void an_account_has_its_roles_and_an_organizer_counts_as_a_member() {
        AccountId id = people.organizer();
        assertThat(accounts.get(id).roles()).containsExactly(NetworkRole.ORGANIZER);
        assertThat(accounts.has(id, NetworkRole.MEMBER)).isTrue();
        assertThat(accounts.has(id, NetworkRole.ADMINISTRATOR)).isFalse();
        assertThat(accounts.withRole(NetworkRole.ORGANIZER)).contains(id);
        assertThat(accounts.all(List.of(id, AccountId.random()))).containsOnlyKeys(id);
    }

    @Test
    void one_address_has_one_account_however_it_is_written() {
        String name = UUID.randomUUID().toString();
        AccountId id = people.createWithEmail(name + "@Example.org", "Uma");
        assertThat(accounts.byEmail(" " + name.toUpperCase() + "@example.ORG")).contains(id);
        assertThatThrownBy(() -> people.createWithEmail(name + "@EXAMPLE.org", "Uma"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void only_the_system_registers_accounts_without_invitation() {
        AccountId admin = people.administrator();
        assertThatThrownBy(() ->
                        AsAccount.run(
                                admin, () -> accounts.register("x@example.org", "X", Set.of())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_current_account_is_nobody_unless_code_runs_as_one() {
        assertThat(current.id()).isEmpty();
        assertThatThrownBy(current::require).isInstanceOf(NotAllowed.class);
        AccountId id = people.member();
        AsAccount.run(id, () -> assertThat(current.id()).contains(id));
        AsAccount.run(AccountId.random(), () -> assertThat(current.id()).isEmpty());
    }
}

package org.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-13: roles, suspension, the audit trail. */
@PlenaryTest
class AccountAdministrationTest {
    @Autowired AccountAdministration administration;
    @Autowired AuditReading audit;
    @Autowired MailboxReading mailbox;
    @Autowired Accounts accounts;
    @Autowired CurrentAccount current;
    @Autowired AccessTestSupport support;
    @Autowired TestAccounts people;
    @Autowired StandingChanges changes;
    @Autowired TransactionTemplate transaction;

    @Test
    void suspension_takes_the_rights_away_at_once_and_tells_every_node() {
        AccountId id = people.organizer();
        Authentication session = support.signedIn(id);
        assertThat(current.of(session)).contains(id);
        asAdministrator(() -> administration.suspend(id));
        assertThat(current.of(session)).isEmpty();
        assertThat(accounts.active(id)).isFalse();
        assertThat(accounts.has(id, NetworkRole.ORGANIZER)).isFalse();
        assertThat(accounts.withRole(NetworkRole.ORGANIZER)).doesNotContain(id);
        await().atMost(Duration.ofSeconds(2)).until(() -> changes.heard(id));
        asAdministrator(() -> administration.restore(id));
        assertThat(accounts.active(id)).isTrue();
        assertThat(current.of(session)).as("the old session stays ended").isEmpty();
    }

    @Test
    void a_new_role_counts_at_the_next_question() {
        AccountId id = people.member();
        asAdministrator(() -> administration.setRoles(id, Set.of(NetworkRole.ORGANIZER)));
        assertThat(accounts.has(id, NetworkRole.ORGANIZER)).isTrue();
        assertThat(accounts.get(id).roles()).containsExactly(NetworkRole.ORGANIZER);
    }

    @Test
    void the_last_administrator_stays() {
        transaction.executeWithoutResult(status -> {
            AccountId last = people.administrator();
            AsAccount.run(
                    last,
                    () -> {
                        accounts.withRole(NetworkRole.ADMINISTRATOR).stream()
                                .filter(id -> !id.equals(last))
                                .forEach(administration::suspend);
                        assertThatThrownBy(() -> administration.suspend(last))
                                .isInstanceOf(InvalidInput.class)
                                .hasMessageContaining("only administrator");
                        assertThatThrownBy(() -> administration.setRoles(last, Set.of()))
                                .isInstanceOf(InvalidInput.class);
                    });
            status.setRollbackOnly();
        });
    }

    @Test
    void nobody_else_looks_after_accounts() {
        AccountId victim = people.member();
        for (AccountId who : List.of(people.organizer(), people.member(), people.create("P"))) {
            for (Runnable attempt :
                    List.<Runnable>of(
                            () -> administration.find("", 0, 10),
                            () -> administration.count(""),
                            () -> administration.suspend(victim),
                            () -> administration.restore(victim),
                            () -> administration.setRoles(who, Set.of(NetworkRole.ADMINISTRATOR)),
                            () -> administration.invite("x@example.org", NetworkRole.MEMBER),
                            () -> audit.page(AuditFilter.ANY, 0, 10),
                            () -> audit.count(AuditFilter.ANY),
                            () -> mailbox.page("", 0, 10),
                            () -> mailbox.count(""))) {
                assertThatThrownBy(() -> AsAccount.run(who, attempt))
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(attempt::run).isInstanceOf(NotAllowed.class);
            }
        }
        assertThat(accounts.active(victim)).isTrue();
    }

    @Test
    void accounts_are_found_by_parts_of_name_and_address_taken_literally() {
        String mark = UUID.randomUUID().toString();
        AccountId id = people.create("Per %_" + mark + " Cent");
        asAdministrator(() -> {
            assertThat(administration.find("%_" + mark.toUpperCase(), 0, 10))
                    .extracting(AccountSummary::id)
                    .containsExactly(id);
            assertThat(administration.count("%_" + mark)).isEqualTo(1);
            assertThat(administration.find("%" + mark, 0, 10)).isEmpty();
        });
    }

    @Test
    void what_was_done_is_in_the_audit_trail() {
        AccountId id = people.member();
        AccountId admin = people.administrator();
        AsAccount.run(
                admin,
                () -> {
                    administration.setRoles(id, Set.of());
                    administration.suspend(id);
                    var entries = audit.page(new AuditFilter("Ada", "", "account " + id), 0, 10);
                    assertThat(entries)
                            .extracting(AuditEntry::action)
                            .containsExactly("suspended", "roles-changed");
                    assertThat(entries.getLast().details())
                            .containsEntry("before", "MEMBER")
                            .containsEntry("after", "none");
                });
    }

    private void asAdministrator(Runnable work) {
        AsAccount.run(people.administrator(), work);
    }
}

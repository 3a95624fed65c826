package org.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.testing.Letters;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-10 and UC-11: invite, redeem. */
@PlenaryTest
class InvitationsTest {
    private static final String PASSWORD = "four words in a row";

    @Autowired Invitations invitations;
    @Autowired Redemption redemption;
    @Autowired Accounts accounts;
    @Autowired AccountAdministration administration;
    @Autowired TestAccounts people;
    @Autowired Letters letters;
    @Autowired JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void an_invitation_makes_an_account_with_its_role_and_signs_it_in() {
        String token = inviteMember();
        assertThat(redemption.look(token))
                .returns(InvitationState.Kind.OPEN, InvitationState::kind)
                .returns(email, InvitationState::email)
                .returns(false, InvitationState::hasAccount);
        NewSession session = redemption.accept(token, "Nina <b>New</b> 🌱 نينا", PASSWORD, "");
        AccountSummary made = accounts.get(session.account());
        assertThat(made.email()).isEqualTo(email);
        assertThat(made.name()).isEqualTo("Nina <b>New</b> 🌱 نينا");
        assertThat(made.roles()).containsExactly(NetworkRole.MEMBER);
        assertThat(session.token.getAuthorities())
                .extracting(Object::toString)
                .contains("ROLE_MEMBER");
    }

    @Test
    void an_invitation_works_once() {
        String token = inviteMember();
        redemption.accept(token, "Nina", PASSWORD, "");
        assertThat(redemption.look(token).kind()).isEqualTo(InvitationState.Kind.USED);
        assertThatThrownBy(() -> redemption.accept(token, "Nina", PASSWORD, ""))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(Redemption.USED);
    }

    @Test
    void of_many_redemptions_at_the_same_moment_one_succeeds() throws Exception {
        String token = inviteMember();
        Callable<Boolean> redeem =
                () -> {
                    redemption.accept(token, "Nina", PASSWORD, "");
                    return true;
                };
        var refusals = new CopyOnWriteArrayList<Throwable>();
        int succeeded = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : pool.invokeAll(List.of(redeem, redeem, redeem, redeem))) {
                try {
                    result.get();
                    succeeded++;
                } catch (ExecutionException e) {
                    refusals.add(e.getCause());
                }
            }
        }
        assertThat(succeeded).isEqualTo(1);
        assertThat(refusals).hasSize(3).allMatch(InvalidInput.class::isInstance);
    }

    @Test
    void a_refused_password_leaves_the_invitation_open() {
        String token = inviteMember();
        assertThatThrownBy(() -> redemption.accept(token, "Nina", "short", ""))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> redemption.accept(token, "N".repeat(10_000), PASSWORD, ""))
                .isInstanceOf(InvalidInput.class);
        assertThat(redemption.look(token).kind()).isEqualTo(InvitationState.Kind.OPEN);
    }

    @Test
    void an_expired_invitation_is_refused_and_can_be_had_anew() {
        String token = inviteMember();
        expire();
        assertThatThrownBy(() -> redemption.accept(token, "Nina", PASSWORD, ""))
                .hasMessageContaining("older than seven days");
        redemption.renew(token);
        String renewed = letters.token(email, "/app/invitation/");
        assertThat(renewed).isNotEqualTo(token);
        assertThat(redemption.look(renewed).kind()).isEqualTo(InvitationState.Kind.OPEN);
    }

    @Test
    void an_expired_invitation_of_somebody_suspended_is_not_renewed() {
        AccountId admin = people.administrator();
        AsAccount.run(admin, () -> administration.invite(email, NetworkRole.MEMBER));
        String token = letters.token(email, "/app/invitation/");
        expire();
        AsAccount.run(people.administrator(), () -> administration.suspend(admin));
        redemption.renew(token);
        assertThat(letters.token(email, "/app/invitation/")).isEqualTo(token);
    }

    @Test
    void an_account_joins_only_with_its_own_invitation() {
        AccountId other = people.member();
        AccountId invited = people.createWithEmail(email.toUpperCase(), "Ines");
        String token = inviteMember();
        assertThatThrownBy(() -> AsAccount.run(other, () -> redemption.join(token)))
                .isInstanceOf(NotAllowed.class);
        AsAccount.run(invited, () -> redemption.join(token));
        assertThat(accounts.has(invited, NetworkRole.MEMBER)).isTrue();
        assertThatThrownBy(() -> AsAccount.run(invited, () -> redemption.join(token)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void only_administrators_give_network_roles() {
        for (AccountId who :
                List.of(people.organizer(), people.member(), people.create("Nobody"))) {
            assertThatThrownBy(() ->
                            AsAccount.run(
                                    who,
                                    () -> invitations.invite(email, "network:ADMINISTRATOR", "x")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> AsAccount.run(who, () -> invitations.open("network:")))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> invitations.requestByMail(email, "network:MEMBER"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> invitations.invite(email, "workshop:x:PARTICIPANT", "x"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_withdrawn_invitation_does_not_work() {
        String token = inviteMember();
        AsAccount.run(
                people.administrator(),
                () ->
                        invitations.open("network:").stream()
                                .filter(i -> i.email().equals(email))
                                .forEach(i -> invitations.withdraw(i.id(), "network:")));
        assertThat(redemption.look(token).kind()).isEqualTo(InvitationState.Kind.UNKNOWN);
    }

    @Test
    void anyone_can_ask_for_a_link_to_something_open_but_only_so_often() {
        String grant = "something-open:" + UUID.randomUUID();
        for (int i = 0; i < 8; i++) {
            invitations.requestByMail(email, grant);
        }
        assertThat(letters.to(email)).hasSize(5);
        NewSession session =
                redemption.accept(letters.token(email, "/app/invitation/"), "P", PASSWORD, "");
        assertThat(accounts.get(session.account()).roles()).isEmpty();
    }

    @Test
    void addresses_that_are_none_are_refused() {
        for (String bad :
                List.of(
                        "",
                        "x",
                        "a@b@c",
                        "a b@example.org",
                        "a@example.org\nBcc: b@example.org",
                        "a@example.org, b@example.org",
                        "x".repeat(10_000) + "@example.org")) {
            assertThatThrownBy(() -> invitations.requestByMail(bad, "workshop:1:PARTICIPANT"))
                    .as(bad)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    private String inviteMember() {
        AsAccount.run(
                people.administrator(), () -> administration.invite(email, NetworkRole.MEMBER));
        return letters.token(email, "/app/invitation/");
    }

    private void expire() {
        jdbc.sql("UPDATE invitation SET expires_at = now() - interval '1 hour' WHERE email = ?")
                .param(email)
                .update();
    }
}

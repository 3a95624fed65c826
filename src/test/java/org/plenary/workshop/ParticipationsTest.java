package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.InvitationRedeemed;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ParticipationsTest extends WorkshopTestBase {
    private static final ParticipationDetails STATED =
            new ParticipationDetails(
                    Sector.ACADEMIA, "A university", "Kenya", Capacity.AD_REFERENDUM, true);

    @Autowired WorkshopInvitations invitations;
    @Autowired JoinLinks joinLinks;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @Test
    void organizers_see_everyone_and_others_see_who_agreed_to_be_listed() {
        as(participant, () -> participations.state(workshop, STATED));
        as(organizer, () -> workshops.publishProgramme(workshop));
        assertThat(people(organizer)).containsExactly(organizer, participant, observer);
        assertThat(people(administrator)).containsExactly(organizer, participant, observer);
        assertThat(people(observer)).containsExactly(participant, observer);
        assertThat(call(observer, () -> participations.people(workshop)).unlisted()).isEqualTo(1);
        assertThat(people(outsider)).isEmpty();
        assertThat(participations.people(workshop).people()).as("anonymous").isEmpty();
    }

    @Test
    void only_organizers_see_addresses() {
        as(participant, () -> participations.state(workshop, STATED));
        assertThat(person(organizer, participant).email()).isNotEmpty();
        assertThat(person(observer, participant).email()).isEmpty();
        assertThat(person(observer, participant).details()).isEqualTo(STATED);
    }

    @Test
    void consent_is_the_persons_own_and_nobody_elses() {
        AccountId other = accounts.member();
        as(
                organizer,
                () -> participations.admit(workshop, other, WorkshopRole.PARTICIPANT, STATED));
        assertThat(person(organizer, other).details()).isEqualTo(STATED.listed(false));
        assertThat(ExpectedPerson.of("a@example.org", WorkshopRole.OBSERVER).details().listed())
                .isFalse();
    }

    @Test
    void only_organizers_and_administrators_change_people() {
        as(organizer, () -> workshops.publishProgramme(workshop));
        AccountId other = accounts.member();
        for (var who : List.of(participant, observer, outsider)) {
            assertThatThrownBy(() -> as(who, () -> admit(other, WorkshopRole.OBSERVER)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() ->
                            as(
                                    who,
                                    () ->
                                            participations.changeRole(
                                                    workshop, observer, WorkshopRole.ORGANIZER)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, () -> participations.remove(workshop, observer)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() ->
                            as(
                                    who,
                                    () ->
                                            invitations.invite(
                                                    workshop,
                                                    ExpectedPerson.of(
                                                            "x@example.org",
                                                            WorkshopRole.OBSERVER))))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, () -> joinLinks.renew(workshop)))
                    .isInstanceOf(NotAllowed.class);
            assertThat(call(who, () -> invitations.expected(workshop))).isEmpty();
            assertThat(call(who, () -> joinLinks.of(workshop))).isEmpty();
        }
        as(
                administrator,
                () -> participations.changeRole(workshop, observer, WorkshopRole.ORGANIZER));
        assertThat(rights.organizes(observer, workshop)).isTrue();
    }

    @Test
    void the_last_organizer_stays() {
        assertThatThrownBy(() -> as(organizer, () -> participations.leave(workshop)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        as(
                                organizer,
                                () ->
                                        participations.changeRole(
                                                workshop, organizer, WorkshopRole.OBSERVER)))
                .isInstanceOf(InvalidInput.class);
        as(
                organizer,
                () -> participations.changeRole(workshop, participant, WorkshopRole.ORGANIZER));
        as(organizer, () -> participations.leave(workshop));
        assertThat(rights.roleOf(organizer, workshop)).isEmpty();
    }

    @Test
    void a_redeemed_invitation_lets_in_with_what_the_organizer_knew() {
        String email = "Guest-" + AccountId.random() + "@Example.org";
        as(
                organizer,
                () ->
                        invitations.invite(
                                workshop,
                                new ExpectedPerson(
                                        email, "A guest", WorkshopRole.OBSERVER, STATED)));
        assertThat(call(organizer, () -> invitations.expected(workshop)))
                .extracting(ExpectedPerson::name)
                .containsExactly("A guest");
        AccountId guest = accounts.createWithEmail(email, "Gita Guest");
        redeem(guest, "workshop:" + workshop + ":OBSERVER");
        assertThat(person(organizer, guest).role()).isEqualTo(WorkshopRole.OBSERVER);
        assertThat(person(organizer, guest).details()).isEqualTo(STATED.listed(false));
        assertThat(call(organizer, () -> invitations.expected(workshop))).isEmpty();
    }

    @Test
    void a_withdrawn_invitation_lets_nobody_in() {
        String email = AccountId.random() + "@example.org";
        as(
                organizer,
                () -> {
                    invitations.invite(
                            workshop, ExpectedPerson.of(email, WorkshopRole.PARTICIPANT));
                    invitations.withdraw(workshop, email);
                });
        AccountId guest = accounts.createWithEmail(email, "Gita Guest");
        assertThatThrownBy(() -> redeem(guest, "workshop:" + workshop + ":PARTICIPANT"))
                .isInstanceOf(NotFound.class);
        assertThat(rights.roleOf(guest, workshop)).isEmpty();
    }

    @Test
    void an_invitation_raises_a_role_but_never_lowers_it() {
        redeem(organizer, "workshop:" + workshop + ":OBSERVER");
        assertThat(rights.organizes(organizer, workshop)).isTrue();
        redeem(observer, "workshop:" + workshop + ":PARTICIPANT");
        assertThat(rights.roleOf(observer, workshop)).contains(WorkshopRole.PARTICIPANT);
    }

    @Test
    void grants_of_others_and_nonsense_are_let_be() {
        redeem(outsider, "network:MEMBER");
        redeem(outsider, "workshop:nonsense:ORGANIZER");
        assertThat(rights.roleOf(outsider, workshop)).isEmpty();
    }

    @Test
    void a_list_with_one_bad_row_invites_nobody_and_names_the_row() {
        var rows =
                List.of(
                        ExpectedPerson.of("good@example.org", WorkshopRole.PARTICIPANT),
                        ExpectedPerson.of("not an address", WorkshopRole.PARTICIPANT));
        assertThatThrownBy(() -> as(organizer, () -> invitations.inviteAll(workshop, rows)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Row 2");
        assertThat(call(organizer, () -> invitations.expected(workshop))).isEmpty();
    }

    @Test
    void a_list_sent_twice_writes_to_everyone_once() {
        var rows =
                IntStream.range(0, 30)
                        .mapToObj(i -> AccountId.random() + "@example.org")
                        .map(e -> ExpectedPerson.of(e, WorkshopRole.PARTICIPANT))
                        .toList();
        assertThat(call(organizer, () -> invitations.inviteAll(workshop, rows))).isEqualTo(30);
        assertThat(call(organizer, () -> invitations.inviteAll(workshop, rows))).isZero();
    }

    @Test
    void a_join_link_lets_in_until_it_is_renewed_or_revoked() {
        String token = call(organizer, () -> joinLinks.renew(workshop)).token();
        assertThat(joinLinks.offer(token).title()).as("anonymous").isEqualTo("A convening");
        as(outsider, () -> joinLinks.join(token, STATED));
        assertThat(person(organizer, outsider).details()).isEqualTo(STATED);
        assertThat(person(organizer, outsider).role()).isEqualTo(WorkshopRole.PARTICIPANT);
        String next = call(organizer, () -> joinLinks.renew(workshop)).token();
        assertThatThrownBy(() -> joinLinks.offer(token)).isInstanceOf(NotFound.class);
        as(organizer, () -> joinLinks.revoke(workshop));
        assertThatThrownBy(() -> joinLinks.offer(next)).isInstanceOf(NotFound.class);
        assertThat(call(organizer, () -> joinLinks.of(workshop))).isEmpty();
    }

    @Test
    void two_joins_at_once_are_one_participation() throws Exception {
        String token = call(organizer, () -> joinLinks.renew(workshop)).token();
        var joins = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 8; i++) {
            joins.add(() -> {
                AsAccount.run(outsider, () -> joinLinks.join(token, STATED));
                return true;
            });
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(joins)) {
                assertThat(done.get()).isEqualTo(true);
            }
        }
        assertThat(people(organizer)).containsOnlyOnce(outsider);
    }

    @Test
    void an_organizer_who_follows_the_join_link_stays_one() {
        String token = call(organizer, () -> joinLinks.renew(workshop)).token();
        as(organizer, () -> joinLinks.join(token, STATED));
        assertThat(rights.organizes(organizer, workshop)).isTrue();
    }

    @Test
    void asking_for_a_link_answers_the_same_and_writes_at_most_three_times_an_hour() {
        String token = call(organizer, () -> joinLinks.renew(workshop)).token();
        String known = AccountId.random() + "@example.org";
        accounts.createWithEmail(known, "Known");
        String unknown = AccountId.random() + "@example.org";
        for (int i = 0; i < 5; i++) {
            joinLinks.ask(token, known);
            joinLinks.ask(token, unknown);
        }
        assertThat(invitationsTo(known)).isEqualTo(3).isEqualTo(invitationsTo(unknown));
        AccountId guest = accounts.createWithEmail(unknown, "New");
        redeem(guest, "workshop:" + workshop + ":JOIN");
        assertThat(rights.roleOf(guest, workshop)).contains(WorkshopRole.PARTICIPANT);
    }

    @Test
    void a_link_asked_for_before_the_join_link_was_revoked_lets_nobody_in() {
        as(organizer, () -> joinLinks.renew(workshop));
        as(organizer, () -> joinLinks.revoke(workshop));
        assertThatThrownBy(() -> redeem(outsider, "workshop:" + workshop + ":JOIN"))
                .isInstanceOf(NotFound.class);
    }

    private long invitationsTo(String email) {
        return jdbc.sql("SELECT count(*) FROM invitation WHERE email_key = ?")
                .param(email)
                .query(Long.class)
                .single();
    }

    private void redeem(AccountId account, String grant) {
        transaction.executeWithoutResult(
                t -> events.publishEvent(new InvitationRedeemed(account, grant)));
    }

    private List<AccountId> people(AccountId reader) {
        return call(reader, () -> participations.people(workshop)).people().stream()
                .map(Participant::account)
                .toList();
    }

    private Participant person(AccountId reader, AccountId who) {
        return call(reader, () -> participations.people(workshop)).people().stream()
                .filter(p -> p.account().equals(who))
                .findFirst()
                .orElseThrow();
    }
}

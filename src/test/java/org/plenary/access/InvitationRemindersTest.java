package org.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.mail.StoredMail;
import org.plenary.testing.Letters;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever was invited and never signed in is reminded, twice at most. */
@PlenaryTest
class InvitationRemindersTest {
    private static final String PASSWORD = "four words in a row";

    @Autowired InvitationReminders reminders;
    @Autowired AccountAdministration administration;
    @Autowired Redemption redemption;
    @Autowired TestAccounts people;
    @Autowired Letters letters;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@example.org";
    private AccountId inviter;
    private String first;

    @BeforeEach
    void invited() {
        inviter = people.administrator();
        first = invite();
    }

    @Test
    void nobody_is_reminded_too_early_and_nobody_three_times() {
        reminders.remindDue();
        assertThat(reminded()).isEmpty();
        pass("6 days");
        reminders.remindDue();
        reminders.remindDue();
        assertThat(reminded()).hasSize(1);
        pass("10 days");
        reminders.remindDue();
        pass("10 days");
        reminders.remindDue();
        pass("10 days");
        reminders.remindDue();
        assertThat(reminded()).hasSize(2);
        assertThat(reminded().getFirst().text()).contains("the last reminder");
    }

    @Test
    void several_invitations_of_one_address_are_reminded_of_twice_together() {
        for (int i = 0; i < 5; i++) {
            invite();
        }
        for (int i = 0; i < 6; i++) {
            pass("8 days");
            reminders.remindDue();
            pass("2 days");
        }
        assertThat(reminded()).hasSize(2);
    }

    @Test
    void every_link_works_and_all_of_them_once() {
        pass("6 days");
        reminders.remindDue();
        String second = letters.token(email, "/app/invitation/");
        assertThat(second).isNotEqualTo(first);
        for (String token : List.of(first, second)) {
            assertThat(redemption.look(token).kind()).isEqualTo(InvitationState.Kind.OPEN);
        }
        redemption.accept(second, "Nina", PASSWORD, "");
        for (String token : List.of(first, second)) {
            assertThat(redemption.look(token).kind()).isEqualTo(InvitationState.Kind.USED);
        }
        pass("10 days");
        reminders.remindDue();
        assertThat(reminded()).hasSize(1);
    }

    @Test
    void who_has_an_account_or_whose_inviter_is_gone_is_not_reminded() {
        String other = UUID.randomUUID() + "@example.org";
        AsAccount.run(inviter, () -> administration.invite(other, NetworkRole.MEMBER));
        people.createWithEmail(email, "Signed in already");
        pass("6 days");
        reminders.remindDue();
        assertThat(reminded()).isEmpty();
        jdbc.sql("update invitation set created_at = now() - interval '6 days' where email = ?")
                .param(other)
                .update();
        AsAccount.run(people.administrator(), () -> administration.suspend(inviter));
        reminders.remindDue();
        assertThat(reminded()).isEmpty();
        assertThat(letters.to(other)).hasSize(1);
    }

    @Test
    void reminding_by_hand_counts_too_also_when_pressed_at_the_same_moment() throws Exception {
        Callable<Boolean> press =
                () -> {
                    try {
                        reminders.remind(grant());
                        return true;
                    } catch (InvalidInput e) {
                        return false;
                    }
                };
        String grant = "directory:" + UUID.randomUUID();
        jdbc.sql("update invitation set granted = ? where email = ?").params(grant, email).update();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(List.of(press, press, press, press, press, press))) {
                done.get();
            }
        }
        assertThat(reminded()).hasSizeBetween(1, 2);
        while (press.call()) {
            assertThat(reminded()).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(reminded()).hasSize(2);
        assertThat(reminders.invited(grant).orElseThrow().reminders()).isEqualTo(2);
        assertThatThrownBy(() -> reminders.remind("directory:" + UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void two_runs_at_the_same_time_send_one_letter() throws Exception {
        pass("6 days");
        Future<?> second;
        try (var pool = Executors.newSingleThreadExecutor()) {
            second =
                    transaction.execute(t -> {
                        reminders.remindDue();
                        Future<?> meanwhile = pool.submit(reminders::remindDue);
                        // it has gone by when it asked who else runs; else it waits for us here
                        Awaitility.await()
                                .atMost(5, TimeUnit.SECONDS)
                                .until(() -> meanwhile.isDone() || waits());
                        return meanwhile;
                    });
        }
        second.get();
        assertThat(reminded()).hasSize(1);
    }

    /** Whether another transaction waits for one. */
    private boolean waits() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private String grant() {
        return jdbc.sql("select granted from invitation where email = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    private String invite() {
        AsAccount.run(inviter, () -> administration.invite(email, NetworkRole.MEMBER));
        return letters.token(email, "/app/invitation/");
    }

    private List<StoredMail> reminded() {
        return letters.to(email).stream()
                .filter(l -> l.subject().startsWith("A reminder"))
                .toList();
    }

    /** As if so much time had gone by for this address. */
    private void pass(String time) {
        jdbc.sql(
                        "update invitation set created_at = created_at - cast(? as interval) where email = ?")
                .params(time, email)
                .update();
        jdbc.sql("update invitation_reminder set at = at - cast(? as interval) where email_key = ?")
                .params(time, email)
                .update();
    }
}

package org.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.testing.Letters;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** UC-12: one's own account, forgotten passwords. */
@PlenaryTest
class OwnAccountTest {
    private static final String OLD = "the old long password";
    private static final String NEW = "a new and longer password";

    @Autowired OwnAccount own;
    @Autowired ForgottenPassword forgotten;
    @Autowired CurrentAccount current;
    @Autowired AccessTestSupport support;
    @Autowired TestAccounts people;
    @Autowired Letters letters;
    @Autowired Devices devices;
    @Autowired JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@example.org";

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_new_password_signs_the_other_browsers_out_and_keeps_this_one() {
        AccountId id = account();
        Authentication other = support.signedIn(id);
        Authentication here = signIn(id);
        own.changePassword(OLD, NEW);
        assertThat(current.of(here)).contains(id);
        assertThat(current.of(other)).isEmpty();
        assertThatThrownBy(() -> own.changePassword(OLD, NEW + NEW))
                .hasMessageContaining("not right");
    }

    @Test
    void weak_passwords_are_refused() {
        signIn(account());
        for (String weak :
                new String[] {"", "short", "aaaaaaaaaaaaaaaa", email, "x".repeat(10_000)}) {
            assertThatThrownBy(() -> own.changePassword(OLD, weak))
                    .as(weak)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void guessing_the_present_password_is_slowed_down() {
        signIn(account());
        for (int i = 0; i < SignInThrottle.FREE_PER_ACCOUNT_AND_PLACE; i++) {
            assertThatThrownBy(() -> own.changePassword("wrong wrong wrong", NEW))
                    .hasMessageContaining("not right");
        }
        assertThatThrownBy(() -> own.changePassword(OLD, NEW)).hasMessageContaining("too often");
    }

    @Test
    void one_device_or_all_others_can_be_signed_out() {
        AccountId id = account();
        Authentication second = support.signedIn(id);
        Authentication third = support.signedIn(id);
        Authentication here = signIn(id);
        assertThat(own.devices()).hasSize(3);
        assertThat(own.devices()).filteredOn(SignedInDevice::thisOne).hasSize(1);
        own.signOut(((AccountPrincipal) second.getPrincipal()).device());
        assertThat(current.of(second)).isEmpty();
        assertThat(current.of(third)).contains(id);
        own.signOutOthers();
        assertThat(current.of(third)).isEmpty();
        assertThat(current.of(here)).contains(id);
    }

    @Test
    void somebody_elses_device_cannot_be_signed_out() {
        AccountId victim = account();
        Authentication theirs = support.signedIn(victim);
        signIn(people.member());
        own.signOut(((AccountPrincipal) theirs.getPrincipal()).device());
        assertThat(current.of(theirs)).contains(victim);
    }

    @Test
    void an_account_has_at_most_twenty_devices() {
        AccountId id = account();
        IntStream.range(0, 25).forEach(i -> support.signedIn(id));
        signIn(id);
        assertThat(own.devices()).hasSize(20);
        assertThat(current.id()).contains(id);
    }

    @Test
    void a_token_that_is_too_old_signs_nobody_in() {
        AccountId id = account();
        var issued = devices.signIn(id, "Firefox", true).issued();
        assertThat(devices.recognise(issued.secret().token())).isPresent();
        jdbc.sql("UPDATE signed_in_device SET expires_at = now() WHERE account_id = ?")
                .param(id.value())
                .update();
        assertThat(devices.recognise(issued.secret().token())).isEmpty();
    }

    @Test
    void a_name_that_changed_meanwhile_is_not_overwritten() {
        AccountId id = account();
        signIn(id);
        own.rename("Otto", "Otto <script>alert(1)</script> עוטו");
        assertThat(own.get().name()).isEqualTo("Otto <script>alert(1)</script> עוטו");
        assertThatThrownBy(() -> own.rename("Otto", "Ottokar")).isInstanceOf(StaleChange.class);
        assertThatThrownBy(() -> own.rename(own.get().name(), "  "))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_forgotten_password_is_replaced_by_a_link_that_works_once() {
        AccountId id = account();
        Authentication before = support.signedIn(id);
        forgotten.ask(" " + email.toUpperCase());
        await().atMost(Duration.ofSeconds(5)).until(() -> letters.to(email).size() == 1);
        String token = letters.token(email, "/app/new-password/");
        assertThat(forgotten.good(token)).isTrue();
        assertThatThrownBy(() -> forgotten.choose(token, "short", ""))
                .isInstanceOf(InvalidInput.class);
        assertThat(forgotten.choose(token, NEW, "").account()).isEqualTo(id);
        assertThat(current.of(before)).isEmpty();
        assertThat(forgotten.good(token)).isFalse();
        assertThatThrownBy(() -> forgotten.choose(token, NEW, ""))
                .hasMessageContaining("used already");
    }

    @Test
    void an_unknown_address_gets_the_same_answer_and_no_letter() {
        forgotten.ask("nobody-" + email);
        account();
        forgotten.ask(email);
        await().atMost(Duration.ofSeconds(5)).until(() -> letters.to(email).size() == 1);
        assertThat(letters.to("nobody-" + email)).isEmpty();
    }

    private AccountId account() {
        AccountId id = people.createWithEmail(email, "Otto");
        support.setPassword(id, OLD);
        return id;
    }

    private Authentication signIn(AccountId id) {
        Authentication session = support.signedIn(id);
        SecurityContextHolder.setContext(new SecurityContextImpl(session));
        return session;
    }
}

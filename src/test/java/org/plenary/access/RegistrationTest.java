package org.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.mail.StoredMail;
import org.plenary.testing.Letters;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-100 and UC-101: joining by a permitted domain or by an organizer's approval. */
@PlenaryTest
class RegistrationTest {
    private static final String PASSWORD = "four words in a row";

    @Autowired Registration registration;
    @Autowired Joining joining;
    @Autowired JoiningRequests requests;
    @Autowired Redemption redemption;
    @Autowired Accounts accounts;
    @Autowired TestAccounts people;
    @Autowired Letters letters;
    @Autowired JdbcClient jdbc;

    private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    private AccountId administrator;
    private JoiningSettings before;

    @BeforeEach
    void openForRequests() {
        administrator = people.administrator();
        before = call(administrator, joining::settings);
        change(before, true);
    }

    /** The shared application stays as it was. */
    @AfterEach
    void asBefore() {
        change(before, before.requestsOpen());
        as(administrator, () -> joining.forbid(domain));
    }

    @Test
    void an_address_of_a_permitted_domain_joins_as_a_member_by_its_letter() {
        as(administrator, () -> joining.permit(domain, false));
        String email = "nina@" + domain;
        StoredMail letter = ask("NINA@" + domain.toUpperCase());
        assertThat(letter.text()).contains("/app/invitation/");
        assertThat(accounts.byEmail(email)).as("nothing before the link").isEmpty();
        NewSession session =
                redemption.accept(
                        letters.token("@" + domain, "/app/invitation/"), "Nina New", PASSWORD, "");
        assertThat(accounts.get(session.account()).roles()).containsExactly(NetworkRole.MEMBER);
    }

    @Test
    void the_answer_is_the_same_for_every_address() {
        as(administrator, () -> joining.permit(domain, false));
        String known = "known@" + domain;
        people.createWithEmail(known, "Kim Known");
        for (String email : List.of(known, "new@" + domain, "else@other-" + domain)) {
            registration.ask(email, place());
        }
        Map<String, String> expected =
                Map.of(
                        known,
                        "There is an account",
                        "new@" + domain,
                        "/app/invitation/",
                        "else@other-" + domain,
                        "/app/register/");
        // one letter for each: who asked sees no difference, only the mailbox does
        expected.forEach((email, words) -> assertThat(letter(email).text()).contains(words));
    }

    @Test
    void another_spelling_of_a_mailbox_makes_no_second_account() {
        as(administrator, () -> joining.permit(domain, false));
        people.createWithEmail("kim@" + domain, "Kim Known");
        people.createWithEmail("lee+work@" + domain, "Lee Known");
        for (String email : List.of("Kim+2@" + domain, "KIM@" + domain, "lee@" + domain)) {
            assertThat(ask(email).text()).as(email).contains("There is an account");
        }
    }

    @Test
    void a_domain_covers_itself_and_its_sub_domains_only_as_chosen() {
        var exact = new PermittedDomain("nist.example", false);
        var wide = new PermittedDomain("nist.example", true);
        assertThat(exact.covers("nist.example")).isTrue();
        assertThat(exact.covers("a.nist.example")).isFalse();
        assertThat(wide.covers("a.b.nist.example")).isTrue();
        for (String other :
                List.of("xnist.example", "nist.example.org", "nist.exampl", "example")) {
            assertThat(wide.covers(other)).as(other).isFalse();
        }
    }

    @Test
    void domains_have_one_form_and_nonsense_is_refused() {
        assertThat(ApplicantAddress.domain(" @Bücher.Example. "))
                .isEqualTo("xn--bcher-kva.example");
        assertThat(ApplicantAddress.of("a@BÜCHER.example").value())
                .isEqualTo("a@xn--bcher-kva.example");
        assertThat(ApplicantAddress.of("a@nist.example").domain())
                .as("a Cyrillic letter is another domain")
                .isNotEqualTo(ApplicantAddress.of("a@nіst.example").domain());
        for (String bad :
                List.of(
                        "",
                        "com",
                        "a b.example",
                        "a..example",
                        "x".repeat(300) + ".example",
                        "%")) {
            assertThatThrownBy(() -> as(administrator, () -> joining.permit(bad, true)))
                    .as(bad)
                    .isInstanceOf(InvalidInput.class);
        }
        for (String bad : List.of("", "x", "a@b\nBcc: c@d.example", "a@localhost")) {
            assertThatThrownBy(() -> registration.ask(bad, place()))
                    .as(bad)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void a_request_waits_for_an_organizer_who_approves() {
        String token = requestToken("ask@" + domain);
        assertThat(registration.look(token)).contains("ask@" + domain);
        registration.request(token, "Asa Asker", "University", "I was in San Francisco");
        assertThatThrownBy(() -> registration.request(token, "Asa", "", "Again"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("used already");
        AccountId organizer = people.organizer();
        UUID id = waiting(organizer, "ask@" + domain);
        as(organizer, () -> requests.approve(id));
        assertThat(
                        jdbc.sql("select action from audit_entry where subject_id = ?")
                                .param(id.toString())
                                .query(String.class)
                                .list())
                .contains("joining-approved");
        assertThat(letter("ask@" + domain).text()).contains("was approved", "/app/invitation/");
        assertThatThrownBy(() -> as(organizer, () -> requests.approve(id)))
                .isInstanceOf(NotFound.class);
        NewSession session =
                redemption.accept(
                        letters.token("ask@" + domain, "/app/invitation/"), "Asa", PASSWORD, "");
        assertThat(accounts.has(session.account(), NetworkRole.MEMBER)).isTrue();
    }

    @Test
    void a_declined_request_is_answered_with_the_organizers_sentence() {
        String token = requestToken("no@" + domain);
        registration.request(token, "Nora", "", "Just curious");
        AccountId organizer = people.organizer();
        UUID id = waiting(organizer, "no@" + domain);
        as(organizer, () -> requests.decline(id, "Come to the public workshop first."));
        assertThat(letter("no@" + domain).text()).contains("Come to the public workshop first.");
        assertThat(call(organizer, requests::waitingRequests)).noneMatch(r -> r.id().equals(id));
    }

    @Test
    void only_organizers_decide_and_only_administrators_keep_the_rules() {
        AccountId member = people.member();
        assertThatThrownBy(() -> as(member, requests::waitingRequests))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(member, () -> requests.approve(UUID.randomUUID())))
                .isInstanceOf(NotAllowed.class);
        assertThat(call(member, requests::waiting)).isEmpty();
        for (AccountId who : List.of(member, people.organizer())) {
            assertThatThrownBy(() -> as(who, () -> joining.permit(domain, false)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, () -> joining.forbid(domain)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, joining::domains)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, joining::settings)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(who, () -> joining.change(before)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void letters_to_one_mailbox_and_from_one_place_are_bounded() {
        as(administrator, () -> joining.permit(domain, false));
        for (int i = 0; i < 9; i++) {
            registration.ask("often+%d@%s".formatted(i, domain), place());
        }
        registration.ask("last@" + domain, place());
        letter("last@" + domain);
        assertThat(letters.to("@" + domain).stream().filter(l -> l.to().startsWith("often")))
                .hasSize(5);
        String crowd = place();
        for (int i = 0; i < Registration.A_PLACE_AN_HOUR; i++) {
            registration.ask("last@" + domain, crowd);
        }
        assertThatThrownBy(() -> registration.ask("last@" + domain, crowd))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Try again in an hour");
    }

    @Test
    void the_notice_names_who_answers_or_says_that_nobody_was_named() {
        assertThat(joining.notice().purpose()).isNotBlank();
        assertThat(joining.notice().retention()).contains("90 days");
        JoiningSettings now = call(administrator, joining::settings);
        if (now.controller().isEmpty()) {
            assertThat(joining.notice().controller()).contains("has not written down");
        }
        var named =
                new JoiningSettings(
                        now.version(), true, "Office of Standards", "privacy@a.example", "", "");
        as(administrator, () -> joining.change(named));
        assertThat(joining.notice().controller())
                .isEqualTo("Office of Standards · privacy@a.example");
        assertThatThrownBy(() -> as(administrator, () -> joining.change(named)))
                .isInstanceOf(StaleChange.class);
    }

    /** Everything as it was given, and requests open or closed. */
    private void change(JoiningSettings to, boolean open) {
        long version = call(administrator, joining::settings).version();
        var wanted =
                new JoiningSettings(
                        version, open, to.controller(), to.contact(), to.purpose(), to.retention());
        as(administrator, () -> joining.change(wanted));
    }

    private UUID waiting(AccountId organizer, String email) {
        return call(organizer, requests::waitingRequests).stream()
                .filter(r -> r.email().equals(email))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String requestToken(String email) {
        assertThat(ask(email).text()).contains("/app/register/");
        return letters.token(email, "/app/register/");
    }

    private StoredMail ask(String email) {
        int had = letters.to(email).size();
        registration.ask(email, place());
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> letters.to(email).size() > had);
        return letters.to(email).getFirst();
    }

    private StoredMail letter(String email) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !letters.to(email).isEmpty());
        return letters.to(email).getFirst();
    }

    /** A place of its own for each test. */
    private static String place() {
        UUID id = UUID.randomUUID();
        return "2001:db8:%x:%x::1"
                .formatted(
                        id.getMostSignificantBits() >>> 48, id.getLeastSignificantBits() & 0xffff);
    }

    private static void as(AccountId who, Runnable work) {
        AsAccount.run(who, work);
    }

    private static <T> T call(AccountId who, Callable<T> work) {
        try {
            return AsAccount.call(who, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.mail.StoredMail;
import org.plenary.testing.Letters;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles stay right: hints, a question once a year, reported problems, upkeep. */
@PlenaryTest
class KeptTrueTest {
    @Autowired StillRight stillRight;
    @Autowired ProfileProblems problems;
    @Autowired Upkeep upkeep;
    @Autowired Profiles profiles;
    @Autowired Accounts known;
    @Autowired TestAccounts accounts;
    @Autowired Letters letters;
    @Autowired JdbcClient jdbc;

    private AccountId owner;
    private AccountId organizer;
    private PersonId person;

    @BeforeEach
    void somebody() {
        owner = accounts.create("Olga Owner", NetworkRole.MEMBER);
        organizer = accounts.organizer();
        person = call(owner, profiles::mine).id();
    }

    @Test
    void a_profile_is_asked_about_once_a_year_and_one_press_answers() {
        stillRight.askDue();
        assertThat(asked()).isEmpty();
        pass(person, "13 months");
        assertThat(call(owner, stillRight::mine).due()).isTrue();
        stillRight.askDue();
        stillRight.askDue();
        assertThat(asked()).hasSize(1);
        as(owner, stillRight::confirm);
        assertThat(call(owner, stillRight::mine).due()).isFalse();
        pass(person, "11 months");
        stillRight.askDue();
        assertThat(asked()).hasSize(1);
        pass(person, "2 months");
        stillRight.askDue();
        assertThat(asked()).hasSize(2);
    }

    @Test
    void a_saved_change_says_as_much_as_a_confirmation() {
        pass(person, "13 months");
        Profile mine = call(owner, profiles::mine);
        as(owner, () -> profiles.replace(person, mine.version(), mine.values()));
        stillRight.askDue();
        assertThat(asked()).isEmpty();
    }

    @Test
    void hints_name_what_is_missing_and_why_and_vanish_when_it_is_said() {
        List<CompletenessHint> hints = call(owner, stillRight::hints);
        assertThat(hints).extracting(CompletenessHint::field).contains(Field.EXPERTISE);
        assertThat(hints).allMatch(h -> h.why().length() > 20);
        Profile mine = call(owner, profiles::mine);
        var more =
                List.of(
                        new PersonValue(Field.FULL_NAME, "Olga"),
                        new PersonValue(Field.EXPERTISE, "Audits"));
        as(owner, () -> profiles.replace(person, mine.version(), more));
        assertThat(call(owner, stillRight::hints))
                .extracting(CompletenessHint::field)
                .doesNotContain(Field.EXPERTISE);
        assertThat(call(owner, stillRight::hints))
                .extracting(CompletenessHint::field)
                .doesNotContain(Field.EMAIL, Field.PHONE, Field.ADDRESS);
    }

    @Test
    void a_problem_goes_to_organizers_and_its_outcome_back_and_the_person_is_not_told_by_whom() {
        AccountId reporter = accounts.create("Rolf Reporter", NetworkRole.MEMBER);
        String words = "She left the institute " + UUID.randomUUID();
        as(reporter, () -> problems.report(person, words));
        as(reporter, () -> problems.report(person, "The same again"));
        ProfileProblems.Problem waiting = find(words);
        assertThat(waiting.name()).isEqualTo("Olga Owner");
        assertThat(waiting.reporter()).isEqualTo("Rolf Reporter");
        as(organizer, () -> problems.askOwner(waiting.id(), "Is your institute still right?"));
        assertThat(letters.to(known.get(owner).email()))
                .anyMatch(l -> l.text().contains("Is your institute still right?"))
                .noneMatch(l -> (l.subject() + l.text()).contains("Rolf"));
        as(organizer, () -> problems.settle(waiting.id(), "She changed it."));
        assertThat(letters.to(known.get(reporter).email()).getFirst().text())
                .contains("She changed it.");
        assertThatThrownBy(() -> as(organizer, () -> problems.settle(waiting.id(), "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void somebody_hidden_cannot_be_reported_and_reports_are_bounded() {
        AccountId reporter = accounts.member();
        assertThatThrownBy(() -> as(reporter, () -> problems.report(PersonId.random(), "x")))
                .isInstanceOf(NotFound.class);
        Profile mine = call(owner, profiles::mine);
        var hidden = List.of(new PersonValue(Field.FULL_NAME, "Olga", Audience.ONLY_ME));
        as(owner, () -> profiles.replace(person, mine.version(), hidden));
        assertThatThrownBy(() -> as(reporter, () -> problems.report(person, "x")))
                .isInstanceOf(NotFound.class);
        for (int i = 0; i < ProfileProblems.A_DAY; i++) {
            PersonId another = call(accounts.member(), profiles::mine).id();
            as(reporter, () -> problems.report(another, "Something"));
        }
        PersonId last = call(accounts.member(), profiles::mine).id();
        assertThatThrownBy(() -> as(reporter, () -> problems.report(last, "x")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void upkeep_shows_organizers_what_they_may_see_oldest_first() {
        pass(person, "40 years");
        PersonId unclaimed = enter("Entered Person");
        pass(unclaimed, "39 years");
        AccountId shy = accounts.create("Shy Person");
        Profile shys = call(shy, profiles::mine);
        var hidden = List.of(new PersonValue(Field.FULL_NAME, "Shy", Audience.ONLY_ME));
        as(shy, () -> profiles.replace(shys.id(), shys.version(), hidden));
        pass(shys.id(), "38 years");
        List<Upkeep.Entry> stale = call(organizer, () -> upkeep.page(Upkeep.Kind.STALE, null));
        assertThat(stale)
                .extracting(Upkeep.Entry::person)
                .containsSubsequence(person, unclaimed)
                .doesNotContain(shys.id());
        assertThat(call(organizer, () -> upkeep.page(Upkeep.Kind.STALE, person)))
                .extracting(Upkeep.Entry::person)
                .contains(unclaimed)
                .doesNotContain(person);
        assertThat(call(organizer, () -> upkeep.page(Upkeep.Kind.UNCLAIMED, null)))
                .extracting(Upkeep.Entry::person)
                .contains(unclaimed)
                .doesNotContain(person);
        as(organizer, () -> upkeep.markChecked(unclaimed));
        assertThat(call(organizer, () -> upkeep.page(Upkeep.Kind.STALE, null)))
                .extracting(Upkeep.Entry::person)
                .doesNotContain(unclaimed);
        as(owner, stillRight::confirm);
        as(shy, stillRight::confirm);
    }

    @Test
    void an_organizer_asks_once_in_thirty_days_and_reminds_who_was_invited() {
        pass(person, "2 years");
        as(organizer, () -> upkeep.ask(person));
        assertThatThrownBy(() -> as(organizer, () -> upkeep.ask(person)))
                .isInstanceOf(InvalidInput.class);
        assertThat(asked()).hasSize(1);
        PersonId entered = enter("Entered Person");
        assertThatThrownBy(() -> as(organizer, () -> upkeep.remind(entered)))
                .isInstanceOf(NotFound.class);
        String email = UUID.randomUUID() + "@example.org";
        as(organizer, () -> profiles.invite(entered, email));
        as(organizer, () -> upkeep.remind(entered));
        as(organizer, () -> upkeep.remind(entered));
        assertThatThrownBy(() -> as(organizer, () -> upkeep.remind(entered)))
                .isInstanceOf(InvalidInput.class);
        assertThat(letters.to(email)).hasSize(3);
        as(owner, stillRight::confirm);
    }

    @Test
    void members_do_none_of_it() {
        AccountId member = accounts.member();
        PersonId entered = enter("Entered Person");
        for (Runnable act :
                List.<Runnable>of(
                        () -> upkeep.page(Upkeep.Kind.STALE, null),
                        () -> upkeep.markChecked(entered),
                        () -> upkeep.remind(entered),
                        () -> upkeep.ask(person),
                        () -> problems.open(null),
                        () -> problems.settle(UUID.randomUUID(), "x"),
                        () -> problems.askOwner(UUID.randomUUID(), "x"))) {
            assertThatThrownBy(() -> as(member, act)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> as(organizer, () -> upkeep.markChecked(person)))
                .as("of a claimed profile only its owner says so")
                .isInstanceOf(NotAllowed.class);
    }

    private PersonId enter(String name) {
        return call(organizer, () -> profiles.add(List.of(new PersonValue(Field.FULL_NAME, name))));
    }

    /** Page by page, as other tests may have reported too. */
    private ProfileProblems.Problem find(String words) {
        UUID after = null;
        while (true) {
            UUID from = after;
            List<ProfileProblems.Problem> page = call(organizer, () -> problems.open(from));
            for (ProfileProblems.Problem p : page) {
                if (p.text().equals(words)) {
                    return p;
                }
            }
            after = page.getLast().id();
        }
    }

    private List<StoredMail> asked() {
        return letters.to(known.get(owner).email()).stream()
                .filter(l -> l.subject().equals("Is your profile still right?"))
                .toList();
    }

    private void pass(PersonId who, String time) {
        jdbc.sql(
                        """
                        update directory_person set created_at = created_at - cast(:t as interval),
                          updated_at = updated_at - cast(:t as interval),
                          confirmed_at = confirmed_at - cast(:t as interval),
                          asked_at = asked_at - cast(:t as interval)
                        where id = :id
                        """)
                .param("t", time)
                .param("id", who.value())
                .update();
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

package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.Redemption;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.testing.Letters;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-62 and UC-63 without their pages. */
@PlenaryTest
class ProfilesTest {
    @Autowired Profiles profiles;
    @Autowired Directory directory;
    @Autowired Viewers viewers;
    @Autowired Workshops workshops;
    @Autowired Participations participations;
    @Autowired Redemption redemption;
    @Autowired Letters letters;
    @Autowired TestAccounts accounts;

    @Test
    void the_first_visit_makes_a_profile_with_the_accounts_name_for_members() {
        AccountId me = accounts.create("Wanjirũ wa Ngũgĩ");
        Profile first = call(me, profiles::mine);
        assertThat(first.values())
                .containsExactly(
                        new PersonValue(Field.FULL_NAME, "Wanjirũ wa Ngũgĩ", Audience.MEMBERS));
        assertThat(call(me, profiles::mine).id()).isEqualTo(first.id());
    }

    @Test
    void a_profile_is_changed_by_its_owner_only() {
        AccountId me = accounts.member();
        Profile mine = call(me, profiles::mine);
        for (AccountId other :
                List.of(accounts.member(), accounts.organizer(), accounts.administrator())) {
            assertThat(call(other, () -> profiles.mayChange(mine.id()))).isFalse();
            assertThatThrownBy(() ->
                            AsAccount.run(
                                    other, () -> profiles.replace(mine.id(), 0, mine.values())))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(call(me, () -> profiles.mayChange(mine.id()))).isTrue();
    }

    @Test
    void a_stale_change_shows_both_texts_and_changes_nothing() {
        AccountId me = accounts.member();
        Profile mine = call(me, profiles::mine);
        call(me, () -> profiles.replace(mine.id(), mine.version(), with(Field.HEADLINE, "First")));
        assertThatThrownBy(() ->
                        AsAccount.run(
                                me,
                                () ->
                                        profiles.replace(
                                                mine.id(),
                                                mine.version(),
                                                with(Field.HEADLINE, "Second"))))
                .isInstanceOfSatisfying(
                        StaleChange.class,
                        e -> {
                            assertThat(e.mine()).contains("Second");
                            assertThat(e.theirs()).contains("First").doesNotContain("Second");
                        });
    }

    @Test
    void values_that_cannot_be_are_refused_with_the_way_out() {
        refused(Field.ORCID, "0000-0002-1825-0098", "orcid.org");
        refused(Field.LINK, "javascript:alert(1)", "https://example.org");
        refused(Field.LINK, "data:text/html,x", "https://example.org");
        refused(Field.EMAIL, "nobody", "name@example.org");
        refused(Field.EMAIL, "a@b.c\nBcc: x@y.z", "name@example.org");
        refused(Field.TIME_ZONE, "Mars/Olympus", "Africa/Nairobi");
        refused(Field.LANGUAGE, "Klingonish", "Swahili");
        refused(Field.SECTOR, "Wizardry", "from the list");
        refused(Field.HEADLINE, "x".repeat(201), "at most 200 fit");
        assertThatThrownBy(() -> save(accounts.member(), List.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("full name is empty");
    }

    @Test
    void values_are_kept_in_their_plain_form_once() {
        Profile saved =
                save(
                        accounts.member(),
                        List.of(
                                new PersonValue(Field.FULL_NAME, " D’Arcy O'Neill 🌱 "),
                                new PersonValue(Field.ORCID, "https://orcid.org/000000021694233x"),
                                new PersonValue(Field.LANGUAGE, "sw"),
                                new PersonValue(Field.EXPERTISE, "AI safety"),
                                new PersonValue(Field.EXPERTISE, "ai Safety"),
                                new PersonValue(Field.ASK, "  ")));
        assertThat(saved.values().stream().map(PersonValue::value))
                .containsExactly(
                        "D’Arcy O'Neill 🌱", "0000-0002-1694-233X", "Swahili", "AI safety");
    }

    @Test
    void organizers_add_people_and_members_do_not() {
        List<PersonValue> said = with(Field.HEADLINE, "Expert");
        assertThatThrownBy(() -> AsAccount.run(accounts.member(), () -> profiles.add(said)))
                .isInstanceOf(NotAllowed.class);
        PersonId added = call(accounts.organizer(), () -> profiles.add(said));
        assertThat(call(accounts.administrator(), () -> profiles.mayChange(added))).isTrue();
        assertThat(call(accounts.member(), () -> profiles.mayChange(added))).isFalse();
    }

    @Test
    void an_invited_person_claims_the_entry_and_keeps_it_alone() {
        AccountId organizer = accounts.organizer();
        PersonId added = call(organizer, () -> profiles.add(with(Field.HEADLINE, "Entered")));
        String email = UUID.randomUUID() + "@example.org";
        AsAccount.run(organizer, () -> profiles.invite(added, email));
        AccountId claimer = accounts.createWithEmail(email, "Claire Claimer");
        String token = letters.token(email, "/app/invitation/");
        AsAccount.run(claimer, () -> redemption.join(token));
        Profile mine = call(claimer, profiles::mine);
        assertThat(mine.id()).isEqualTo(added);
        assertThat(mine.claimed()).isTrue();
        assertThat(call(organizer, () -> profiles.mayChange(added))).isFalse();
    }

    @Test
    void who_has_a_profile_already_takes_over_what_it_does_not_say() {
        AccountId organizer = accounts.organizer();
        String email = UUID.randomUUID() + "@example.org";
        AccountId claimer = accounts.createWithEmail(email, "Claire Claimer");
        Profile own = save(claimer, with(Field.HEADLINE, "My own words"));
        var entered = new ArrayList<>(with(Field.HEADLINE, "Entered words"));
        entered.add(new PersonValue(Field.EXPERTISE, "Compute access"));
        PersonId added = call(organizer, () -> profiles.add(entered));
        AsAccount.run(organizer, () -> profiles.invite(added, email));
        String token = letters.token(email, "/app/invitation/");
        AsAccount.run(claimer, () -> redemption.join(token));
        Profile mine = call(claimer, profiles::mine);
        assertThat(mine.id()).isEqualTo(own.id());
        assertThat(mine.values().stream().map(PersonValue::value))
                .contains("My own words", "Compute access")
                .doesNotContain("Entered words");
        PersonDetails seen = directory.person(viewers.of(accounts.member()), added);
        assertThat(seen.id()).as("the old address leads on").isEqualTo(own.id());
    }

    @Test
    void an_entry_that_was_claimed_is_not_claimed_again() {
        AccountId organizer = accounts.organizer();
        PersonId added = call(organizer, () -> profiles.add(with(Field.HEADLINE, "Entered")));
        String first = UUID.randomUUID() + "@example.org";
        String second = UUID.randomUUID() + "@example.org";
        AsAccount.run(organizer, () -> profiles.invite(added, first));
        AsAccount.run(organizer, () -> profiles.invite(added, second));
        AccountId one = accounts.createWithEmail(first, "One");
        AccountId two = accounts.createWithEmail(second, "Two");
        String tokenOne = letters.token(first, "/app/invitation/");
        String tokenTwo = letters.token(second, "/app/invitation/");
        AsAccount.run(one, () -> redemption.join(tokenOne));
        assertThatThrownBy(() -> AsAccount.run(two, () -> redemption.join(tokenTwo)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void joining_and_leaving_a_workshop_widens_and_narrows_the_circle() {
        AccountId organizer = accounts.organizer();
        AccountId me = accounts.create("Mina Me");
        AccountId other = accounts.create("Otto Other");
        Profile mine =
                save(
                        me,
                        List.of(
                                new PersonValue(
                                        Field.FULL_NAME, "Mina Me", Audience.SHARED_WORKSHOPS)));
        WorkshopId shared = call(organizer, () -> workshops.create(WorkshopPlan.titled("Shared")));
        assertThat(sees(other, mine.id())).isFalse();
        admit(organizer, shared, me);
        admit(organizer, shared, other);
        assertThat(sees(other, mine.id())).isTrue();
        AsAccount.run(me, () -> participations.leave(shared));
        assertThat(sees(other, mine.id())).isFalse();
    }

    @Test
    void the_preview_shows_what_each_of_them_would_see() {
        AccountId me = accounts.member();
        save(
                me,
                List.of(
                        new PersonValue(Field.FULL_NAME, "Mirko", Audience.MEMBERS),
                        new PersonValue(Field.PHONE, "+254 20 123", Audience.ONLY_ME)));
        assertThat(call(me, () -> profiles.seenBy(Eyes.EVERYONE))).isEmpty();
        assertThat(call(me, () -> profiles.seenBy(Eyes.MEMBER)).orElseThrow().of(Field.PHONE))
                .isEmpty();
        assertThat(call(me, () -> profiles.seenBy(Eyes.ME)).orElseThrow().of(Field.PHONE))
                .hasSize(1);
        assertThat(call(me, profiles::sharedAnyWorkshop)).isFalse();
    }

    @Test
    void searching_without_end_is_bounded() {
        AccountId me = accounts.member();
        AsAccount.run(
                me,
                () -> {
                    for (int i = 0; i < Limits.SEARCHES_A_MINUTE; i++) {
                        directory.search(DirectoryQuery.of("zzzz"));
                    }
                });
        assertThatThrownBy(() ->
                        AsAccount.run(
                                me,
                                () -> {
                                    for (int i = 0; i < 30; i++) {
                                        directory.search(DirectoryQuery.of("zzzz"));
                                    }
                                }))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Wait a minute");
    }

    private boolean sees(AccountId viewer, PersonId person) {
        try {
            return directory.person(viewers.of(viewer), person).id().equals(person);
        } catch (NotFound e) {
            return false;
        }
    }

    private void refused(Field field, String value, String wayOut) {
        assertThatThrownBy(() -> save(accounts.member(), with(field, value)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(wayOut);
    }

    private Profile save(AccountId account, List<PersonValue> said) {
        Profile mine = call(account, profiles::mine);
        return call(account, () -> profiles.replace(mine.id(), mine.version(), said));
    }

    private static List<PersonValue> with(Field field, String value) {
        return List.of(new PersonValue(Field.FULL_NAME, "Somebody"), new PersonValue(field, value));
    }

    private void admit(AccountId organizer, WorkshopId workshop, AccountId account) {
        AsAccount.run(
                organizer,
                () ->
                        participations.admit(
                                workshop,
                                account,
                                WorkshopRole.PARTICIPANT,
                                ParticipationDetails.NONE));
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

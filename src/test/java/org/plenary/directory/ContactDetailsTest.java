package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-69: contact details are shown on asking, so often a day, and written down. */
@PlenaryTest
class ContactDetailsTest {
    @Autowired ContactDetails contacts;
    @Autowired Directory directory;
    @Autowired Profiles profiles;
    @Autowired OwnData data;
    @Autowired TestAccounts accounts;
    @Autowired JdbcClient jdbc;

    private final String secret = "s" + UUID.randomUUID().toString().replace("-", "");
    private final String email = secret + "@example.org";
    private AccountId owner;
    private AccountId member;
    private PersonId person;

    @BeforeEach
    void somebody() {
        member = accounts.create("Mira Member", NetworkRole.MEMBER);
        owner = accounts.create("Olga Owner", NetworkRole.MEMBER);
        person = plant(owner, Audience.PUBLIC);
    }

    @Test
    void a_detail_is_nowhere_before_it_was_asked_for_whatever_its_audience() {
        PersonDetails seen = call(member, () -> directory.person(person));
        assertThat(seen.askable()).containsExactlyInAnyOrder(Field.EMAIL, Field.PHONE);
        assertThat(seen.toString()).doesNotContain(secret);
        assertThat(call(member, () -> data.vcard(person))).doesNotContain(secret);
        assertThat(OwnData.smallCard(seen)).doesNotContain(secret);
        for (String asked : List.of(email, secret, secret.substring(0, 9), secret + "q")) {
            DirectoryPage found = call(member, () -> directory.search(DirectoryQuery.of(asked)));
            assertThat(found.people()).as(asked).isEmpty();
            assertThat(found.spelledAs()).isEmpty();
        }
        DirectoryPage byName =
                call(member, () -> directory.search(DirectoryQuery.of("olga " + secret)));
        assertThat(byName.toString()).doesNotContain(email);
    }

    @Test
    void asking_shows_it_and_the_person_sees_who_looked() {
        as(member, () -> contacts.show(person, Field.EMAIL));
        as(member, () -> contacts.show(person, Field.EMAIL));
        PersonDetails seen = call(member, () -> directory.person(person));
        assertThat(seen.first(Field.EMAIL)).isEqualTo(email);
        assertThat(seen.of(Field.PHONE)).isEmpty();
        assertThat(call(member, () -> data.vcard(person)).replace("\r\n ", "")).contains(email);
        assertThat(call(owner, () -> contacts.looks(null)))
                .singleElement()
                .returns("Mira Member", ContactDetails.Look::who)
                .returns(Field.EMAIL, ContactDetails.Look::field);
        assertThat(call(member, () -> contacts.looks(null))).isEmpty();
        assertThat(call(accounts.member(), () -> directory.person(person)).of(Field.EMAIL))
                .as("to nobody else")
                .isEmpty();
    }

    @Test
    void a_look_holds_for_a_day_and_not_for_what_was_changed_since() {
        as(member, () -> contacts.show(person, Field.EMAIL));
        Profile mine = call(owner, profiles::mine);
        as(owner, () -> profiles.replace(mine.id(), mine.version(), mine.values()));
        assertThat(call(member, () -> directory.person(person)).of(Field.EMAIL)).isEmpty();
        as(member, () -> contacts.show(person, Field.EMAIL));
        assertThat(call(member, () -> directory.person(person)).of(Field.EMAIL)).hasSize(1);
        jdbc.sql("update directory_person set updated_at = now() - interval '9 days' where id = ?")
                .param(person.value())
                .update();
        jdbc.sql("update contact_shown set at = at - interval '25 hours' where person_id = ?")
                .param(person.value())
                .update();
        assertThat(call(member, () -> directory.person(person)).of(Field.EMAIL)).isEmpty();
    }

    @Test
    void what_is_not_visible_is_not_shown_by_asking() {
        PersonId shy = plant(accounts.create("Shy", NetworkRole.MEMBER), Audience.ONLY_ME);
        assertThat(call(member, () -> directory.person(shy)).askable()).isEmpty();
        for (PersonId who : List.of(shy, PersonId.random())) {
            assertThatThrownBy(() -> as(member, () -> contacts.show(who, Field.EMAIL)))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("There is no such contact detail that you may see.");
        }
        assertThatThrownBy(() -> as(member, () -> contacts.show(person, Field.ADDRESS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(member, () -> contacts.show(person, Field.FULL_NAME)))
                .isInstanceOf(NotFound.class);
        Profile mine = call(owner, profiles::mine);
        var nameless =
                List.of(
                        new PersonValue(Field.FULL_NAME, "Olga", Audience.ONLY_ME),
                        new PersonValue(Field.EMAIL, email, Audience.PUBLIC));
        as(owner, () -> profiles.replace(mine.id(), mine.version(), nameless));
        assertThatThrownBy(() -> as(member, () -> contacts.show(person, Field.EMAIL)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void so_many_a_day_and_ones_own_do_not_count() {
        for (int i = 0; i < RelayLimits.CONTACTS; i++) {
            jdbc.sql(
                            "insert into contact_shown (person_id, viewer_id, field, at) values (?, ?, 'PHONE', now() - interval '23 hours')")
                    .params(person.value(), member.value())
                    .update();
        }
        assertThatThrownBy(() -> as(member, () -> contacts.show(person, Field.EMAIL)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Write a message instead");
        PersonDetails own = call(owner, () -> directory.person(person));
        assertThat(own.first(Field.EMAIL)).isEqualTo(email);
        as(owner, () -> contacts.show(person, Field.EMAIL));
        assertThat(call(owner, () -> contacts.looks(null)))
                .noneMatch(look -> look.who().equals("Olga Owner"));
    }

    private PersonId plant(AccountId account, Audience audience) {
        Profile mine = call(account, profiles::mine);
        var said =
                List.of(
                        new PersonValue(Field.FULL_NAME, mine.name(), Audience.PUBLIC),
                        new PersonValue(Field.EMAIL, email, audience),
                        new PersonValue(Field.PHONE, "+254 20 123 4567", audience));
        as(account, () -> profiles.replace(mine.id(), mine.version(), said));
        return mine.id();
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

package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AsAccount;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.directory.BodyMember;
import org.plenary.directory.BodySummary;
import org.plenary.directory.Canaries;
import org.plenary.directory.Directory;
import org.plenary.directory.DirectoryQuery;
import org.plenary.directory.Field;
import org.plenary.directory.Filter;
import org.plenary.directory.MemberBodies;
import org.plenary.directory.PersonCard;
import org.plenary.directory.PersonDetails;
import org.plenary.directory.Profiles;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@PlenaryTest
class DemoDirectoryTest {
    @Autowired DemoDirectory demo;
    @Autowired DemoBodies demoBodies;
    @Autowired MemberBodies bodies;
    @Autowired Profiles profiles;
    @Autowired Directory directory;
    @Autowired Canaries canaries;
    @Autowired TestAccounts accounts;

    @Test
    void ten_member_bodies_stand_for_the_ten_members_of_the_convening() {
        assertThat(DemoBodies.jurisdictions()).hasSize(10).contains("European Union");
        for (String jurisdiction : DemoBodies.jurisdictions()) {
            assertThat(as(Person.MEMBER, () -> bodies.people(demoBodies.of(jurisdiction))))
                    .as(jurisdiction)
                    .isNotEmpty();
        }
        assertThat(as(Person.MEMBER, () -> bodies.named("대한민국")))
                .extracting(BodySummary::jurisdiction)
                .containsExactly("Republic of Korea");
    }

    @Test
    void a_member_finds_who_audits_access_in_a_national_laboratory_and_not_the_hidden_mail() {
        DirectoryQuery query =
                DirectoryQuery.of("auditing access").with(Filter.SECTOR, "National laboratory");
        List<PersonCard> found = as(Person.MEMBER, () -> directory.search(query)).people();
        assertThat(found).extracting(PersonCard::name).contains("Dana Whitfield");
        PersonCard dana =
                found.stream().filter(c -> c.name().equals("Dana Whitfield")).findFirst().get();
        PersonDetails seen = as(Person.MEMBER, () -> directory.person(dana.id()));
        assertThat(seen.of(Field.EMAIL)).isEmpty();
        assertThat(seen.affiliations()).isNotEmpty();
    }

    @Test
    void every_demo_account_has_its_profile_and_a_second_start_adds_nothing() throws Exception {
        for (Person person : Person.values()) {
            assertThat(as(person, profiles::mine).values())
                    .as(person.name())
                    .anyMatch(v -> v.field() == Field.HEADLINE && v.value().startsWith("DEMO: "));
        }
        List<BodyMember> before = kenya();
        demo.run(new DefaultApplicationArguments());
        assertThat(kenya()).hasSameSizeAs(before);
    }

    @Test
    void one_canary_entry_stands_among_the_people_and_administrators_know_it() throws Exception {
        demo.run(new DefaultApplicationArguments());
        assertThat(as(Person.ADMIN, canaries::all))
                .extracting(Canaries.Canary::name)
                .containsOnlyOnce(DemoDirectory.CANARY);
        assertThat(
                        as(
                                        Person.MEMBER,
                                        () ->
                                                directory.search(
                                                        DirectoryQuery.of(DemoDirectory.CANARY)))
                                .people())
                .singleElement()
                .satisfies(card -> assertThat(card.headline()).startsWith("DEMO: "));
    }

    private List<BodyMember> kenya() {
        return as(Person.MEMBER, () -> bodies.people(demoBodies.of("Kenya")));
    }

    private <T> T as(Person person, Callable<T> work) {
        try {
            return AsAccount.call(accounts.byEmail(person.email()), work);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

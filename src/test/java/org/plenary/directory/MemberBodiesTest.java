package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.StaleChange;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.BodyKind;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-64 without its pages, and positions held at a date. */
@PlenaryTest
class MemberBodiesTest {
    @Autowired MemberBodies bodies;
    @Autowired Affiliations affiliations;
    @Autowired Profiles profiles;
    @Autowired Directory directory;
    @Autowired Viewers viewers;
    @Autowired TestAccounts accounts;

    private final String mark = "b" + Long.toString(System.nanoTime(), 36);

    @Test
    void organizers_keep_bodies_and_members_read_them() {
        AccountId organizer = accounts.organizer();
        AccountId member = accounts.member();
        assertThatThrownBy(() -> AsAccount.run(member, () -> bodies.create(plan("A", ""))))
                .isInstanceOf(NotAllowed.class);
        String slug = call(organizer, () -> bodies.create(bloc()));
        BodyDetails body = call(member, () -> bodies.get(slug));
        assertThat(body.plan().rorId()).isEqualTo("05dxps055");
        assertThat(body.plan().jurisdiction()).isEqualTo("European Union");
        assertThat(body.plan().names()).extracting(BodyName::lang).containsExactly("en", "sw");
        assertThat(call(member, () -> bodies.named("ofisi ya " + mark)))
                .as("by its name in another language")
                .hasSize(1);
        assertThatThrownBy(() -> AsAccount.run(member, () -> bodies.update(slug, 0, bloc())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_cannot_be_a_body_is_refused() {
        AccountId organizer = accounts.organizer();
        for (BodyPlan wrong :
                List.of(
                        plan("", ""),
                        plan("A", "05dxps056"),
                        new BodyPlan(
                                List.of(new BodyName("qq-", "A")),
                                "",
                                BodyKind.OTHER,
                                "",
                                null,
                                "",
                                List.of()))) {
            assertThatThrownBy(() -> AsAccount.run(organizer, () -> bodies.create(wrong)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("nothing was saved");
        }
    }

    @Test
    void no_body_is_part_of_itself() {
        AccountId organizer = accounts.organizer();
        String above = call(organizer, () -> bodies.create(plan("Above " + mark, "")));
        BodyId top = bodies.get(above).summary().id();
        String below = call(organizer, () -> bodies.create(under(top, "Below " + mark)));
        BodyId bottom = bodies.get(below).summary().id();
        assertThat(bodies.get(above).parts()).extracting(BodySummary::id).containsExactly(bottom);
        assertThatThrownBy(() ->
                        AsAccount.run(
                                organizer,
                                () -> bodies.update(above, 0, under(bottom, "Above " + mark))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("part of itself");
    }

    @Test
    void a_stale_change_shows_both_texts_and_a_new_name_is_found() {
        AccountId organizer = accounts.organizer();
        String slug = call(organizer, () -> bodies.create(plan("Old" + mark, "")));
        BodyId body = bodies.get(slug).summary().id();
        PersonId person = person(organizer);
        AsAccount.run(organizer, () -> affiliations.add(person, tie(body, null, null)));
        AsAccount.run(organizer, () -> bodies.update(slug, 0, plan("New" + mark, "")));
        assertThat(found("New" + mark)).containsExactly(person);
        assertThat(found("Old" + mark)).isEmpty();
        assertThatThrownBy(() ->
                        AsAccount.run(organizer, () -> bodies.update(slug, 0, plan("Mine", ""))))
                .isInstanceOfSatisfying(
                        StaleChange.class, e -> assertThat(e.theirs()).contains("New" + mark));
    }

    @Test
    void predecessors_and_successors_know_each_other() {
        AccountId organizer = accounts.organizer();
        String old = call(organizer, () -> bodies.create(plan("Before " + mark, "")));
        BodyId before = bodies.get(old).summary().id();
        BodyPlan plan = plan("After " + mark, "");
        String now =
                call(
                        organizer,
                        () ->
                                bodies.create(
                                        new BodyPlan(
                                                plan.names(),
                                                "",
                                                plan.kind(),
                                                "",
                                                null,
                                                "",
                                                List.of(before))));
        assertThat(bodies.get(now).predecessors()).extracting(BodySummary::slug).contains(old);
        assertThat(bodies.get(old).successors()).extracting(BodySummary::slug).contains(now);
    }

    @Test
    void the_position_held_at_a_date_is_the_one_of_that_date() {
        AccountId organizer = accounts.organizer();
        String slug = call(organizer, () -> bodies.create(plan("Dated " + mark, "")));
        BodyId body = bodies.get(slug).summary().id();
        PersonId person = person(organizer);
        LocalDate first = LocalDate.of(2023, 3, 1);
        LocalDate last = LocalDate.of(2024, 11, 20);
        AsAccount.run(organizer, () -> affiliations.add(person, tie(body, first, last)));
        AccountId member = accounts.member();
        assertThat(call(member, () -> affiliations.at(person, last))).hasSize(1);
        assertThat(call(member, () -> affiliations.at(person, first))).hasSize(1);
        assertThat(call(member, () -> affiliations.at(person, last.plusDays(1)))).isEmpty();
        assertThat(call(member, () -> affiliations.at(person, first.minusDays(1)))).isEmpty();
        assertThatThrownBy(() ->
                        AsAccount.run(
                                organizer, () -> affiliations.add(person, tie(body, last, first))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void ties_are_changed_by_whoever_may_change_the_person() {
        AccountId organizer = accounts.organizer();
        String slug = call(organizer, () -> bodies.create(plan("Own " + mark, "")));
        BodyId body = bodies.get(slug).summary().id();
        AccountId me = accounts.member();
        PersonId mine = call(me, profiles::mine).id();
        assertThatThrownBy(() ->
                        AsAccount.run(
                                organizer, () -> affiliations.add(mine, tie(body, null, null))))
                .isInstanceOf(NotAllowed.class);
        AsAccount.run(me, () -> affiliations.add(mine, tie(body, null, null)));
        assertThat(call(accounts.member(), () -> bodies.people(body)))
                .extracting(BodyMember::person)
                .containsExactly(mine);
        Affiliation tie = call(me, profiles::mine).affiliations().getFirst();
        AsAccount.run(me, () -> affiliations.remove(mine, tie.id()));
        assertThat(call(accounts.member(), () -> bodies.people(body))).isEmpty();
    }

    /** Without those who are found by a word that is only spelled alike. */
    private List<PersonId> found(String text) {
        DirectoryPage page =
                directory.search(viewers.of(accounts.member()), DirectoryQuery.of(text));
        return page.spelledAs().isEmpty()
                ? page.people().stream().map(PersonCard::id).toList()
                : List.of();
    }

    private PersonId person(AccountId organizer) {
        return call(
                organizer,
                () -> profiles.add(List.of(new PersonValue(Field.FULL_NAME, "Pia Person"))));
    }

    private static AffiliationPlan tie(BodyId body, LocalDate from, LocalDate until) {
        return new AffiliationPlan(body, "Director", from, until, Audience.MEMBERS);
    }

    private BodyPlan bloc() {
        return new BodyPlan(
                List.of(
                        new BodyName("EN", "Office of " + mark),
                        new BodyName("sw", "Ofisi ya " + mark)),
                mark,
                BodyKind.AGENCY,
                "European Union",
                null,
                "https://ror.org/05dxps055",
                List.of());
    }

    private static BodyPlan plan(String name, String ror) {
        return new BodyPlan(
                List.of(new BodyName("en", name)),
                "",
                BodyKind.INSTITUTE,
                "",
                null,
                ror,
                List.of());
    }

    private static BodyPlan under(BodyId parent, String name) {
        return new BodyPlan(
                List.of(new BodyName("en", name)),
                "",
                BodyKind.INSTITUTE,
                "",
                parent,
                "",
                List.of());
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

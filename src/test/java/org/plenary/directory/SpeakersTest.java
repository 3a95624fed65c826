package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.NotAllowed;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.BodyKind;
import org.springframework.beans.factory.annotation.Autowired;

/** Who speaks for a member body is said by organizers, and ends with the affiliation. */
@PlenaryTest
class SpeakersTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final LocalDate WITHIN = LocalDate.of(2024, 6, 1);

    @Autowired Affiliations affiliations;
    @Autowired Profiles profiles;
    @Autowired MemberBodies bodies;
    @Autowired TestAccounts accounts;

    private final String mark = "k" + Long.toString(System.nanoTime(), 36);
    private AccountId organizer;
    private AccountId speaker;
    private PersonId person;
    private BodyId body;
    private UUID tie;

    @BeforeEach
    void somebody_with_a_dated_affiliation() {
        organizer = accounts.organizer();
        speaker = accounts.member();
        person = call(speaker, profiles::mine).id();
        body = body("Spoken for " + mark);
        tie = call(speaker, () -> affiliations.add(person, plan(body, LAST)));
    }

    @Test
    void an_organizer_lets_somebody_speak_and_the_person_cannot() {
        assertThatThrownBy(() -> let(speaker, true)).isInstanceOf(NotAllowed.class);
        assertThat(affiliations.spokenForBy(speaker, WITHIN)).isEmpty();
        let(organizer, true);
        let(organizer, true);
        assertThat(affiliations.spokenForBy(speaker, WITHIN))
                .extracting(BodySummary::id)
                .containsExactly(body);
        assertThat(affiliations.speakersOf(body, WITHIN)).containsExactly(speaker);
        let(organizer, false);
        assertThat(affiliations.speakersOf(body, WITHIN)).isEmpty();
    }

    @Test
    void the_right_lasts_as_long_as_the_affiliation() {
        let(organizer, true);
        assertThat(affiliations.spokenForBy(speaker, FIRST)).hasSize(1);
        assertThat(affiliations.spokenForBy(speaker, LAST)).hasSize(1);
        assertThat(affiliations.spokenForBy(speaker, LAST.plusDays(1))).isEmpty();
        assertThat(affiliations.spokenForBy(speaker, FIRST.minusDays(1))).isEmpty();
    }

    @Test
    void nobody_takes_the_right_along_to_another_body_or_another_year() {
        BodyId other = body("Another " + mark);
        let(organizer, true);
        change(speaker, plan(body, LAST.minusMonths(1)));
        assertThat(affiliations.speakersOf(body, WITHIN)).as("shorter").hasSize(1);
        change(speaker, plan(body, null));
        assertThat(affiliations.speakersOf(body, WITHIN)).as("longer").isEmpty();
        let(organizer, true);
        change(speaker, plan(other, null));
        assertThat(affiliations.speakersOf(other, WITHIN)).as("another body").isEmpty();
    }

    private void let(AccountId who, boolean speaks) {
        AsAccount.run(who, () -> affiliations.letSpeak(person, tie, speaks));
    }

    private void change(AccountId who, AffiliationPlan plan) {
        AsAccount.run(who, () -> affiliations.change(person, tie, plan));
    }

    private AffiliationPlan plan(BodyId of, LocalDate until) {
        return new AffiliationPlan(of, "Director", FIRST, until, Audience.MEMBERS);
    }

    private BodyId body(String name) {
        String slug =
                call(
                        organizer,
                        () ->
                                bodies.create(
                                        new BodyPlan(
                                                List.of(new BodyName("en", name)),
                                                "",
                                                BodyKind.OTHER,
                                                "",
                                                null,
                                                "",
                                                List.of())));
        return bodies.get(slug).summary().id();
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

package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-102: merges taken back, also where one followed another. */
class MergeUndoTest extends MergeScene {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 2);
    private static final LocalDate UNTIL = LocalDate.of(2024, 3, 4);

    @Autowired Duplicates duplicates;

    @Test
    void affiliations_come_back_as_they_were_in_every_column() {
        PersonId kept = person("Ida " + mark, Field.OFFER, "x");
        PersonId gone = person("Ida I " + mark, Field.OFFER, "y");
        UUID tie =
                call(
                        organizer,
                        () ->
                                affiliations.add(
                                        gone,
                                        new AffiliationPlan(
                                                body, "Head", FROM, UNTIL, Audience.PUBLIC)));
        jdbc.sql("update affiliation set speaks_for_body = true where id = ?").param(tie).update();
        List<?> before = stored(gone);
        merge(kept, gone);
        assertThat(stored(gone)).isEmpty();
        assertThat(open(kept).affiliations()).hasSize(1);
        undo("Ida I " + mark);
        assertThat(stored(gone)).isEqualTo(before);
        assertThat(open(kept).affiliations()).isEmpty();
        assertThat(call(accounts.member(), () -> bodies.people(body)))
                .as("seen by whom it is for")
                .hasSize(1);
    }

    @Test
    void the_same_post_at_other_times_is_another_one() {
        PersonId kept = person("Jo " + mark, Field.OFFER, "x");
        PersonId gone = person("Jo J " + mark, Field.OFFER, "y");
        tie(kept, body);
        var later = new AffiliationPlan(body, "Lead", UNTIL, null, Audience.MEMBERS);
        AsAccount.run(organizer, () -> affiliations.add(gone, later));
        merge(kept, gone);
        assertThat(open(kept).affiliations()).hasSize(2);
    }

    @Test
    void who_had_gone_into_it_before_comes_back_with_it() {
        PersonId first = person("Kay " + mark, Field.OFFER, "x");
        PersonId second = person("Kay K " + mark, Field.OFFER, "y");
        PersonId third = person("Kay Kay " + mark, Field.OFFER, "z");
        merge(second, third);
        merge(first, second);
        UUID inner = record("Kay Kay " + mark).id();
        assertThatThrownBy(() -> AsAccount.run(organizer, () -> merges.undo(inner)))
                .as("the outer one has to be undone before it")
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Undo that merge first");
        undo("Kay K " + mark);
        assertThat(seen(third).id()).isEqualTo(second);
        undo("Kay Kay " + mark);
        assertThat(seen(third).id()).isEqualTo(third);
        assertThat(kept("gone", third.value())).as("nothing is kept of them").doesNotContain(mark);
    }

    @Test
    void whatever_was_seen_of_the_other_entry_before_is_stale_afterwards() {
        PersonId kept = person("Lu " + mark, Field.OFFER, "x");
        PersonId gone = person("Lu L " + mark, Field.OFFER, "y");
        Profile before = open(gone);
        merge(kept, gone);
        undo("Lu L " + mark);
        assertThatThrownBy(() ->
                        call(
                                organizer,
                                () -> profiles.replace(gone, before.version(), before.values())))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void an_affiliation_comes_back_to_what_its_body_became_meanwhile() {
        PersonId kept = person("Mo " + mark, Field.OFFER, "x");
        PersonId gone = person("Mo M " + mark, Field.OFFER, "y");
        BodyId larger = body("Larger " + mark);
        tie(gone, body);
        merge(kept, gone);
        mergeBodies(larger, body);
        undo("Mo M " + mark);
        assertThat(call(accounts.member(), () -> bodies.people(larger)))
                .extracting(BodyMember::person)
                .containsExactly(gone);
        undo("Body " + mark);
        assertThat(call(accounts.member(), () -> bodies.people(body)))
                .extracting(BodyMember::person)
                .containsExactly(gone);
    }

    @Test
    void bodies_that_went_into_one_another_come_apart_in_the_order_in_which_they_went() {
        BodyId first = body("First " + mark);
        BodyId second = body("Second " + mark);
        BodyId third = body("Third " + mark);
        long seen = call(organizer, () -> merges.preview(first, second)).kept().version();
        assertThatThrownBy(
                        () -> AsAccount.run(organizer, () -> merges.merge(first, seen, second, 99)))
                .isInstanceOf(StaleChange.class);
        assertThatThrownBy(
                        () -> AsAccount.run(organizer, () -> merges.merge(first, 99, second, seen)))
                .isInstanceOf(StaleChange.class);
        mergeBodies(second, third);
        mergeBodies(first, second);
        assertThat(bodies.united(first)).containsExactlyInAnyOrder(first, second, third);
        UUID inner = record("Third " + mark).id();
        assertThatThrownBy(() -> AsAccount.run(organizer, () -> merges.undo(inner)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> mergeBodies(body, third))
                .as("one that went cannot go again")
                .isInstanceOf(NotFound.class);
        undo("Second " + mark);
        assertThat(bodies.united(first)).containsExactly(first);
        assertThat(bodies.united(second)).containsExactlyInAnyOrder(second, third);
        undo("Third " + mark);
        assertThat(bodies.united(second)).containsExactly(second);
        assertThat(call(organizer, merges::recent))
                .as("undone ones are not offered")
                .noneMatch(m -> m.gone().contains(mark));
    }

    @Test
    void bodies_that_are_one_are_no_duplicates() {
        BodyId one = body("00 Twin " + mark);
        BodyId other = body("00 Twin " + mark);
        assertThat(call(organizer, duplicates::bodies).toString()).contains("Twin " + mark);
        for (List<BodyId> pair : List.of(List.of(one, other), List.of(other, one))) {
            mergeBodies(pair.getFirst(), pair.getLast());
            assertThat(call(organizer, duplicates::bodies).toString())
                    .doesNotContain("Twin " + mark);
            undo("Twin " + mark);
        }
    }

    private List<?> stored(PersonId person) {
        return jdbc.sql("select * from affiliation where person_id = ?")
                .param(person.value())
                .query((row, n) ->
                        List.of(
                                row.getString("id"),
                                row.getString("body_id"),
                                row.getString("role_title"),
                                String.valueOf(row.getDate("from_date")),
                                String.valueOf(row.getDate("until_date")),
                                row.getString("audience"),
                                row.getBoolean("speaks_for_body"),
                                row.getString("tags")))
                .list();
    }

    private String kept(String column, UUID id) {
        return jdbc.sql("select before::text from directory_merge where " + column + " = ?")
                .param(id)
                .query(String.class)
                .list()
                .toString();
    }
}

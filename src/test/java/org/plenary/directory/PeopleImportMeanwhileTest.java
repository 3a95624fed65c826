package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.directory.ImportPreview.Match;
import org.plenary.directory.PeopleImport.Undone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-103: whom an import knows, and what others do before it is stored or undone. */
class PeopleImportMeanwhileTest extends MergeScene {
    private static final String ORCID = "0000-0002-1825-0097";

    @Autowired PeopleImport imports;
    @Autowired PersonRows rows;
    @Autowired TransactionTemplate transaction;

    @Test
    void people_are_known_by_orcid_and_by_name_in_a_body_that_went_into_another() {
        jdbc.sql("delete from directory_value where field = 'ORCID' and value = ?")
                .param(ORCID)
                .update();
        PersonId byOrcid = person("Nia " + mark, Field.ORCID, ORCID);
        PersonId byName = person("Oda " + mark, Field.OFFER, "x");
        BodyId old = body("Old house " + mark);
        mergeBodies(body, old);
        tie(byName, body);
        ImportPreview read =
                read(
                        "name,orcid,organisation\nN. N.,%s,\nOda %s,,Old house %s\n"
                                .formatted(ORCID, mark, mark));
        assertThat(read.entries())
                .extracting(ImportPreview.Entry::person)
                .containsExactly(byOrcid, byName);
        assertThat(read.entries().getLast().match()).isEqualTo(Match.KNOWN);
    }

    @Test
    void a_claimed_entry_is_known_and_nothing_is_added_and_one_person_stands_in_one_line() {
        String address = "pia." + mark + "@example.org";
        claimed(accounts.member(), new PersonValue(Field.EMAIL, address, Audience.MEMBERS));
        assertThat(read("name,email,expertise\nPia,%s,New\n".formatted(address)).entries())
                .extracting(ImportPreview.Entry::match)
                .containsExactly(Match.KNOWN);
        PersonId person = person("Quy " + mark, Field.EMAIL, "q." + address);
        tie(person, body);
        ImportPreview twice =
                read(
                        "name,email,organisation\nQuy,q.%s,\nQuy %s,,Body %s\n"
                                .formatted(address, mark, mark));
        assertThat(twice.blocked()).isTrue();
        assertThat(twice.problems().getFirst().sentence()).contains("the same entry");
    }

    @Test
    void who_claimed_or_merged_their_entry_since_the_preview_is_added_nothing() {
        PersonId claimed = person("Rae " + mark, Field.EMAIL, "rae." + mark + "@example.org");
        PersonId gone = person("Sol " + mark, Field.EMAIL, "sol." + mark + "@example.org");
        PersonId other = person("Sol S " + mark, Field.OFFER, "x");
        ImportPreview read =
                read(
                        "name,email,expertise\nRae,rae.%1$s@example.org,Added\nSol,sol.%1$s@example.org,Added\n"
                                .formatted(mark));
        assertThat(read.count(Match.ADDS)).isEqualTo(2);
        AccountId owner = claim(claimed);
        merge(other, gone);
        assertThat(call(organizer, () -> imports.store(read, n -> {}))).isZero();
        assertThat(call(owner, profiles::mine).values())
                .extracting(PersonValue::value)
                .doesNotContain("Added");
        assertThat(rows("directory_value.person_id", gone.value())).isZero();
    }

    @Test
    void undoing_passes_over_what_was_claimed_or_merged() {
        ImportPreview read =
                read(
                        "name,expertise\nTa %1$s,a%1$s\nUma %1$s,b%1$s\nVi %1$s,c%1$s\nWu %1$s,d%1$s\n"
                                .formatted(mark));
        call(organizer, () -> imports.store(read, n -> {}));
        List<PersonId> made =
                List.of("a", "b", "c", "d").stream().map(x -> found(x + mark).getFirst()).toList();
        AccountId owner = claim(made.get(0));
        merge(person("Before " + mark, Field.OFFER, "x"), made.get(1));
        merge(made.get(2), person("After " + mark, Field.OFFER, "y"));
        // as if the merge had been long before the file: it is kept for what went into it
        jdbc.sql("update directory_person set updated_at = created_at where id = any(?)")
                .param(made.stream().map(PersonId::value).toArray(java.util.UUID[]::new))
                .update();
        assertThat(call(organizer, () -> imports.undo(read.id(), n -> {})))
                .isEqualTo(new Undone(1, 3));
        assertThat(call(owner, profiles::mine).name()).isEqualTo("Ta " + mark);
        assertThat(found("b" + mark)).hasSize(1);
        assertThat(found("c" + mark)).containsExactly(made.get(2));
        assertThat(found("d" + mark)).isEmpty();
    }

    @Test
    void of_a_file_that_fails_in_the_middle_nothing_is_stored() {
        ImportPreview read = read("name,expertise\nXan %1$s,e%1$s\nYa,f\n".formatted(mark));
        var entries = new ArrayList<>(read.entries());
        ImportPreview.Entry last = entries.removeLast();
        entries.add(new ImportPreview.Entry(last.line(), List.of(), "", "", null, Match.NEW, null));
        var broken = new ImportPreview(read.id(), read.fileName(), read.noun(), entries, List.of());
        assertThatThrownBy(() -> call(organizer, () -> imports.store(broken, n -> {})))
                .isInstanceOf(InvalidInput.class);
        assertThat(found("e" + mark)).isEmpty();
        assertThat(audited("people-imported", read.id())).isZero();
    }

    @Test
    void what_it_brings_is_for_members_and_stands_in_the_audit_trail() {
        ImportPreview read =
                read("name,organisation,role\nZoe %1$s,Body %1$s,Head\n".formatted(mark));
        call(organizer, () -> imports.store(read, n -> {}));
        PersonId zoe = found("Zoe " + mark).getFirst();
        assertThat(open(zoe).affiliations())
                .singleElement()
                .matches(a -> a.audience() == Audience.MEMBERS);
        assertThat(audited("people-imported", read.id())).isOne();
        AccountId member = accounts.member();
        assertThatThrownBy(() -> call(member, imports::recent)).isInstanceOf(NotAllowed.class);
        call(organizer, () -> imports.undo(read.id(), n -> {}));
        assertThat(audited("people-import-undone", read.id())).isOne();
    }

    private AccountId claim(PersonId person) {
        AccountId owner = accounts.member();
        transaction.executeWithoutResult(t -> rows.claim(person, owner));
        return owner;
    }

    private ImportPreview read(String table) {
        return call(
                organizer,
                () -> imports.preview("people.csv", table.getBytes(StandardCharsets.UTF_8)));
    }
}

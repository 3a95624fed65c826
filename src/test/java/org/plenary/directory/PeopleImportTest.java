package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.directory.ImportPreview.Match;
import org.plenary.directory.ImportPreview.Problem;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.BodyKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-103 without its page: what files can hold. */
@PlenaryTest
class PeopleImportTest {
    @Autowired PeopleImport imports;
    @Autowired Profiles profiles;
    @Autowired MemberBodies bodies;
    @Autowired Directory directory;
    @Autowired Viewers viewers;
    @Autowired TestAccounts accounts;
    @Autowired JdbcClient jdbc;

    private final String mark = "i" + Long.toString(System.nanoTime(), 36);
    private AccountId organizer;

    @BeforeEach
    void keeper() {
        organizer = accounts.organizer();
    }

    @Test
    void a_table_becomes_entries_that_are_shown_to_members_at_most() {
        body("Office " + mark, "OF" + mark);
        ImportPreview read =
                read(
                        "Name;E-mail;Organisation;Role;Languages;Expertise;Telephone;Shoe size\n"
                                + "Ana %s;ana.%s@example.org;of%s;Lead;Swahili|English;Audits;+254 20 123;41\n"
                                        .formatted(mark, mark, mark));
        assertThat(read.blocked()).isFalse();
        assertThat(sentences(read)).anyMatch(s -> s.contains("“Shoe size” is not known"));
        assertThat(store(read)).isEqualTo(1);
        PersonId ana = found("Ana " + mark).getFirst();
        Profile stored = call(() -> profiles.open(ana));
        assertThat(stored.values())
                .extracting(PersonValue::audience)
                .doesNotContain(Audience.PUBLIC);
        assertThat(stored.values())
                .filteredOn(v -> v.field() == Field.EMAIL || v.field() == Field.PHONE)
                .hasSize(2)
                .allMatch(v -> v.audience() == Audience.ONLY_ME);
        assertThat(stored.values())
                .filteredOn(v -> v.field() == Field.LANGUAGE)
                .extracting(PersonValue::value)
                .containsExactly("Swahili", "English");
        assertThat(stored.affiliations().getFirst().title()).isEqualTo("Lead, Office " + mark);
        assertThat(store(read)).as("pressed twice").isEqualTo(1);
        assertThat(found("Ana " + mark)).hasSize(1);
    }

    @Test
    void errors_are_named_by_line_and_nothing_is_stored() {
        ImportPreview read =
                read(
                        """
                        name,email,orcid
                        Good %s,good.%s@example.org,
                        ,nobody@example.org,
                        Bad,not an address,
                        Worse,,0000-0002-1825-0098
                        Again,GOOD.%s@example.org,
                        """
                                .formatted(mark, mark, mark));
        assertThat(read.blocked()).isTrue();
        assertThat(read.problems())
                .filteredOn(Problem::blocking)
                .extracting(Problem::line)
                .containsExactly(3, 4, 5, 6);
        assertThat(sentences(read))
                .anyMatch(s -> s.startsWith("Line 6") && s.contains("stands in line 2 too"));
        assertThatThrownBy(() -> store(read)).isInstanceOf(InvalidInput.class);
        assertThat(found("Good " + mark)).isEmpty();
    }

    @Test
    void who_is_there_is_added_to_or_left_alone_and_hidden_addresses_are_not_confirmed() {
        String open = "open." + mark + "@example.org";
        String hidden = "hidden." + mark + "@example.org";
        PersonId entered =
                call(() ->
                        profiles.add(
                                List.of(
                                        new PersonValue(Field.FULL_NAME, "Ola " + mark),
                                        new PersonValue(Field.EMAIL, open))));
        AccountId owner = accounts.member();
        Profile own = call(owner, profiles::mine);
        var said = new ArrayList<>(own.values());
        said.add(new PersonValue(Field.EMAIL, hidden, Audience.ONLY_ME));
        call(owner, () -> profiles.replace(own.id(), own.version(), said));
        ImportPreview read =
                read(
                        "name,email,expertise\nOla %s,%s,Audits %s\nGuess,%s,x\n"
                                .formatted(mark, open.toUpperCase(), mark, hidden));
        assertThat(read.entries())
                .extracting(ImportPreview.Entry::match)
                .containsExactly(Match.ADDS, Match.NEW);
        store(read);
        assertThat(call(() -> profiles.open(entered)).values())
                .extracting(PersonValue::value)
                .contains("Audits " + mark);
        assertThat(call(owner, profiles::mine).values()).isEqualTo(said);
        assertThat(
                        read("name,email\nOla %s,%s\n".formatted(mark, open))
                                .entries()
                                .getFirst()
                                .match())
                .isEqualTo(Match.KNOWN);
    }

    @Test
    void an_import_is_undone_but_for_what_somebody_changed_since() {
        PersonId entered =
                call(() ->
                        profiles.add(
                                List.of(
                                        new PersonValue(Field.FULL_NAME, "Old " + mark),
                                        new PersonValue(
                                                Field.EMAIL, "old." + mark + "@example.org"))));
        List<PersonValue> before = call(() -> profiles.open(entered)).values();
        ImportPreview read =
                read(
                        "name,email,expertise\nOld %1$s,old.%1$s@example.org,Brought%1$s\nStay %1$s,,a\nGo %1$s,,b\n"
                                .formatted(mark));
        store(read);
        PersonId stays = found("Stay " + mark).getFirst();
        PersonId goes = found("Go " + mark).getFirst();
        Profile touched = call(() -> profiles.open(stays));
        call(() -> profiles.replace(stays, touched.version(), touched.values()));
        PeopleImport.Undone undone = undo(read);
        assertThat(undone).isEqualTo(new PeopleImport.Undone(2, 1));
        assertThat(found("Go " + mark)).isEmpty();
        assertThat(call(() -> profiles.mayChange(goes))).isFalse();
        assertThat(found("Stay " + mark)).containsExactly(stays);
        assertThat(call(() -> profiles.open(entered)).values()).isEqualTo(before);
        assertThat(undo(read)).isEqualTo(new PeopleImport.Undone(0, 0));
    }

    @Test
    void many_people_are_made_step_by_step_found_and_taken_back_with_their_words() {
        body("Office " + mark, "OF" + mark);
        var table = new StringBuilder("name,affiliation,role,expertise\n");
        for (int i = 0; i < 450; i++) {
            table.append("P%s%d Doe,OF%s,Clerk,Common%s\n".formatted(mark, i, mark, mark));
        }
        ImportPreview read = read(table.toString());
        var told = new ArrayList<Integer>();
        assertThat(call(() -> imports.store(read, told::add))).isEqualTo(450);
        assertThat(told).containsExactly(200, 400, 450);
        assertThat(found("P" + mark + "449 of" + mark)).hasSize(1);
        assertThat(words("common" + mark)).isPositive();
        told.clear();
        assertThat(call(() -> imports.undo(read.id(), told::add)))
                .isEqualTo(new PeopleImport.Undone(450, 0));
        assertThat(told).containsExactly(200, 400, 450);
        assertThat(found("P" + mark + "449")).isEmpty();
        assertThat(words("common" + mark)).as("words that nobody has any more").isZero();
    }

    private int words(String token) {
        return jdbc.sql("select count(*) from directory_token where token = ?")
                .param(token)
                .query(Integer.class)
                .single();
    }

    @Test
    void members_import_nothing() {
        ImportPreview read = read("name\nX " + mark + "\n");
        AccountId member = accounts.member();
        byte[] bytes = "name\nA\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AsAccount.run(member, () -> imports.preview("a.csv", bytes)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> AsAccount.run(member, () -> imports.store(read, n -> {})))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> AsAccount.run(member, () -> imports.undo(read.id(), n -> {})))
                .isInstanceOf(NotAllowed.class);
    }

    private ImportPreview read(String table) {
        return preview("people.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private ImportPreview preview(String name, byte[] bytes) {
        return call(() -> imports.preview(name, bytes));
    }

    private int store(ImportPreview read) {
        return call(() -> imports.store(read, n -> {}));
    }

    private PeopleImport.Undone undo(ImportPreview read) {
        return call(() -> imports.undo(read.id(), n -> {}));
    }

    private static List<String> sentences(ImportPreview read) {
        return read.problems().stream().map(Problem::sentence).toList();
    }

    private List<PersonId> found(String text) {
        DirectoryPage page =
                directory.search(viewers.of(accounts.member()), DirectoryQuery.of(text));
        return page.spelledAs().isEmpty()
                ? page.people().stream().map(PersonCard::id).toList()
                : List.of();
    }

    private void body(String name, String code) {
        var names = List.of(new BodyName("en", name));
        call(() ->
                bodies.create(new BodyPlan(names, code, BodyKind.AGENCY, "", null, "", List.of())));
    }

    private <T> T call(Callable<T> work) {
        return call(organizer, work);
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

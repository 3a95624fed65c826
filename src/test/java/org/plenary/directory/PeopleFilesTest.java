package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.directory.ImportPreview.Problem;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** What files of people can hold: encodings, lengths, signs, versions. */
@PlenaryTest
class PeopleFilesTest {
    private static final Charset CP1252 = Charset.forName("windows-1252");

    @Autowired PeopleImport imports;
    @Autowired Profiles profiles;
    @Autowired TestAccounts accounts;

    private final String mark = "f" + Long.toString(System.nanoTime(), 36);
    private AccountId organizer;

    @BeforeEach
    void keeper() {
        organizer = accounts.organizer();
    }

    @Test
    void a_file_without_names_of_columns_and_one_that_is_no_table_are_refused_with_the_way_out() {
        assertThatThrownBy(() -> read("Ana,ana@example.org\nBen,ben@example.org\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no column “name”");
        assertThatThrownBy(() -> read("name,email\n\"Ana,ana@example.org\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("quotation mark");
        assertThat(read("name,email\n").blocked()).isTrue();
        byte[] half = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Half".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> preview("a.vcf", half))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void two_hundred_thousand_lines_are_refused_soon() {
        var table = new StringBuilder("name,email\n");
        for (int i = 0; i < 200_000; i++) {
            table.append("P").append(i).append(",p").append(i).append("@example.org\n");
        }
        byte[] bytes = table.toString().getBytes(StandardCharsets.UTF_8);
        long before = System.nanoTime();
        assertThatThrownBy(() -> preview("long.csv", bytes))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("more than 20,000 people");
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(10_000);
        assertThatThrownBy(() -> preview("big.csv", new byte[PeopleImport.MAX_BYTES + 1]))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("16 MiB");
    }

    @Test
    void encodings_are_told_apart_also_within_one_file() throws Exception {
        String table = "name\nJosé " + mark + "\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, CP1252)) {
            ImportPreview read = preview("a.csv", table.getBytes(charset));
            assertThat(read.entries().getFirst().name()).isEqualTo("José " + mark);
            assertThat(read.problems()).as(charset.name()).isEmpty();
        }
        var mixed = new ByteArrayOutputStream();
        mixed.write("name\nJosé\n".getBytes(StandardCharsets.UTF_8));
        mixed.write("Zoë\n".getBytes(CP1252));
        mixed.write("JosÃ© Doe\n".getBytes(StandardCharsets.UTF_8));
        ImportPreview read = preview("mixed.csv", mixed.toByteArray());
        assertThat(read.entries())
                .extracting(ImportPreview.Entry::name)
                .containsExactly("José", "Zoë", "José Doe");
        assertThat(sentences(read))
                .anyMatch(s -> s.contains("mixes two encodings") && s.contains("line 3"))
                .anyMatch(s -> s.contains("broken letters"));
    }

    @Test
    void odd_names_and_formulas_stay_as_they_are_text() {
        List<String> names =
                List.of(
                        "D'Arcy O'Neill " + mark,
                        "J",
                        "N".repeat(200),
                        "🌱 " + mark,
                        "ليلى حداد " + mark,
                        "=HYPERLINK(\"x\") " + mark);
        var table = new StringBuilder("name\n");
        names.forEach(n -> table.append('"').append(n.replace("\"", "\"\"")).append("\"\n"));
        ImportPreview read = read(table.toString());
        assertThat(sentences(read))
                .singleElement()
                .matches(s -> s.startsWith("Line 7") && s.contains("begins like a formula"));
        assertThat(read.blocked()).isFalse();
        assertThat(read.entries())
                .extracting(ImportPreview.Entry::name)
                .containsExactlyElementsOf(names);
        assertThat(read("name\n'=1+1\n").entries().getFirst().name()).isEqualTo("=1+1");
        ImportPreview tooLong = read("name\nOk\n" + "N".repeat(201) + "\n");
        assertThat(tooLong.blocked()).isTrue();
        assertThat(sentences(tooLong))
                .containsExactly(
                        "Line 3: Full name has 201 characters; at most 200 fit. Shorten it.");
        assertThat(read("name\n\u202Eevil\n").entries().getFirst().name()).isEqualTo("evil");
    }

    @Test
    void tables_as_spreadsheets_write_them_are_read() throws Exception {
        for (String table :
                List.of(
                        "\r\n;;\r\nname;email\r\nAda Obi;\r\n",
                        "sep=;\r\nName;E-mail\r\nAda Obi;\r\n",
                        "First name;Last name;E-mail\r\nAda;Obi;\r\n")) {
            ImportPreview read = read(table);
            assertThat(read.problems()).as(table).isEmpty();
            assertThat(read.entries())
                    .as(table)
                    .extracting(ImportPreview.Entry::name)
                    .containsExactly("Ada Obi");
        }
        assertThat(read("First name;Last name\nAda;Obi\n").entries().getFirst().values())
                .contains(new PersonValue(Field.SORT_NAME, "Obi, Ada"));
        var marked = new ByteArrayOutputStream();
        marked.write("\uFEFFname\nJosé\n".getBytes(StandardCharsets.UTF_8));
        marked.write("Zoë\n".getBytes(CP1252));
        assertThat(preview("marked.csv", marked.toByteArray()).entries())
                .extracting(ImportPreview.Entry::name)
                .containsExactly("José", "Zoë");
    }

    @Test
    void an_unknown_body_is_told_of_once_for_all_its_lines() {
        assertThat(sentences(read("name,affiliation\nA,Nowhere\nB,Nowhere\nC,Nowhere\n")))
                .singleElement()
                .asString()
                .startsWith("Line 2 and 2 more: there is no member body “Nowhere”");
    }

    @Test
    void cards_of_three_versions_are_read() {
        String cards =
                """
                BEGIN:VCARD\r
                VERSION:2.1\r
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Garc=C3=ADa;Jos=C3=A9\r
                END:VCARD\r
                BEGIN:VCARD\r
                VERSION:3.0\r
                FN:Ana %s\r
                EMAIL;TYPE=work:ana.%s@example.org\r
                ORG:Nowhere;Unit\r
                TITLE:Lead\r
                END:VCARD\r
                BEGIN:VCARD\r
                VERSION:4.0\r
                FN:佐藤\r
                TEL;VALUE=uri:tel:+81-3-5550-0100\r
                URL:https://orcid.org/0000-0002-1825-0097\r
                EXPERTISE:Audits\r
                END:VCARD\r
                """
                        .formatted(mark, mark);
        ImportPreview read = preview("a.vcf", cards.getBytes(StandardCharsets.UTF_8));
        assertThat(read.blocked()).as(sentences(read).toString()).isFalse();
        assertThat(read.entries())
                .extracting(ImportPreview.Entry::name)
                .containsExactly("José García", "Ana " + mark, "佐藤");
        assertThat(read.entries().getLast().values())
                .extracting(PersonValue::field)
                .contains(Field.PHONE, Field.ORCID, Field.EXPERTISE);
        assertThat(sentences(read)).anyMatch(s -> s.contains("no member body “Nowhere”"));
    }

    @Test
    void our_own_card_comes_back_as_it_went() {
        AccountId me = accounts.member();
        Profile mine = call(me, profiles::mine);
        var said = new ArrayList<>(mine.values());
        said.add(new PersonValue(Field.ABOUT, "One, two; three\nfour " + mark));
        said.add(new PersonValue(Field.EXPERTISE, "Audits, of access"));
        Profile saved = call(me, () -> profiles.replace(mine.id(), mine.version(), said));
        String card = VCard.of(new PersonDetails(saved.id(), saved.values(), List.of()));
        ImportPreview read = preview("me.vcf", card.getBytes(StandardCharsets.UTF_8));
        assertThat(read.entries().getFirst().values())
                .extracting(PersonValue::value)
                .contains("One, two; three\nfour " + mark, "Audits, of access");
    }

    private ImportPreview read(String table) {
        return preview("people.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private ImportPreview preview(String name, byte[] bytes) {
        return call(organizer, () -> imports.preview(name, bytes));
    }

    private static List<String> sentences(ImportPreview read) {
        return read.problems().stream().map(Problem::sentence).toList();
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

package org.plenary.workshop.eventpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.base.InvalidInput;
import org.plenary.base.UploadedText;

class ParticipantsReaderTest {

    private static ParticipantsPreview read(String table) {
        return new ParticipantsReader().read(table);
    }

    @Test
    void columns_are_found_by_their_names_in_any_order() {
        ParticipantsPreview preview =
                read("E-mail;Name;Country;Shoe size\na@example.org;\"Müller; Ana\";Kenya;41\n");
        assertThat(preview.rows())
                .containsExactly(
                        new ParticipantRow(
                                2, "Müller; Ana", "a@example.org", "", "", "Kenya", "", ""));
        assertThat(preview.blocked()).isFalse();
        assertThat(preview.problems())
                .extracting(LineProblem::sentence)
                .containsExactly("The column “Shoe size” is not known and is left out.");
    }

    static Stream<byte[]> encodings() {
        String text = "name,email\nZoë,zoe@example.org\n";
        return Stream.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void usual_encodings_are_recognised(byte[] file) {
        assertThat(read(UploadedText.decode(file)).rows())
                .extracting(ParticipantRow::name)
                .containsExactly("Zoë");
    }

    @Test
    void errors_are_named_by_line_and_block() {
        ParticipantsPreview preview =
                read("name,email\nA,a@example.org\nB,not an address\nC,\nD,A@example.org\n");
        assertThat(preview.blocked()).isTrue();
        assertThat(preview.problems())
                .extracting(LineProblem::sentence)
                .containsExactly(
                        "Line 3: “not an address” is not a mail address.",
                        "Line 4 has no address.",
                        "Line 5 repeats the address of line 2.");
    }

    @Test
    void formulas_stay_text() {
        ParticipantsPreview preview =
                read("name,email\n\"=HYPERLINK(\"\"http://evil\"\")\",a@example.org\n");
        assertThat(preview.rows().getFirst().name()).isEqualTo("=HYPERLINK(\"http://evil\")");
        assertThat(preview.problems())
                .extracting(LineProblem::sentence)
                .containsExactly("Line 2 holds a formula; it is kept as text.");
    }

    @Test
    void a_table_without_addresses_or_with_open_quotes_is_refused() {
        assertThatThrownBy(() -> read("name,phone\nA,1\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("email");
        assertThatThrownBy(() -> read("name,email\n\"A,a@example.org\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("quotation mark");
    }

    @Test
    void more_than_ten_thousand_people_are_refused() {
        StringBuilder table = new StringBuilder("email\n");
        for (int i = 0; i <= ParticipantsReader.MAX_ROWS; i++) {
            table.append("p").append(i).append("@example.org\n");
        }
        assertThatThrownBy(() -> read(table.toString()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("more than 10,000 people");
    }
}

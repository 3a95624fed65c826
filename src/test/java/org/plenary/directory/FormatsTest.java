package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers, cards and cells, without a database. */
class FormatsTest {
    @Test
    void an_orcid_has_the_right_last_sign() {
        assertThat(CheckDigits.orcid("0000-0002-1825-0097")).isEqualTo("0000-0002-1825-0097");
        assertThat(CheckDigits.orcid("https://orcid.org/0000-0002-1694-233X"))
                .isEqualTo("0000-0002-1694-233X");
        for (String wrong : List.of("0000-0002-1825-0079", "0000-0002-1694-2330", "", "٠٠٠٠")) {
            assertThat(CheckDigits.orcid(wrong)).isEmpty();
        }
    }

    @Test
    void a_ror_id_has_the_right_last_digits() {
        for (String right : List.of("02mhbdp94", "05dxps055", "042nb2s44", "00f54p054")) {
            assertThat(CheckDigits.ror("https://ror.org/" + right)).isEqualTo(right);
        }
        for (String wrong : List.of("02mhbdp95", "05dxps0", "15dxps055", "05dxpl055")) {
            assertThat(CheckDigits.ror(wrong)).isEmpty();
        }
    }

    @Test
    void no_value_of_a_card_begins_a_property() {
        String card =
                card(
                        new PersonValue(Field.FULL_NAME, "A, B; C\\D"),
                        new PersonValue(
                                Field.ABOUT, "one\r\nEMAIL:evil@example.org\nTEL:1\u2028X:1"),
                        new PersonValue(Field.LINK, "https://example.org/?a=1,2\r\nTEL:2"));
        assertThat(card.lines().filter(l -> !l.startsWith(" ")))
                .containsExactly(
                        "BEGIN:VCARD",
                        "VERSION:4.0",
                        "KIND:individual",
                        "UID:urn:uuid:00000000-0000-0000-0000-000000000000",
                        "FN:A\\, B\\; C\\\\D",
                        "NOTE:one\\nEMAIL:evil@example.org\\nTEL:1\\nX:1",
                        "URL:https://example.org/?a=1,2TEL:2",
                        "END:VCARD");
    }

    @Test
    void long_lines_are_folded_between_signs() {
        String about = "あ".repeat(100) + "🌱".repeat(50);
        String card = card(new PersonValue(Field.ABOUT, about));
        assertThat(card.split("\r\n"))
                .allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(card.replace("\r\n ", "")).contains("NOTE:" + about);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "|calc", "%x"})
    void no_cell_begins_a_formula(String cell) {
        assertThat(OwnData.safe(cell)).startsWith("'");
    }

    @Test
    void other_cells_stay_as_they_are() {
        for (String cell : List.of("", "Nairobi", "a=b", "5 - 3", "ＡＢ")) {
            assertThat(OwnData.safe(cell)).isEqualTo(cell);
        }
    }

    private static String card(PersonValue... values) {
        var nobody = new PersonId(new java.util.UUID(0, 0));
        return VCard.of(new PersonDetails(nobody, List.of(values), List.of()));
    }
}

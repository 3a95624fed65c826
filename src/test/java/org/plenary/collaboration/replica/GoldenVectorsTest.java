package org.plenary.collaboration.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bytes of real yjs written down by hand: a failure here is easier to read than one of a session.
 */
class GoldenVectorsTest {
    private static final String BOLD_H =
            "01 04 05 00  04 01 01 74 01 68  84 05 00 01 69  46 05 00 01 62 04 74727565"
                    + "  c6 05 00 05 01 01 62 04 6e756c6c  00";
    private static final String EMOJI =
            "01 02 05 00  01 01 01 74 01  84 05 00 05 69f09f9880  01 05 01 00 01";

    @ParameterizedTest
    @CsvSource({
        "'00 00', {}",
        "'01 01 05 00  04 01 01 74 02 68 69  00', {5=2}",
        "'" + BOLD_H + "', {5=4}",
        "'" + EMOJI + "', {5=4}"
    })
    void states_are_read_and_written_byte_for_byte(String hex, String vector) {
        Replica replica = Replica.of(bytes(hex));
        assertThat(replica.state()).isEqualTo(bytes(hex));
        assertThat(replica.vector()).hasToString(vector);
    }

    @Test
    void a_state_vector_is_a_list_of_clients() {
        assertThat(Replica.of(bytes(BOLD_H)).stateVector()).isEqualTo(bytes("01 05 04"));
        assertThat(StateVector.decode(bytes("01 05 04")).clients()).isEqualTo(Map.of(5L, 4));
    }

    @Test
    void a_diff_may_begin_within_a_struct() {
        Replica replica = Replica.of(bytes(EMOJI));
        assertThat(replica.diff(StateVector.of(Map.of(5L, 2))))
                .isEqualTo(bytes("01 01 05 02  84 05 01 04 f09f9880  01 05 01 00 01"));
        // half of the letter is all that is asked for: written as U+FFFD, like in a browser
        assertThat(replica.diff(StateVector.of(Map.of(5L, 3))))
                .isEqualTo(bytes("01 01 05 03  84 05 02 03 efbfbd  01 05 01 00 01"));
    }

    @Test
    void old_json_lists_are_carried() {
        String json = "01 01 05 00  02 01 01 74 02 04 74727565 09 756e646566696e6564  00";
        Replica replica = Replica.of(bytes(json));
        assertThat(replica.state()).isEqualTo(bytes(json));
        assertThat(replica.diff(StateVector.of(Map.of(5L, 1))))
                .isEqualTo(bytes("01 01 05 01  82 05 00 01 09 756e646566696e6564  00"));
    }

    @ParameterizedTest
    @CsvSource({
        "64, 7d8001",
        "-64, 7dc001",
        "0.5, 7c3f000000",
        "0.1, 7b3fb999999999999a",
        "2147483648, 7c4f000000",
        "-0.0, 7d40"
    })
    void numbers_take_the_smallest_tag(double number, String hex) {
        assertThat(new Encoder().any(number).toBytes()).isEqualTo(bytes(hex));
        assertThat(new Decoder(bytes(hex)).any()).isEqualTo(number);
    }

    @Test
    void all_tagged_values_are_read_back() {
        Object value =
                Map.of(
                        "k",
                        List.of(Absent.NULL, Absent.UNDEFINED, true, false, "é😀", 5L, List.of()));
        Decoder in = new Decoder(new Encoder().any(value).toBytes());
        assertThat(in.any()).isEqualTo(value);
        in.expectEnd();
    }

    @ParameterizedTest
    @CsvSource({"0, 00", "127, 7f", "128, 8001", "9007199254740991, ffffffffffffff0f"})
    void unsigned_numbers_are_base_128(long number, String hex) {
        assertThat(new Encoder().varUint(number).toBytes()).isEqualTo(bytes(hex));
        assertThat(new Decoder(bytes(hex)).varUint()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"ffffffffffffff10", "ffffffffffffffff01", "80", "''"})
    void numbers_out_of_range_are_refused(String hex) {
        assertThatThrownBy(() -> new Decoder(bytes(hex)).varUint())
                .isInstanceOf(MalformedUpdate.class);
    }

    @ParameterizedTest
    @CsvSource({"02c328", "01ff", "03eda080", "05", "02c0af"})
    void malformed_utf_8_is_refused(String hex) {
        assertThatThrownBy(() -> new Decoder(bytes(hex)).varString())
                .isInstanceOf(MalformedUpdate.class);
    }

    @Test
    void half_a_surrogate_pair_is_written_as_a_replacement() {
        assertThat(new Encoder().varString("a\ud83d").toBytes()).isEqualTo(bytes("04 61 efbfbd"));
        assertThat(new Encoder().varString("\ude00😀").toBytes())
                .isEqualTo(bytes("07 efbfbd f09f9880"));
    }

    @Test
    void a_byte_order_mark_stays() {
        assertThat(new Decoder(bytes("03efbbbf")).varString()).isEqualTo("\uFEFF");
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}

package org.plenary.collaboration.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.collaboration.replica.GoldenVectorsTest.bytes;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Crafted updates: each limit on its own. */
class HostileUpdateTest {
    private static final byte[] HI = bytes("01 01 05 00  04 01 01 74 02 68 69  00");

    @ParameterizedTest
    @CsvSource({
        "trailing bytes, 00 00 00",
        "a count beyond the bytes, ff ff ff 7f 00",
        "structs beyond the bytes, 01 ff ff 7f 05 00 00",
        "a client twice, 02 01 05 00 00 01 01 05 01 00 01 00",
        "a client twice in the delete set, 00 02 05 01 00 01 05 01 01 01",
        "empty text, 01 01 05 00 04 01 01 74 00 00",
        "an empty gap, 01 01 05 00 00 00 00",
        "an empty skip, 01 01 05 00 0a 00 00",
        "an empty delete range, 00 01 05 01 00 00",
        "clock overflow, 01 01 05 ff ff ff ff 07 04 01 01 74 02 68 69 00",
        "delete overflow, 00 01 05 01 ff ff ff ff 07 02",
        "unknown content, 01 01 05 00 0b 01 01 74 00 00",
        "unknown type, 01 01 05 00 07 01 01 74 07 00",
        "unknown tag, 01 01 05 00 08 01 01 74 01 73 00",
        "not JSON, 01 01 05 00 06 01 01 74 01 62 01 78 00",
        "its own origin, 01 01 05 00 84 05 00 01 61 00",
        "its own future, 01 01 05 00 84 05 07 01 61 00",
        "its own parent, 01 01 05 00 04 00 05 00 01 61 00"
    })
    void malformed_updates_are_refused(String what, String hex) {
        assertThatThrownBy(() -> Update.decode(bytes(hex)))
                .as(what)
                .isInstanceOf(MalformedUpdate.class);
    }

    @Test
    void structs_that_build_on_each_other_are_refused() {
        Replica replica = Replica.of(HI);
        // 9 needs 8 needs 9
        Update cycle =
                Update.decode(bytes("02 01 09 00 84 08 00 01 61  01 08 00 84 09 00 01 62  00"));
        assertThatThrownBy(() -> replica.plan(cycle)).isInstanceOf(MalformedUpdate.class);
        assertThat(replica.state()).isEqualTo(HI);
    }

    @ParameterizedTest
    @CsvSource({
        "an unknown origin, 01 01 06 00 84 07 00 01 61 00, 7, 0",
        "a gap in the client, 01 01 05 03 84 05 02 01 61 00, 5, 2",
        "a deletion to come, 00 01 05 01 01 02, 5, 2",
        "what a skip left out, 01 02 05 02 0a 01 84 05 02 01 61 00, 5, 2",
        "an unknown parent, 01 01 06 00 04 00 07 03 01 61 00, 7, 0"
    })
    void what_is_missing_is_named(String what, String hex, long client, int clock) {
        Replica replica = Replica.of(HI);
        Update update = Update.decode(bytes(hex));
        assertThatThrownBy(() -> replica.plan(update))
                .as(what)
                .isInstanceOfSatisfying(
                        MissingDependencies.class,
                        e -> {
                            assertThat(e.client()).isEqualTo(client);
                            assertThat(e.clock()).isEqualTo(clock);
                        });
        assertThat(replica.state()).isEqualTo(HI);
    }

    @Test
    void nesting_of_values_is_limited() {
        String deep = "7501".repeat(20) + "7e";
        assertThatThrownBy(() -> Update.decode(bytes("01 01 05 00 08 01 01 74 01" + deep + "00")))
                .isInstanceOf(MalformedUpdate.class);
        assertThatThrownBy(() -> Json.parse("[".repeat(17) + "]".repeat(17)))
                .isInstanceOf(MalformedUpdate.class);
        assertThat(Json.parse("[".repeat(16) + "]".repeat(16))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01",
                "1.",
                ".5",
                "+1",
                "{a:1}",
                "[1,]",
                "'\"\t\"'",
                "NaN",
                "tru",
                "\"\\x\"",
                "1 2"
            })
    void json_is_strict(String json) {
        assertThatThrownBy(() -> Json.parse(json)).isInstanceOf(MalformedUpdate.class);
    }

    @Test
    void more_structs_than_allowed_are_refused_but_read_from_our_own_store() {
        Encoder out = new Encoder().varUint(1).varUint(20_001).varUint(5).varUint(0);
        for (int i = 0; i < 20_001; i++) {
            out.uint8(0).varUint(1);
        }
        byte[] update = out.varUint(0).toBytes();
        assertThatThrownBy(() -> Update.decode(update)).isInstanceOf(MalformedUpdate.class);
        assertThat(Replica.of(update).vector().get(5)).isEqualTo(20_001);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void an_update_that_was_made_to_be_slow_meets_the_work_limit() {
        Replica replica = new Replica();
        replica.apply(replica.plan(Update.decode(sameOrigins(0, 4000))));
        UpdatePlan plan = replica.plan(Update.decode(sameOrigins(1_000_000, 4000)));
        assertThatThrownBy(() -> replica.apply(plan)).isInstanceOf(WorkLimitExceeded.class);
        assertThatThrownBy(replica::state).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void deleting_every_other_letter_of_a_long_text_meets_the_work_limit() {
        Replica replica = new Replica();
        replica.edit(5, text -> text.insert(0, "a".repeat(500_000), java.util.Map.of()));
        Encoder out = new Encoder().varUint(0).varUint(1).varUint(5).varUint(150_000);
        for (int i = 0; i < 150_000; i++) {
            out.varUint(2 * i).varUint(1);
        }
        UpdatePlan plan = replica.plan(Update.decode(out.toBytes()));
        assertThatThrownBy(() -> replica.apply(plan)).isInstanceOf(WorkLimitExceeded.class);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void the_same_range_many_times_costs_no_more_than_once() {
        Replica replica = new Replica();
        for (int i = 0; i < 20_000; i++) {
            replica.edit(5, text -> text.insert(0, "a", java.util.Map.of()));
        }
        Encoder out = new Encoder().varUint(0).varUint(1).varUint(5).varUint(100_000);
        for (int i = 0; i < 100_000; i++) {
            out.varUint(0).varUint(19_000);
        }
        replica.apply(replica.plan(Update.decode(out.toBytes())));
        assertThat(replica.length()).isEqualTo(1000);
    }

    /** Many clients that all write at the very beginning; later ones must pass all earlier ones. */
    private static byte[] sameOrigins(long firstClient, int count) {
        Encoder out = new Encoder().varUint(count);
        for (int i = 0; i < count; i++) {
            out.varUint(1).varUint(firstClient + i).varUint(0);
            out.uint8(4).varUint(1).varString("t").varString("a");
        }
        return out.varUint(0).toBytes();
    }

    @Test
    void types_nested_deeper_than_any_document_meet_the_limit() {
        Encoder out = new Encoder().varUint(1).varUint(150).varUint(5).varUint(0);
        out.uint8(7).varUint(1).varString("t").varUint(0);
        for (int i = 1; i < 150; i++) {
            out.uint8(7).varUint(0).varUint(5).varUint(i - 1).varUint(0);
        }
        Replica replica = new Replica();
        UpdatePlan plan = replica.plan(Update.decode(out.varUint(0).toBytes()));
        assertThatThrownBy(() -> replica.apply(plan)).isInstanceOf(WorkLimitExceeded.class);
    }

    @Test
    void a_plan_is_of_no_use_after_a_change() {
        Replica replica = new Replica();
        UpdatePlan plan = replica.plan(Update.decode(HI));
        replica.apply(replica.plan(Update.decode(HI)));
        assertThatThrownBy(() -> replica.apply(plan)).isInstanceOf(IllegalStateException.class);
    }
}

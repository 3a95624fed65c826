package org.plenary.collaboration.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ServerTextTest {
    private final ProductDocument document = ProductDocument.of("one two");

    @Test
    void positions_beyond_the_text_or_within_a_letter_are_refused() {
        assertRefused(IndexOutOfBoundsException.class, t -> t.insert(9, "x", Map.of()));
        assertRefused(IndexOutOfBoundsException.class, t -> t.format(5, 4, Map.of("em", true)));
        assertRefused(IndexOutOfBoundsException.class, t -> t.delete(-1, 1));
        assertRefused(IllegalArgumentException.class, t -> t.insert(0, "\ud83d", Map.of()));
        document.edit(ProductDocument.ANNA, t -> t.insert(0, "😀", Map.of()));
        assertRefused(IllegalArgumentException.class, t -> t.insert(1, "x", Map.of()));
        assertRefused(IllegalArgumentException.class, t -> t.delete(0, 1));
        assertRefused(IllegalArgumentException.class, t -> t.format(0, 1, Map.of("em", true)));
        assertRefused(IllegalArgumentException.class, t -> t.format(1, 1, Map.of("em", true)));
    }

    @Test
    void an_edit_that_fails_half_way_breaks_the_replica() {
        assertThatThrownBy(() ->
                        document.edit(
                                ProductDocument.SERVER,
                                t -> {
                                    t.insert(3, "half", Map.of());
                                    t.delete(40, 1);
                                }))
                .isInstanceOf(IndexOutOfBoundsException.class);
        // nothing more may be read from it, as nobody else will ever hear of the half
        assertThatThrownBy(document.replica::state).isInstanceOf(IllegalStateException.class);
    }

    private void assertRefused(
            Class<? extends Exception> type, java.util.function.Consumer<ServerText> edits) {
        byte[] before = document.replica.state();
        assertThatThrownBy(() -> document.edit(ProductDocument.SERVER, edits)).isInstanceOf(type);
        assertThat(document.replica.state()).isEqualTo(before);
    }

    @Test
    void the_update_of_an_edit_carries_it_to_others() {
        Replica other = document.copy();
        byte[] update =
                document.edit(
                        ProductDocument.SERVER,
                        text -> {
                            text.delete(0, 4);
                            text.insert(0, "1 ", Map.of(Marks.CODE, true));
                        });
        UpdatePlan plan = other.plan(Update.decode(update));
        assertThat(plan.newClients()).containsOnlyKeys(ProductDocument.SERVER);
        assertThat(plan.addsStructs()).isTrue();
        assertThat(plan.deletesOnlyFormats()).isFalse();
        other.apply(plan);
        assertThat(ProductDocument.shown(other.read())).isEqualTo("code(1 )two");
        assertThat(other.state()).isEqualTo(document.replica.state());
    }

    @Test
    void plans_tell_deletions_of_formats_from_those_of_text() {
        document.edit(ProductDocument.ANNA, t -> t.format(0, 3, Map.of(Marks.STRONG, true)));
        Replica reader = document.copy();
        ItemId format = new ItemId(ProductDocument.ANNA, 0);
        assertThat(reader.isDeleted(format)).isFalse();
        assertThat(deletion(reader, format).deletesOnlyFormats()).isTrue();
        assertThat(deletion(reader, format).changesNothing()).isFalse();
        ItemId letter = reader.positionAt(0, 0).item();
        assertThat(deletion(reader, letter).deletesOnlyFormats()).isFalse();
        reader.apply(deletion(reader, format));
        assertThat(deletion(reader, format).changesNothing()).isTrue();
        assertThat(ProductDocument.shown(reader.read())).isEqualTo("one two");
    }

    private static UpdatePlan deletion(Replica replica, ItemId unit) {
        Encoder out = new Encoder().varUint(0).varUint(1).varUint(unit.client()).varUint(1);
        return replica.plan(Update.decode(out.varUint(unit.clock()).varUint(1).toBytes()));
    }

    @Test
    void authors_are_told_by_range() {
        document.edit(ProductDocument.ANNA, text -> text.insert(3, "AA", Map.of()));
        document.edit(ProductDocument.BEN, text -> text.insert(4, "B", Map.of()));
        assertThat(document.replica.authors())
                .containsExactly(
                        new AuthoredRange(0, 3, ProductDocument.SERVER),
                        new AuthoredRange(3, 1, ProductDocument.ANNA),
                        new AuthoredRange(4, 1, ProductDocument.BEN),
                        new AuthoredRange(5, 1, ProductDocument.ANNA),
                        new AuthoredRange(6, 5, ProductDocument.SERVER));
    }

    @Test
    void an_anchor_stays_with_its_letter() {
        RelativePosition start = document.replica.positionAt(4, 0);
        RelativePosition end = document.replica.positionAt(7, -1);
        document.edit(ProductDocument.ANNA, text -> text.insert(4, "and ", Map.of()));
        assertThat(document.replica.indexOf(start)).isEqualTo(OptionalInt.of(8));
        assertThat(document.replica.indexOf(end)).isEqualTo(OptionalInt.of(11));
        document.edit(ProductDocument.ANNA, text -> text.delete(8, 3));
        assertThat(document.replica.indexOf(start)).isEqualTo(OptionalInt.of(8));
        assertThat(document.replica.indexOf(end)).isEqualTo(OptionalInt.of(8));
        ItemId unknown = new ItemId(77, 1);
        assertThat(document.replica.indexOf(new RelativePosition("content", unknown, 0))).isEmpty();
    }

    @Test
    void history_without_forgetting_reads_like_the_live_document() {
        Replica history = new Replica(false);
        List<byte[]> log = List.of(document.replica.state());
        log.forEach(update -> history.apply(history.plan(Update.decode(update))));
        byte[] deletion = document.edit(ProductDocument.ANNA, text -> text.delete(0, 4));
        history.apply(history.plan(Update.decode(deletion)));
        assertThat(history.read()).isEqualTo(document.replica.read());
        assertThat(history.state().length).isGreaterThan(document.replica.state().length);
    }
}

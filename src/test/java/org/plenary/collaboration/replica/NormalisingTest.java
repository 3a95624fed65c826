package org.plenary.collaboration.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.collaboration.replica.ProductDocument.id;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NormalisingTest {
    private final Map<String, ItemId> register = new HashMap<>();
    private int fresh;

    @Test
    void blocks_in_order_are_only_registered() {
        ProductDocument document = ProductDocument.of("one", "two");
        Normalising plan = plan(document.replica);
        assertThat(plan.changesNothing()).isTrue();
        assertThat(plan.owners()).containsOnlyKeys(id(0), id(1));
        normalise(document);
        assertThat(plan(document.replica).owners()).isEmpty();
    }

    @Test
    void a_newline_without_an_id_gets_one() {
        ProductDocument document = ProductDocument.of("one two");
        document.edit(ProductDocument.ANNA, text -> text.insert(3, "\n", Map.of()));
        normalise(document);
        assertThat(document.ids()).containsExactly("fresh-000001", id(0));
        assertThat(document.shown()).isEqualTo("one |  two");
    }

    @Test
    void of_two_with_the_same_id_the_registered_newline_keeps_it() {
        ProductDocument document = ProductDocument.of("one");
        normalise(document);
        document.edit(
                ProductDocument.ANNA, text -> text.insert(0, "copy\n", Map.of(Marks.ID, id(0))));
        normalise(document);
        assertThat(document.ids()).containsExactly("fresh-000001", id(0));
    }

    @Test
    void of_two_unregistered_the_first_keeps_the_id() {
        ProductDocument document = ProductDocument.of("one");
        document.edit(
                ProductDocument.ANNA, text -> text.insert(0, "copy\n", Map.of(Marks.ID, id(0))));
        normalise(document);
        assertThat(document.ids()).containsExactly(id(0), "fresh-000001");
    }

    @Test
    void after_a_join_the_survivor_inherits_the_id() {
        ProductDocument document = ProductDocument.of("one", "two");
        normalise(document);
        ItemId gone = register.get(id(0));
        document.edit(
                ProductDocument.ANNA,
                text -> {
                    text.delete(3, 1);
                    text.format(6, 1, Map.of(Marks.ID, id(0)));
                });
        normalise(document);
        assertThat(document.ids()).containsExactly(id(0));
        assertThat(document.replica.isDeleted(gone)).isTrue();
        assertThat(register.get(id(0))).isNotEqualTo(gone);
        assertThat(plan(document.replica).owners()).isEmpty();
    }

    @Test
    void a_lost_final_newline_comes_back_as_a_paragraph() {
        ProductDocument document = ProductDocument.of("one", "two");
        document.edit(
                ProductDocument.ANNA,
                text -> {
                    text.format(3, 1, Map.of(Marks.TYPE, "h1"));
                    text.delete(7, 1);
                });
        assertThat(document.replica.read().isTerminated()).isFalse();
        assertThat(document.shown()).isEqualTo("h1: one | two");
        normalise(document);
        assertThat(document.replica.read().isTerminated()).isTrue();
        assertThat(document.shown()).isEqualTo("h1: one | two");
        assertThat(document.ids()).containsExactly(id(0), "fresh-000001");
        assertThat(plan(document.replica).owners()).isEmpty();
    }

    @Test
    void an_empty_document_gets_one_paragraph() {
        ProductDocument document = new ProductDocument();
        normalise(document);
        assertThat(document.replica.read().blocks()).hasSize(1);
        assertThat(document.ids()).containsExactly("fresh-000001");
    }

    @Test
    void an_edit_tells_whether_blocks_may_need_mending() {
        ProductDocument document = ProductDocument.of("one", "two");
        Replica other = document.copy();
        assertThat(applied(document, other, text -> text.insert(1, "x", Map.of()))).isFalse();
        assertThat(applied(document, other, text -> text.delete(1, 1))).isFalse();
        assertThat(applied(document, other, t -> t.format(0, 2, Map.of(Marks.EM, true)))).isFalse();
        assertThat(applied(document, other, text -> text.insert(1, "\n", Map.of()))).isTrue();
        assertThat(applied(document, other, text -> text.delete(1, 1))).isTrue();
        assertThat(applied(document, other, t -> t.format(3, 1, Map.of(Marks.ID, Absent.NULL))))
                .isTrue();
    }

    private static boolean applied(
            ProductDocument document,
            Replica other,
            java.util.function.Consumer<ServerText> edits) {
        byte[] update = document.edit(ProductDocument.ANNA, edits);
        return other.apply(other.plan(Update.decode(update))).touchesBlocks();
    }

    private Normalising plan(Replica replica) {
        return Normalising.plan(
                replica.read(), register::get, () -> "fresh-%06d".formatted(++fresh));
    }

    private void normalise(ProductDocument document) {
        Normalising plan = plan(document.replica);
        document.edit(ProductDocument.SERVER, text -> register.putAll(plan.applyTo(text)));
    }
}

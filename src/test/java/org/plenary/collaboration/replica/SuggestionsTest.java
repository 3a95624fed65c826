package org.plenary.collaboration.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final Map<String, Object> MINE = Map.of("by", "me", "at", 1);
    private static final Map<String, Object> THEIRS = Map.of("by", "them", "at", 2);

    private final ProductDocument document = ProductDocument.of("one two", "three");

    @Test
    void suggesting_is_allowed() {
        assertThat(allowed(text -> text.insert(3, "!", Map.of(Marks.INS, MINE)))).isTrue();
        assertThat(allowed(text -> text.format(0, 3, Map.of(Marks.DEL, MINE)))).isTrue();
        assertThat(allowed(text -> text.insert(2, "\n", Map.of(Marks.INS, MINE)))).isTrue();
        assertThat(allowed(text -> text.format(7, 1, Map.of(Marks.DEL, MINE)))).isTrue();
        assertThat(allowed(text -> text.insert(2, "b", Map.of(Marks.INS, MINE, Marks.EM, true))))
                .isTrue();
    }

    @Test
    void taking_back_ones_own_suggestions_is_allowed() {
        document.edit(ProductDocument.ANNA, text -> text.insert(3, "!\n", Map.of(Marks.INS, MINE)));
        document.edit(ProductDocument.ANNA, text -> text.format(0, 2, Map.of(Marks.DEL, MINE)));
        assertThat(allowed(text -> text.delete(3, 2))).isTrue();
        assertThat(allowed(text -> text.format(0, 2, Map.of(Marks.DEL, Absent.NULL)))).isTrue();
    }

    @Test
    void anything_else_is_refused() {
        assertThat(allowed(text -> text.insert(3, "!", Map.of()))).isFalse();
        assertThat(allowed(text -> text.insert(3, "!", Map.of(Marks.INS, THEIRS)))).isFalse();
        assertThat(allowed(text -> text.delete(0, 1))).isFalse();
        assertThat(allowed(text -> text.delete(7, 1))).isFalse();
        assertThat(allowed(text -> text.format(0, 3, Map.of(Marks.STRONG, true)))).isFalse();
        assertThat(allowed(text -> text.format(7, 1, Map.of(Marks.TYPE, "h1")))).isFalse();
        assertThat(allowed(text -> text.format(0, 3, Map.of(Marks.DEL, THEIRS)))).isFalse();
        assertThat(allowed(text -> text.format(0, 3, Map.of(Marks.INS, MINE)))).isFalse();
    }

    @Test
    void suggestions_of_others_are_untouchable() {
        document.edit(ProductDocument.BEN, text -> text.insert(3, "?", Map.of(Marks.INS, THEIRS)));
        document.edit(ProductDocument.BEN, text -> text.format(0, 2, Map.of(Marks.DEL, THEIRS)));
        assertThat(allowed(text -> text.delete(3, 1))).isFalse();
        assertThat(allowed(text -> text.format(3, 1, Map.of(Marks.INS, Absent.NULL)))).isFalse();
        assertThat(allowed(text -> text.format(0, 2, Map.of(Marks.DEL, Absent.NULL)))).isFalse();
        assertThat(allowed(text -> text.format(0, 2, Map.of(Marks.DEL, MINE)))).isFalse();
        assertThat(allowed(text -> text.insert(1, "x", Map.of(Marks.INS, MINE)))).isTrue();
    }

    private boolean allowed(Consumer<ServerText> edits) {
        Replica tried = document.copy();
        tried.edit(ProductDocument.ANNA, edits);
        return Suggestions.unchangedFor("me", document.replica.read(), tried.read());
    }
}

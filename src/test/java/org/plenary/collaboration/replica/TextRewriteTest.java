package org.plenary.collaboration.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.collaboration.replica.ProductDocument.id;
import static org.plenary.collaboration.replica.ProductDocument.plain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextRewriteTest {
    @Test
    void seeding_an_empty_text_writes_all_blocks() {
        ProductDocument document = new ProductDocument();
        BlockDraft heading =
                new BlockDraft(
                        List.of(
                                new TextRun("What was ", Map.of()),
                                new TextRun("said", Map.of(Marks.STRONG, true))),
                        Map.of(Marks.ID, id(0), Marks.TYPE, "h1", Marks.INDENT, 2));
        document.rewrite(List.of(heading, plain(id(1), ""), plain(id(2), "end 😀")));
        assertThat(document.shown()).isEqualTo("h1: What was strong(said) |  | end 😀");
        assertThat(document.ids()).containsExactly(id(0), id(1), id(2));
        assertThat(document.replica.read().isTerminated()).isTrue();
        assertThat(document.replica.read().blocks().getFirst().indent()).isEqualTo(2);
        Update seeded = Update.decode(document.replica.state());
        DocumentProfile.check(seeded);
    }

    @Test
    void work_going_on_beside_a_rewrite_is_kept() {
        ProductDocument document = ProductDocument.of("one two", "three", "four");
        Replica other = document.copy();
        other.edit(ProductDocument.ANNA, text -> text.insert(3, " and a half", Map.of()));
        document.rewrite(
                List.of(plain(id(0), "one TWO"), plain(id(9), "new"), plain(id(2), "four!")));
        ProductDocument.exchange(document.replica, other);
        assertThat(document.shown()).isEqualTo("one and a half TWO | new | four!");
        assertThat(other.read()).isEqualTo(document.replica.read());
    }

    @Test
    void marks_change_without_touching_the_letters() {
        ProductDocument document = ProductDocument.of("plain bold plain");
        ItemId before = document.replica.positionAt(8, 0).item();
        BlockDraft marked =
                new BlockDraft(
                        List.of(
                                new TextRun("plain ", Map.of()),
                                new TextRun("bold", Map.of(Marks.STRONG, true)),
                                new TextRun(" plain", Map.of())),
                        Map.of(Marks.ID, id(0), Marks.TYPE, "quote"));
        document.rewrite(List.of(marked));
        assertThat(document.shown()).isEqualTo("quote: plain strong(bold) plain");
        assertThat(document.replica.positionAt(8, 0).item()).isEqualTo(before);
        assertThat(document.replica.deleteSet().isEmpty()).isTrue();
    }

    @Test
    void letters_beyond_16_bits_are_never_cut() {
        ProductDocument document = ProductDocument.of("a😀b");
        document.rewrite(List.of(plain(id(0), "a😁b")));
        assertThat(document.shown()).isEqualTo("a😁b");
        document.rewrite(List.of(plain(id(0), "a🎁b")));
        assertThat(document.shown()).isEqualTo("a🎁b");
    }

    @Test
    void an_unchanged_text_makes_no_update() {
        ProductDocument document = ProductDocument.of("one", "two");
        Reading now = document.replica.read();
        List<BlockDraft> same = now.blocks().stream().map(BlockDraft::of).toList();
        byte[] update = document.edit(ProductDocument.SERVER, t -> TextRewrite.apply(t, now, same));
        assertThat(update).isEmpty();
    }

    @Test
    void drafts_that_cannot_stand_are_refused() {
        assertThatThrownBy(() -> plain(id(0), "two\nlines"))
                .isInstanceOf(IllegalArgumentException.class);
        ProductDocument document = ProductDocument.of("one");
        assertThatThrownBy(() -> document.rewrite(List.of(plain(id(0), "a"), plain(id(0), "b"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlockDraft(List.of(), Map.of("color", "red")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(document.shown()).isEqualTo("one");
    }

    @Test
    void any_recorded_text_can_be_restored_from_any_other() throws Exception {
        Path file = Path.of("target/corpus/rewritten.jsonl");
        List<Reading> readings = new ArrayList<>();
        List<byte[]> states = new ArrayList<>();
        for (CorpusSession session : CorpusSession.generateProduct(file, 70_000, 60)) {
            states.add(session.state());
            readings.add(Replica.of(session.state()).read());
        }
        Random random = new Random(3);
        for (byte[] state : states) {
            Replica replica = Replica.of(state);
            Reading now = replica.read();
            List<BlockDraft> wanted =
                    drafts(readings.get(random.nextInt(readings.size())), now, random);
            replica.edit(ProductDocument.SERVER, text -> TextRewrite.apply(text, now, wanted));
            List<BlockDraft> got = replica.read().blocks().stream().map(BlockDraft::of).toList();
            assertThat(got).isEqualTo(wanted);
            assertThat(Replica.of(replica.state()).read()).isEqualTo(replica.read());
        }
    }

    /** Blocks of both readings in any order, with different ids. */
    private static List<BlockDraft> drafts(Reading then, Reading now, Random random) {
        List<BlockDraft> drafts = new ArrayList<>();
        List<TextBlock> blocks = new ArrayList<>(then.blocks());
        blocks.addAll(now.blocks());
        Collections.shuffle(blocks, random);
        int next = 0;
        for (TextBlock block : blocks.subList(0, 1 + random.nextInt(blocks.size()))) {
            Map<String, Object> attributes = new java.util.HashMap<>(block.attributes());
            String id = next == 0 ? block.id().orElse(id(0)) : id(next);
            attributes.put(Marks.ID, id);
            drafts.add(new BlockDraft(block.runs(), attributes));
            next++;
        }
        return drafts;
    }
}

package org.plenary.collaboration.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentReading;
import org.plenary.collaboration.DocumentRole;
import org.plenary.collaboration.Run;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SharedDocumentsTest extends SocketTest {
    @Autowired TransactionTemplate transaction;

    private static List<Block> sample() {
        return List.of(
                Block.of(BlockType.H2, "What was discussed"),
                new Block(
                        Block.newId(),
                        BlockType.BULLET,
                        2,
                        "finding",
                        List.of(
                                Run.plain("See "),
                                new Run(
                                        "the page",
                                        true,
                                        false,
                                        false,
                                        "https://a.org/",
                                        null,
                                        null),
                                Run.plain(" 😀 مرحبا"))),
                Block.of(BlockType.PARAGRAPH, ""));
    }

    @Test
    void blocks_read_back_as_they_were_given() {
        List<Block> blocks = sample();
        DocumentId document = documents.create(blocks);
        DocumentReading reading = documents.read(document);
        assertThat(reading.blocks()).isEqualTo(blocks);
        assertThat(reading.head()).isEqualTo(1);
    }

    @Test
    void a_document_is_made_or_not_with_its_owners_transaction() {
        var made = new DocumentId[1];
        transaction.executeWithoutResult(status -> {
            made[0] = documents.create(sample());
            assertThat(documents.read(made[0]).blocks()).hasSize(3);
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> documents.read(made[0])).isInstanceOf(NotFound.class);
    }

    @Test
    void an_edit_of_the_server_reaches_everyone_and_keeps_what_is_typed_beside_it() {
        DocumentId document = documents.create(sample());
        SocketClient client = join(document, DocumentRole.WRITE);
        AccountId account = accounts.create("Editor");
        DocumentReading after =
                documents.applyServerEdit(
                        document,
                        account,
                        1,
                        now -> {
                            List<Block> then = new ArrayList<>(now);
                            then.set(0, now.get(0).withPassage("decision"));
                            then.add(1, Block.of(BlockType.QUOTE, "Quoted"));
                            return then;
                        });
        assertThat(after.blocks().get(0).passage()).isEqualTo("decision");
        client.await(() -> client.text().contains("Quoted"));
        assertThat(client.blocks()).isEqualTo(after.blocks());
        client.type(0, "Typed ");
        client.awaitAcks(2);
        assertThat(documents.read(document).blocks().get(0).passage()).isEqualTo("decision");
        assertThat(documents.readAt(document, 1, 1).blocks()).isEqualTo(sample(document));
    }

    private List<Block> sample(DocumentId document) {
        return documents.readAt(document, 1, 1).blocks();
    }

    @Test
    void random_edits_give_the_blocks_that_were_asked_for() {
        var random = new Random(42);
        DocumentId document = documents.create(sample());
        AccountId account = accounts.create("Editor");
        for (int i = 0; i < 60; i++) {
            List<Block> wanted = new ArrayList<>();
            DocumentReading after =
                    documents.applyServerEdit(
                            document,
                            account,
                            1,
                            now -> {
                                wanted.clear();
                                wanted.addAll(changed(now, random));
                                return wanted;
                            });
            assertThat(after.blocks()).isEqualTo(wanted);
        }
        assertThat(documents.readAt(document, 1, documents.read(document).head()).blocks())
                .isEqualTo(documents.read(document).blocks());
    }

    private static List<Block> changed(List<Block> now, Random random) {
        List<Block> then = new ArrayList<>(now);
        int at = random.nextInt(then.size());
        switch (random.nextInt(5)) {
            case 0 -> then.add(at, Block.of(BlockType.values()[random.nextInt(7)], "n" + at));
            case 1 -> {
                if (then.size() > 1) {
                    then.remove(at);
                }
            }
            case 2 -> then.add(then.remove(random.nextInt(then.size())));
            case 3 -> then.addFirst(then.removeLast());
            default -> {
                Block old = then.get(at);
                var runs =
                        List.of(
                                Run.plain("a" + random.nextInt(9) + "😀"),
                                new Run("b", random.nextBoolean(), true, false, null, null, null));
                then.set(at, new Block(old.id(), BlockType.H1, random.nextInt(7), null, runs));
            }
        }
        return then;
    }

    @Test
    void what_cannot_stand_in_a_document_is_refused() {
        var twice = Block.of(BlockType.PARAGRAPH, "x");
        assertThatThrownBy(() -> documents.create(List.of(twice, twice)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> documents.create(List.of(Block.of(BlockType.PARAGRAPH, "a\nb"))))
                .isInstanceOf(InvalidInput.class);
        var bad = new Run("x", false, false, false, "javascript:alert(1)", null, null);
        assertThatThrownBy(() ->
                        documents.create(
                                List.of(
                                        new Block(
                                                Block.newId(),
                                                BlockType.H1,
                                                0,
                                                null,
                                                List.of(bad)))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_edit_of_an_older_epoch_is_stale() {
        DocumentId document = documents.create(sample());
        AccountId account = accounts.create("Editor");
        long epoch = documents.newEpoch(document, List.of());
        assertThatThrownBy(() -> documents.applyServerEdit(document, account, 1, now -> now))
                .isInstanceOf(StaleChange.class);
        assertThat(documents.applyServerEdit(document, account, epoch, now -> now).blocks())
                .hasSize(1);
    }

    @Test
    void blocks_get_one_permanent_id_and_the_text_its_last_newline() {
        DocumentId document = document("one");
        String first = documents.read(document).blocks().getFirst().id();
        SocketClient client = join(document, DocumentRole.WRITE);
        // no id, a stolen id, no newline at the end
        client.edit(t -> t.insert(0, "zero\n", Map.of()));
        client.edit(t -> t.insert(0, "stolen\n", Map.of("id", first)));
        client.edit(t -> t.insert(t.length(), "tail", Map.of()));
        client.awaitAcks(4);
        List<Block> blocks = documents.read(document).blocks();
        assertThat(blocks).extracting(Block::text).containsExactly("stolen", "zero", "one", "tail");
        assertThat(blocks.get(2).id()).isEqualTo(first);
        assertThat(new HashSet<>(blocks.stream().map(Block::id).toList())).hasSize(4);
        client.await(() -> client.blocks().equals(blocks));
        // the registered newline goes, the claimant inherits: blocks joined
        client.edit(t -> t.format(t.length() - 1, 1, Map.of("id", first)));
        client.edit(t -> t.delete("stolen\nzero\none".length(), 1));
        client.awaitAcks(6);
        assertThat(documents.read(document).blocks().getLast().text()).isEqualTo("onetail");
    }
}

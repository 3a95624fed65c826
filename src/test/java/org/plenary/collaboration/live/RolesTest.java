package org.plenary.collaboration.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;
import org.plenary.collaboration.Run;
import org.plenary.collaboration.replica.Absent;
import org.springframework.beans.factory.annotation.Autowired;

class RolesTest extends SocketTest {
    @Autowired org.plenary.access.AccountAdministration administration;
    @Autowired RightsCache cache;

    @ParameterizedTest
    @EnumSource(
            value = DocumentRole.class,
            names = {"READ", "COMMENT", "SUGGEST"})
    void only_writers_change_the_text(DocumentRole role) {
        DocumentId document = document("fixed");
        SocketClient client = join(document, role);
        client.awaitAcks(1);
        client.type(0, "x");
        assertThat(client.awaitClose()).isEqualTo(4403);
        assertThat(client.order).endsWith("denied", "close 4403");
        assertThat(documents.read(document).text()).isEqualTo("fixed\n");
        assertThat(rows(document)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentRole.class,
            names = {"READ", "COMMENT", "SUGGEST"})
    void only_writers_delete_text(DocumentRole role) {
        DocumentId document = document("fixed");
        SocketClient client = join(document, role);
        client.edit(t -> t.delete(0, 1));
        assertThat(client.awaitClose()).isEqualTo(4403);
        assertThat(documents.read(document).text()).isEqualTo("fixed\n");
    }

    @Test
    void a_readers_browser_that_tidies_formats_is_acknowledged_and_ignored() {
        var bold = new Run("bold", true, false, false, null, null, null);
        DocumentId document =
                documents.create(
                        List.of(
                                new Block(
                                        Block.newId(),
                                        BlockType.PARAGRAPH,
                                        0,
                                        null,
                                        List.of(bold, Run.plain(" plain")))));
        SocketClient reader = join(document, DocumentRole.READ);
        reader.awaitAcks(1);
        // a delete set of the first format alone: client, one range
        long server = reader.with(r -> r.vector().clients().keySet().iterator().next());
        byte[] tidying =
                new org.plenary.collaboration.replica.Encoder()
                        .varUint(0)
                        .varUint(1)
                        .varUint(server)
                        .varUint(1)
                        .varUint(0)
                        .varUint(1)
                        .toBytes();
        reader.send(Frames.update(tidying));
        reader.awaitAcks(2);
        assertThat(rows(document)).isEqualTo(1);
        assertThat(documents.read(document).blocks().getFirst().runs()).contains(bold);
    }

    @Test
    void a_suggestion_is_stored_when_rejecting_it_restores_the_text() {
        DocumentId document = document("fixed");
        AccountId account = somebody(document, DocumentRole.SUGGEST);
        SocketClient client = join(document, account);
        String key = documents.authorKey(document, account);
        assertThat(client.notices.getFirst())
                .contains("\"role\":\"suggest\"", "\"readOnly\":false", "\"author\":\"" + key);
        Map<String, Object> mark = Map.of("by", key, "at", 1.0);
        client.edit(t -> t.insert(5, " better", Map.of("ins", mark)));
        client.edit(t -> t.format(0, 5, Map.of("del", mark)));
        // taking one's own suggestion back
        client.edit(t -> t.format(0, 2, Map.of("del", Absent.NULL)));
        client.awaitAcks(4);
        assertThat(documents.read(document).text()).isEqualTo("fixed better\n");
        assertThat(documents.author(document, key)).contains(account);
    }

    @Test
    void a_suggestion_in_the_name_of_another_is_refused() {
        DocumentId document = document("fixed");
        AccountId other = somebody(document, DocumentRole.SUGGEST);
        String key = documents.authorKey(document, other);
        SocketClient client = join(document, DocumentRole.SUGGEST);
        client.edit(t -> t.insert(5, "!", Map.of("ins", Map.of("by", key, "at", 1.0))));
        assertThat(client.awaitClose()).isEqualTo(4403);
        SocketClient honest = join(document, other);
        honest.edit(t -> t.insert(5, "?", Map.of("ins", Map.of("by", key, "at", 1.0))));
        honest.awaitAcks(2);
        assertThat(documents.read(document).text()).isEqualTo("fixed?\n");
    }

    @Test
    void a_right_withdrawn_while_typing_ends_the_writing_at_once() {
        DocumentId document = document("");
        AccountId account = somebody(document, DocumentRole.WRITE);
        SocketClient client = join(document, account);
        client.type(0, "before");
        client.awaitAcks(2);
        rights.give(document, account, DocumentRole.NONE);
        client.tryToType("after");
        assertThat(client.awaitClose()).isEqualTo(4403);
        assertThat(client.denials).hasSize(1);
        assertThat(documents.read(document).text()).isEqualTo("before\n");
    }

    @Test
    void a_right_withdrawn_from_a_silent_reader_ends_the_reading() {
        DocumentId document = document("");
        AccountId account = somebody(document, DocumentRole.READ);
        SocketClient client = join(document, account);
        rights.give(document, account, DocumentRole.NONE);
        assertThat(client.awaitClose()).isEqualTo(4403);
    }

    @Test
    void a_lost_event_delays_the_withdrawal_by_a_second_at_most() {
        DocumentId document = document("");
        AccountId account = somebody(document, DocumentRole.WRITE);
        SocketClient client = join(document, account);
        rights.giveSilently(document, account, DocumentRole.NONE);
        long start = System.nanoTime();
        client.await(() -> {
            client.tryToType("x");
            return client.closeCode != 0;
        });
        assertThat(client.awaitClose()).isEqualTo(4403);
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }

    @Test
    void whoever_lost_the_right_without_a_word_learns_nothing_by_asking() {
        DocumentId document = document("secret");
        AccountId account = somebody(document, DocumentRole.READ);
        SocketClient reader = join(document, account);
        int before = reader.order.size();
        rights.giveSilently(document, account, DocumentRole.NONE);
        cache.forget();
        reader.askForAll();
        assertThat(reader.awaitClose()).isEqualTo(4403);
        assertThat(reader.order.subList(before, reader.order.size()))
                .containsExactly("denied", "close 4403");
        AccountId suspended = somebody(document, DocumentRole.WRITE);
        AsAccount.run(accounts.administrator(), () -> administration.suspend(suspended));
        assertThat(cache.of(document, suspended).role()).isEqualTo(DocumentRole.NONE);
    }

    @Test
    void a_changed_role_is_told_to_the_open_page() {
        DocumentId document = document("");
        AccountId account = somebody(document, DocumentRole.WRITE);
        SocketClient client = join(document, account);
        rights.give(document, account, DocumentRole.READ);
        client.await(() -> client.notices.size() == 2);
        assertThat(client.notices.getLast()).contains("\"role\":\"read\"", "\"readOnly\":true");
        assertThat(client.closeCode).isZero();
    }

    @Test
    void a_suspended_account_is_out_within_two_seconds() {
        DocumentId document = document("");
        AccountId account = somebody(document, DocumentRole.WRITE);
        SocketClient client = join(document, account);
        long start = System.nanoTime();
        org.plenary.access.AsAccount.run(
                accounts.administrator(), () -> administration.suspend(account));
        assertThat(client.awaitClose()).isIn(4401, 4403);
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    @Test
    void rights_are_asked_about_once_a_second_however_fast_one_types() {
        DocumentId document = document("");
        AccountId account = somebody(document, DocumentRole.WRITE);
        SocketClient client = join(document, account);
        client.awaitAcks(1);
        rights.questionsAbout.put(document, 0);
        long start = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            client.type(0, "x");
        }
        client.awaitAcks(301);
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        assertThat(rights.questionsAbout.get(document)).isLessThanOrEqualTo((int) seconds * 2 + 2);
    }
}

package org.plenary.collaboration.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;
import org.plenary.collaboration.replica.Encoder;

class CollaborationSocketTest extends SocketTest {

    @Test
    void two_clients_write_one_text() {
        DocumentId document = document("Hello");
        SocketClient a = join(document, DocumentRole.WRITE);
        SocketClient b = join(document, DocumentRole.WRITE);
        assertThat(a.order.getFirst()).isEqualTo("notice");
        assertThat(a.notices.getFirst()).contains("\"role\":\"write\"", "\"epoch\":1");

        for (int i = 0; i < 50; i++) {
            a.type(0, "a");
            b.type(b.text().length() - 1, "b");
        }
        a.awaitAcks(51);
        b.awaitAcks(51);
        a.await(() -> a.text().equals(b.text()) && a.text().length() == 106);
        assertThat(documents.read(document).text()).isEqualTo(a.text());
        assertThat(documents.read(document).head()).isEqualTo(101);
    }

    @Test
    void an_acknowledged_change_is_in_the_database() {
        DocumentId document = document("");
        SocketClient client = join(document, DocumentRole.WRITE);
        client.awaitAcks(1);
        var found = new AtomicLong();
        client.onAck(head ->
                found.set(
                        jdbc.sql("select count(*) from y_update where doc_id = ? and seq = ?")
                                .params(document.value(), head)
                                .query(Long.class)
                                .single()));
        client.type(0, "kept");
        client.awaitAcks(2);
        assertThat(found.get()).isEqualTo(1);
        assertThat(client.acks.getLast()).isEqualTo(2);
    }

    @Test
    void a_change_that_changes_nothing_is_acknowledged_and_not_stored() {
        DocumentId document = document("");
        SocketClient client = join(document, DocumentRole.WRITE);
        byte[] update = client.editSilently(client.id, t -> t.insert(0, "x", Map.of()));
        client.send(Frames.update(update));
        client.send(Frames.update(update));
        client.awaitAcks(3);
        assertThat(rows(document)).isEqualTo(2);
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        SocketClient client = kept(SocketClient.open(port, document(""), "", ""));
        assertThat(client.awaitClose()).isEqualTo(4401);
    }

    @Test
    void a_page_of_another_site_gets_nowhere() {
        DocumentId document = document("");
        AccountId account = somebody(document, DocumentRole.WRITE);
        var foreign = Map.of("Origin", "https://elsewhere.example");
        assertThatThrownBy(() ->
                        SocketClient.open(port, document, devices.cookie(account), "", foreign))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        var own = Map.of("Origin", "http://127.0.0.1:" + port);
        kept(SocketClient.open(port, document, devices.cookie(account), "", own));
    }

    @Test
    void somebody_without_a_right_is_refused_before_learning_anything() {
        DocumentId document = document("secret");
        SocketClient client = open(document, accounts.create("Stranger"), "");
        assertThat(client.awaitClose()).isEqualTo(4403);
        assertThat(client.order).containsExactly("denied", "close 4403");

        SocketClient nowhere = open(DocumentId.random(), accounts.create("Stranger"), "");
        assertThat(nowhere.awaitClose()).isEqualTo(4403);
        assertThat(nowhere.order).isEqualTo(client.order);
    }

    @Test
    void a_copy_of_another_epoch_is_sent_away() {
        DocumentId document = document("one");
        AccountId account = somebody(document, DocumentRole.WRITE);
        SocketClient client = open(document, account, "?epoch=7");
        assertThat(client.awaitClose()).isEqualTo(4409);
        assertThat(client.order).doesNotContain("step1");
        assertThat(client.notices.getFirst()).contains("\"epoch\":1");
    }

    @Test
    void a_new_epoch_sends_every_copy_away() {
        DocumentId document = document("told in confidence");
        SocketClient client = join(document, DocumentRole.WRITE);
        long epoch = documents.newEpoch(document, java.util.List.of());
        assertThat(client.awaitClose()).isEqualTo(4409);
        assertThat(epoch).isEqualTo(2);
        SocketClient again = join(document, DocumentRole.WRITE);
        assertThat(again.text()).isEqualTo("\n");
    }

    @Test
    void malformed_frames_close_the_socket_and_change_nothing() {
        DocumentId document = document("safe");
        SocketClient witness = join(document, DocumentRole.WRITE);
        byte[][] bad = {
            {},
            {77},
            {0, 2, 3, 1, 1, 5},
            Frames.update(new byte[] {1, 1, 5, 0, (byte) 31, 1, 0}),
            // another root, an unknown attribute, a control character
            Frames.update(insert("other", "x")),
            Frames.update(insert("content", "\r")),
        };
        for (byte[] frame : bad) {
            SocketClient client = join(document, DocumentRole.WRITE);
            client.send(frame);
            assertThat(client.awaitClose()).isEqualTo(1007);
        }
        witness.type(0, "still ");
        witness.awaitAcks(2);
        assertThat(rows(document)).isEqualTo(2);
    }

    private static byte[] insert(String root, String text) {
        return new Encoder()
                .varUint(1)
                .varUint(1)
                .varUint(5)
                .varUint(0)
                .uint8(4)
                .varUint(1)
                .varString(root)
                .varString(text)
                .varUint(0)
                .toBytes();
    }

    @Test
    void an_oversized_frame_closes_the_socket() {
        DocumentId document = document("");
        SocketClient client = join(document, DocumentRole.WRITE);
        client.type(0, "x".repeat(400_000));
        client.awaitAcks(2);
        client.send(Frames.update(insert("content", "x".repeat(600_000))));
        assertThat(client.awaitClose()).isEqualTo(1009);
        assertThat(rows(document)).isEqualTo(2);
    }

    @Test
    void one_account_cannot_write_under_the_client_id_of_another() {
        DocumentId document = document("");
        SocketClient a = join(document, DocumentRole.WRITE);
        a.type(0, "mine");
        a.awaitAcks(2);
        SocketClient b = join(document, DocumentRole.WRITE);
        b.editAs(a.id, t -> t.insert(0, "forged", Map.of()));
        assertThat(b.awaitClose()).isEqualTo(4403);
        assertThat(b.order).contains("denied");
        assertThat(documents.read(document).text()).isEqualTo("mine\n");
    }

    @Test
    void text_that_builds_on_unknown_text_is_asked_for() {
        DocumentId document = document("");
        SocketClient client = join(document, DocumentRole.WRITE);
        client.await(() -> client.steps1 == 1);
        client.editSilently(client.id, t -> t.insert(0, "first", Map.of()));
        client.type(5, " second");
        // the server asks, the client answers with all, and that is acknowledged
        client.awaitAcks(2);
        assertThat(client.steps1).isEqualTo(2);
        assertThat(documents.read(document).text()).isEqualTo("first second\n");
    }

    @Test
    void a_client_that_never_gives_what_is_missing_shall_load_anew() {
        DocumentId document = document("");
        SocketClient giver = join(document, DocumentRole.WRITE);
        giver.editSilently(giver.id, t -> t.insert(0, "never sent", Map.of()));
        byte[] update = giver.editSilently(giver.id, t -> t.insert(3, "x", Map.of()));
        SocketClient client = join(document, DocumentRole.WRITE);
        for (int i = 0; i < 4; i++) {
            client.send(Frames.update(update));
        }
        client.await(() -> client.notices.contains("{\"reload\":true}"));
        assertThat(rows(document)).isEqualTo(1);
    }
}

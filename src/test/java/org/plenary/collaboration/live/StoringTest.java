package org.plenary.collaboration.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;
import org.springframework.beans.factory.annotation.Autowired;

class StoringTest extends SocketTest {
    @Autowired SnapshotKeeper snapshots;
    @Autowired UpdateLog log;
    @Autowired Rooms rooms;

    @Test
    void a_failed_commit_acknowledges_nothing_and_loses_nothing() {
        DocumentId document = document("");
        AccountId account = somebody(document, DocumentRole.WRITE);
        SocketClient client = join(document, account);
        client.type(0, "safe ");
        client.awaitAcks(2);
        jdbc.sql(
                        "create or replace function refuse() returns trigger language plpgsql as"
                                + " $$ begin raise exception 'full'; end $$")
                .update();
        jdbc.sql(
                        "create trigger refuse before insert on y_update for each row when"
                                + " (new.doc_id = '"
                                + document
                                + "') execute function refuse()")
                .update();
        byte[] unsaved;
        try {
            unsaved = client.editSilently(client.id, t -> t.insert(5, "unsaved", Map.of()));
            client.send(Frames.update(unsaved));
            assertThat(client.awaitClose()).isEqualTo(1011);
            assertThat(client.acks).hasSize(2);
        } finally {
            jdbc.sql("drop trigger refuse on y_update").update();
        }
        SocketClient again = join(document, account);
        assertThat(again.text()).isEqualTo("safe \n");
        again.send(Frames.update(unsaved));
        again.awaitAcks(2);
        assertThat(documents.read(document).text()).isEqualTo("safe unsaved\n");
    }

    @Test
    void one_failing_document_does_not_stop_the_others() {
        DocumentId gone = document("");
        SocketClient lost = join(gone, DocumentRole.WRITE);
        DocumentId fine = document("");
        SocketClient client = join(fine, DocumentRole.WRITE);
        client.awaitAcks(1);
        // an epoch that changed behind the room's back, without the signal
        jdbc.sql("update y_doc set epoch = 5 where id = ?").param(gone.value()).update();
        lost.type(0, "x");
        client.type(0, "y");
        assertThat(lost.awaitClose()).isEqualTo(4409);
        client.awaitAcks(2);
    }

    @Test
    void a_slow_reader_is_cut_off_and_stops_nobody() {
        DocumentId document = document("");
        SocketClient slow = join(document, DocumentRole.READ);
        SocketClient writer = join(document, DocumentRole.WRITE);
        slow.stopReading();
        String much = "x".repeat(200_000);
        for (int i = 0; i < 100; i++) {
            writer.type(0, much);
            if (i % 10 == 9) {
                writer.edit(t -> t.delete(0, t.length() - 1));
            }
        }
        writer.awaitAcks(111);
        slow.resumeReading();
        assertThat(slow.awaitClose()).isIn(4408, 1006);
        assertThat(writer.closeCode).isZero();
    }

    @Test
    void a_snapshot_reads_as_the_rows_that_it_stands_for() {
        DocumentId document = document("");
        SocketClient client = join(document, DocumentRole.WRITE);
        for (int i = 0; i < 20; i++) {
            client.type(i, "é");
        }
        client.awaitAcks(21);
        snapshots.write(document);
        client.type(0, "after ");
        client.awaitAcks(22);
        StoredDocument stored = log.load(document).orElseThrow();
        assertThat(stored.snapshotSeq()).isEqualTo(21);
        assertThat(stored.payloads()).hasSize(2);
        rooms.find(document).orElseThrow().drop(CloseCode.GOING_AWAY);
        assertThat(documents.read(document).text()).isEqualTo(client.text());
        assertThat(documents.read(document).head()).isEqualTo(22);
        snapshots.write(document);
        snapshots.write(document);
        assertThat(log.load(document).orElseThrow().payloads()).hasSize(1);
    }

    @Test
    void a_room_that_broke_is_built_from_what_was_accepted() {
        DocumentId document = document("");
        SocketClient client = join(document, DocumentRole.WRITE);
        client.type(0, "kept");
        client.awaitAcks(2);
        Room room = rooms.find(document).orElseThrow();
        room.post(live -> room.rebuild());
        client.type(4, " on");
        client.awaitAcks(3);
        assertThat(documents.read(document).text()).isEqualTo("kept on\n");
    }

    @Test
    void an_unused_room_is_closed_after_its_grace() {
        DocumentId document = document("");
        SocketClient client = join(document, DocumentRole.WRITE);
        client.type(0, "x");
        client.awaitAcks(2);
        client.close();
        Room room = rooms.find(document).orElseThrow();
        Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> room.rest.isSettled() && room.isIdle());
        long later = System.nanoTime() + Limits.GRACE.toNanos() + 1_000_000_000L;
        rooms.closeIfIdle(room, later);
        assertThat(rooms.find(document)).isEmpty();
        assertThat(documents.read(document).text()).isEqualTo("x\n");
    }
}

package org.plenary.collaboration.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.base.Signals;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;
import org.springframework.beans.factory.annotation.Autowired;

/** Two nodes on one database; the second one has no web server of its own. */
class TwoNodesTest extends SocketTest {
    @Autowired SecondNode second;
    private SecondNode.Node other;

    @BeforeEach
    void start() {
        other = second.start();
    }

    @AfterEach
    void stop() {
        other.close();
    }

    private NodeClient joinOther(DocumentId document) {
        return NodeClient.join(other.rooms(), document, somebody(document, DocumentRole.WRITE));
    }

    @Test
    void texts_typed_on_two_nodes_become_one() {
        DocumentId document = document("");
        SocketClient here = join(document, DocumentRole.WRITE);
        NodeClient there = joinOther(document);
        for (int i = 0; i < 100; i++) {
            here.type(0, "h");
            there.type(0, "t");
        }
        here.awaitAcks(101);
        there.awaitAcks(101);
        here.await(() -> here.text().length() == 201 && here.text().equals(there.text()));
        assertThat(documents.read(document).text()).isEqualTo(here.text());
        assertThat(rows(document)).isEqualTo(201);
    }

    @Test
    void what_was_missed_while_nobody_listened_is_caught_up() {
        DocumentId document = document("");
        SocketClient here = join(document, DocumentRole.WRITE);
        NodeClient there = joinOther(document);
        breakSignals();
        here.type(0, "one ");
        there.type(0, "two ");
        here.await(() -> here.text().length() == 9 && here.text().equals(there.text()));
    }

    @Test
    void a_signal_lost_for_good_costs_five_seconds() {
        DocumentId document = document("");
        SocketClient here = join(document, DocumentRole.WRITE);
        NodeClient there = joinOther(document);
        other.signals().stop();
        breakSignals();
        here.type(0, "late");
        there.await(() -> there.text().equals("late\n"));
    }

    private void breakSignals() {
        jdbc.sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")
                .param(Signals.APPLICATION_NAME)
                .query(Boolean.class)
                .list();
    }

    @Test
    void a_client_may_bring_text_that_builds_on_what_the_other_node_has() {
        DocumentId document = document("");
        NodeClient there = joinOther(document);
        SocketClient here = join(document, DocumentRole.WRITE);
        there.type(0, "base");
        there.awaitAcks(2);
        // applied by hand, before any signal can have come
        byte[] state = there.with(r -> r.state());
        here.with(
                r -> r.apply(r.plan(org.plenary.collaboration.replica.Update.decodeStored(state))));
        here.type(4, " and more");
        here.awaitAcks(2);
        there.await(() -> there.text().equals("base and more\n"));
    }

    @Test
    void one_client_id_belongs_to_one_account_across_nodes() {
        DocumentId document = document("");
        SocketClient here = join(document, DocumentRole.WRITE);
        NodeClient there = joinOther(document);
        here.type(0, "mine");
        here.awaitAcks(2);
        there.await(() -> there.text().equals("mine\n"));
        there.editAs(here.id, t -> t.insert(0, "forged", Map.of()));
        assertThat(there.awaitClose()).isIn(4403, 1011);
        assertThat(documents.read(document).text()).isEqualTo("mine\n");
    }

    @Test
    void blocks_made_on_two_nodes_at_once_all_have_their_own_id() {
        DocumentId document = document("");
        SocketClient here = join(document, DocumentRole.WRITE);
        NodeClient there = joinOther(document);
        String same = Block.newId();
        for (int i = 0; i < 10; i++) {
            here.edit(t -> t.insert(0, "\n", Map.of("id", same)));
            there.edit(t -> t.insert(0, "\n", Map.of("id", same)));
            here.edit(t -> t.insert(0, "\n", Map.of()));
        }
        here.awaitAcks(31 - 10);
        there.awaitAcks(11);
        here.await(() -> {
            List<String> ids = documents.read(document).blocks().stream().map(Block::id).toList();
            return ids.size() == 31
                    && new HashSet<>(ids).size() == 31
                    && here.blocks().equals(there.blocks())
                    && here.blocks().equals(documents.read(document).blocks());
        });
    }

    @Test
    void cursors_are_seen_across_nodes() {
        DocumentId document = document("");
        SocketClient here = join(document, DocumentRole.WRITE);
        NodeClient there = joinOther(document);
        here.announce(here.id, 1, "{\"cursor\":{\"anchor\":{},\"head\":{}}}");
        there.await(
                () -> there.presence.stream().anyMatch(p -> new String(p).contains("Somebody")));
    }

    @Test
    void a_new_epoch_reaches_the_other_node() {
        DocumentId document = document("old");
        NodeClient there = joinOther(document);
        documents.newEpoch(document, List.of());
        assertThat(there.awaitClose()).isEqualTo(4409);
    }
}

package org.plenary.collaboration.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The replica against real yjs, on recorded sessions with fixed seeds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialCorpusTest {
    private static final int SESSIONS = Integer.getInteger("plenary.corpus.sessions", 300);
    private static final Path FILE = Path.of("target/corpus/sessions.jsonl");
    private static final Path WRITTEN = Path.of("target/corpus/written.jsonl");
    private static final long SERVER_CLIENT = (1L << 32) + 7;

    private List<CorpusSession> sessions = List.of();

    @BeforeAll
    void lets_yjs_record_sessions() throws Exception {
        sessions = CorpusSession.generate(FILE, 1, SESSIONS);
        assertThat(sessions).hasSize(SESSIONS);
    }

    @Test
    void updates_in_order_give_the_same_document() {
        int sameBytes = 0;
        int comparable = 0;
        for (CorpusSession session : sessions) {
            Replica replica = inOrder(session);
            assertSame(session, replica);
            if (!session.undoes()) {
                comparable++;
                sameBytes += Arrays.equals(replica.state(), session.state()) ? 1 : 0;
            }
        }
        // no promise of yjs, but a difference here means that something is done in another way
        assertThat(sameBytes).isEqualTo(comparable).isPositive();
    }

    @Test
    void updates_in_any_order_with_duplicates_give_the_same_document() {
        for (CorpusSession session : sessions) {
            Random random = new Random(session.seed());
            List<byte[]> shuffled = session.updates();
            shuffled.addAll(shuffled.subList(0, shuffled.size() / 3));
            Collections.shuffle(shuffled, random);
            Replica replica = new Replica(session.forgetsDeleted());
            Deque<byte[]> waiting = new ArrayDeque<>(shuffled);
            for (int failures = 0; !waiting.isEmpty(); ) {
                byte[] update = waiting.removeFirst();
                try {
                    apply(replica, update);
                    failures = 0;
                } catch (MissingDependencies e) {
                    waiting.addLast(update);
                    assertThat(++failures).isLessThanOrEqualTo(waiting.size());
                }
            }
            assertSame(session, replica);
        }
    }

    @Test
    void updates_applied_twice_change_nothing() {
        for (CorpusSession session : sessions) {
            Replica replica = inOrder(session);
            byte[] state = replica.state();
            for (byte[] update : session.updates()) {
                UpdatePlan plan = replica.plan(Update.decode(update));
                assertThat(plan.changesNothing()).isTrue();
                assertThat(plan.deletesOnlyFormats()).isTrue();
                assertThat(replica.apply(plan)).isEqualTo(new Applied(false, false));
            }
            assertThat(replica.state()).isEqualTo(state);
        }
    }

    @Test
    void half_way_state_and_our_diff_give_the_same_document() {
        for (CorpusSession session : sessions) {
            Replica half = new Replica(session.forgetsDeleted());
            apply(half, session.halfState());
            assertThat(half.stateVector()).isEqualTo(session.halfVector());
            apply(half, inOrder(session).diff(StateVector.decode(session.halfVector())));
            assertSame(session, half);
        }
    }

    @Test
    void our_own_state_gives_the_same_document() {
        for (CorpusSession session : sessions) {
            Replica replica = new Replica(session.forgetsDeleted());
            apply(replica, inOrder(session).state());
            assertSame(session, replica);
            Replica compact = Replica.of(inOrder(session).state());
            assertThat(DocumentDump.of(compact)).isEqualTo(session.dump());
        }
    }

    @Test
    void positions_move_as_in_yjs() {
        for (CorpusSession session : sessions) {
            Replica half = new Replica(session.forgetsDeleted());
            apply(half, session.halfState());
            Replica whole = inOrder(session);
            for (JsonNode position : session.positions()) {
                int assoc = position.get("assoc").asInt();
                RelativePosition ours = half.positionAt(position.get("index").asInt(), assoc);
                ItemId item = CorpusSession.id(position.get("item"));
                assertThat(ours).isEqualTo(new RelativePosition("content", item, assoc));
                OptionalInt now =
                        position.get("now").isNull()
                                ? OptionalInt.empty()
                                : OptionalInt.of(position.get("now").asInt());
                assertThat(whole.indexOf(ours)).isEqualTo(now);
            }
        }
    }

    @Test
    void the_canonical_reading_is_that_of_the_delta() {
        for (CorpusSession session : sessions) {
            Replica replica = inOrder(session);
            Reading reading = replica.read();
            assertThat(CanonicalCells.of(reading)).isEqualTo(CanonicalCells.of(session.dump()));
            assertThat(reading.length()).isEqualTo(replica.length());
            int authored = replica.authors().stream().mapToInt(AuthoredRange::length).sum();
            assertThat(authored).isEqualTo(replica.length());
        }
    }

    @Test
    void yjs_reads_what_the_replica_writes() throws Exception {
        List<String> lines = new ArrayList<>();
        for (CorpusSession session : sessions) {
            Replica replica = inOrder(session);
            Map<String, Object> written = new LinkedHashMap<>();
            written.put("seed", session.seed());
            written.put("state", CorpusSession.base64(replica.state()));
            byte[] diff = replica.diff(StateVector.decode(session.halfVector()));
            written.put("diff", CorpusSession.base64(diff));
            written.put("edit", edits(session, replica));
            lines.add(CorpusSession.line(written));
            assertThat(DocumentDump.of(replica).get("content")).isEqualTo(session.editedContent());
        }
        Files.write(WRITTEN, lines);
        CorpusSession.verify(FILE, WRITTEN);
    }

    /** Half of the sessions edit in one transaction, the others in one for each edit. */
    private static List<String> edits(CorpusSession session, Replica replica) {
        List<String> updates = new ArrayList<>();
        if (session.seed() % 2 == 0) {
            byte[] update =
                    replica.edit(
                            SERVER_CLIENT,
                            text -> session.edits().forEach(edit -> make(text, edit)));
            addIfAny(updates, update);
        } else {
            for (JsonNode edit : session.edits()) {
                addIfAny(updates, replica.edit(SERVER_CLIENT, text -> make(text, edit)));
            }
        }
        return updates;
    }

    private static void addIfAny(List<String> updates, byte[] update) {
        if (update.length > 0) {
            updates.add(CorpusSession.base64(update));
        }
    }

    @SuppressWarnings("unchecked")
    private static void make(ServerText text, JsonNode edit) {
        int at = edit.get("at").asInt();
        int length = edit.get("n").asInt();
        var attributes = (Map<String, Object>) CorpusSession.plain(edit.get("attributes"));
        switch (edit.get("kind").asString()) {
            case "insert" -> text.insert(at, edit.get("text").asString(), attributes);
            case "format" -> text.format(at, length, attributes);
            default -> text.delete(at, length);
        }
    }

    private static Replica inOrder(CorpusSession session) {
        Replica replica = new Replica(session.forgetsDeleted());
        session.updates().forEach(update -> apply(replica, update));
        return replica;
    }

    private static void apply(Replica replica, byte[] update) {
        replica.apply(replica.plan(Update.decode(update)));
    }

    private static void assertSame(CorpusSession session, Replica replica) {
        String seed = "seed " + session.seed();
        assertThat(DocumentDump.of(replica)).as(seed).isEqualTo(session.dump());
        assertThat(replica.stateVector()).as(seed).isEqualTo(session.vector());
        DeleteSet theirs = Replica.of(session.state()).deleteSet();
        assertThat(replica.deleteSet()).as(seed).isEqualTo(theirs);
        assertThat(Update.decode(session.state()).deletes()).as(seed).isEqualTo(theirs);
    }
}

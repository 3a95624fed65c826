package org.plenary.collaboration.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Broken and foreign bytes against a live replica: refused without a trace, and quickly. */
class MutationTest {
    private static final int MUTATIONS = Integer.getInteger("plenary.mutations", 100_000);
    private static final long SLOW_NANOS = 2_000_000_000L;

    private record Subject(List<byte[]> updates, byte[] before) {}

    private final Random random = new Random(20_261_122);
    private int refused;
    private int applied;
    private int compared;
    private boolean foreign;

    @Test
    void mutated_updates_are_refused_or_applied_but_never_break_anything() throws Exception {
        List<Subject> subjects = subjects();
        for (int i = 0; i < MUTATIONS; ) {
            Subject subject = subjects.get(random.nextInt(subjects.size()));
            Replica replica = Replica.of(subject.before());
            byte[] state = replica.state();
            foreign = !isProduct(Update.decode(state));
            for (int k = 0; k < 50; k++, i++) {
                byte[] bytes = mutated(subject.updates());
                state = tryOut(replica, bytes, state);
            }
        }
        // both must happen often, or this test says nothing
        assertThat(refused).isGreaterThan(MUTATIONS / 10);
        assertThat(applied).isGreaterThan(MUTATIONS / 100);
        assertThat(compared).isGreaterThan(MUTATIONS / 500);
    }

    private byte[] tryOut(Replica replica, byte[] bytes, byte[] state) {
        long start = System.nanoTime();
        try {
            Update update = Update.decode(bytes);
            UpdatePlan plan = replica.plan(update);
            foreign |= !isProduct(update);
            assertThat(replica.apply(plan).changed()).isEqualTo(!plan.changesNothing());
            applied++;
            byte[] changed = replica.state();
            Replica again = Replica.of(changed);
            assertThat(again.stateVector()).isEqualTo(replica.stateVector());
            if (!foreign) {
                compared++;
                assertThat(again.deleteSet()).isEqualTo(replica.deleteSet());
                assertThat(again.read().text()).isEqualTo(replica.read().text());
            }
            return changed;
        } catch (MalformedUpdate | MissingDependencies e) {
            refused++;
            assertThat(replica.state()).isEqualTo(state);
            return state;
        } finally {
            assertThat(System.nanoTime() - start).isLessThan(SLOW_NANOS);
        }
    }

    /**
     * Items that claim neighbours in different types read differently once one of these types is
     * forgotten; yjs has the same gap. Documents of the product have one type only.
     */
    private static boolean isProduct(Update update) {
        try {
            DocumentProfile.check(update);
            return true;
        } catch (MalformedUpdate e) {
            return false;
        }
    }

    private byte[] mutated(List<byte[]> updates) {
        byte[] bytes = updates.get(random.nextInt(updates.size())).clone();
        switch (random.nextInt(5)) {
            case 0 -> flip(bytes, 1);
            case 1 -> flip(bytes, 1 + random.nextInt(8));
            case 2 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            case 3 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            default -> {
                bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(3));
                bytes[random.nextInt(bytes.length)] += (byte) (random.nextBoolean() ? 1 : -1);
            }
        }
        return bytes;
    }

    private void flip(byte[] bytes, int bits) {
        for (int i = 0; i < bits; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    /** The second half of each session's log is mutated and sent to a replica of the first half. */
    private static List<Subject> subjects() throws Exception {
        List<Subject> subjects = new ArrayList<>();
        Path file = Path.of("target/corpus/mutated.jsonl");
        List<CorpusSession> sessions = new ArrayList<>(CorpusSession.generate(file, 50_000, 30));
        sessions.addAll(CorpusSession.generateProduct(file, 60_000, 30));
        for (CorpusSession session : sessions) {
            List<byte[]> updates = session.updates();
            Replica replica = new Replica();
            int half = updates.size() / 2;
            updates.subList(0, half).forEach(u -> replica.apply(replica.plan(Update.decode(u))));
            List<byte[]> rest = new ArrayList<>(updates.subList(half, updates.size()));
            rest.add(session.state());
            subjects.add(new Subject(rest, replica.state()));
        }
        return subjects;
    }
}

package org.plenary.collaboration.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures for the log, not limits: 100,000 letters typed by five writers at once. */
@Tag("benchmark")
class ReplicaBenchmark {
    private static final int LETTERS = 100_000;
    private static final int ROUNDS = 6;

    @Test
    void typing_loading_and_reading_are_fast() throws Exception {
        List<byte[]> updates = CorpusSession.typing(Path.of("target/corpus/typing.bin"), LETTERS);
        for (int round = 0; round < ROUNDS; round++) {
            long before = usedMemory();
            long start = System.nanoTime();
            Replica replica = new Replica();
            updates.forEach(u -> replica.apply(replica.plan(Update.decode(u))));
            long applied = System.nanoTime();
            byte[] state = replica.state();
            long written = System.nanoTime();
            Replica loaded = Replica.of(state);
            long read = System.nanoTime();
            Reading reading = loaded.read();
            long end = System.nanoTime();
            long heap = usedMemory() - before;
            assertThat(reading).isEqualTo(replica.read());
            System.out.printf(
                    "apply %.0f ms, write %.1f ms (%d bytes, %d units), load %.1f ms, "
                            + "read %.1f ms (%d blocks), two replicas and readings %d kB%n",
                    (applied - start) / 1e6,
                    (written - applied) / 1e6,
                    state.length,
                    reading.length(),
                    (read - written) / 1e6,
                    (end - read) / 1e6,
                    reading.blocks().size(),
                    heap / 1024);
        }
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

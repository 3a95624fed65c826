package org.plenary.collaboration.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.replica.Decoder;
import org.plenary.collaboration.replica.Encoder;
import org.plenary.collaboration.replica.MissingDependencies;
import org.plenary.collaboration.replica.Replica;
import org.plenary.collaboration.replica.ServerText;
import org.plenary.collaboration.replica.StateVector;
import org.plenary.collaboration.replica.Update;

/** A client as a test plays it, with our own replica as its document. */
abstract class TestClient implements AutoCloseable {
    final long id = ThreadLocalRandom.current().nextLong(1, 1L << 31);
    final List<String> notices = new CopyOnWriteArrayList<>();
    final List<Long> acks = new CopyOnWriteArrayList<>();
    final List<String> denials = new CopyOnWriteArrayList<>();
    final List<byte[]> presence = new CopyOnWriteArrayList<>();
    final List<String> order = new CopyOnWriteArrayList<>();
    private final Replica replica = new Replica();
    volatile boolean synced;
    volatile int closeCode;
    volatile int steps1;
    private volatile Consumer<Long> onAck = head -> {};

    abstract void send(byte[] frame);

    @Override
    public abstract void close();

    void askForAll() {
        send(Frames.step1(stateVector()));
    }

    void onAck(Consumer<Long> then) {
        onAck = then;
    }

    final void take(byte[] frame) {
        Decoder in = new Decoder(frame);
        switch (in.uint8()) {
            case Frames.NOTICE -> {
                notices.add(in.varString());
                order.add("notice");
            }
            case Frames.DENIED -> {
                in.uint8();
                denials.add(in.varString());
                order.add("denied");
            }
            case Frames.ACK -> {
                long head = in.varUint();
                onAck.accept(head);
                acks.add(head);
                order.add("ack");
            }
            case Frames.AWARENESS -> presence.add(in.varUint8Array());
            default -> sync(in);
        }
    }

    private void sync(Decoder in) {
        int step = in.uint8();
        byte[] payload = in.varUint8Array();
        if (step == Frames.STEP_1) {
            steps1++;
            order.add("step1");
            byte[] answer;
            synchronized (replica) {
                answer = replica.diff(StateVector.decode(payload));
            }
            send(Frames.step2(answer));
            return;
        }
        order.add(step == Frames.STEP_2 ? "step2" : "update");
        synchronized (replica) {
            try {
                replica.apply(replica.plan(Update.decodeStored(payload)));
            } catch (MissingDependencies e) {
                order.add("gap");
                askForAll();
            }
        }
        synced |= step == Frames.STEP_2;
    }

    /** Edits the own document and sends the update. */
    void edit(Consumer<ServerText> edits) {
        editAs(id, edits);
    }

    void editAs(long client, Consumer<ServerText> edits) {
        send(Frames.update(editSilently(client, edits)));
    }

    byte[] editSilently(long client, Consumer<ServerText> edits) {
        synchronized (replica) {
            return replica.edit(client, edits);
        }
    }

    void type(int index, String text) {
        edit(t -> t.insert(index, text, Map.of()));
    }

    void announce(long client, long clock, String json) {
        byte[] states =
                new Encoder().varUint(1).varUint(client).varUint(clock).varString(json).toBytes();
        send(Frames.awareness(states));
    }

    /** Types, or finds the socket closed already. */
    void tryToType(String text) {
        try {
            type(0, text);
        } catch (IllegalStateException closed) {
            order.add("closed before sending");
        }
    }

    String text() {
        synchronized (replica) {
            return replica.read().text();
        }
    }

    byte[] stateVector() {
        synchronized (replica) {
            return replica.stateVector();
        }
    }

    <T> T with(Function<Replica, T> task) {
        synchronized (replica) {
            return task.apply(replica);
        }
    }

    void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(15, TimeUnit.SECONDS)
                .pollInterval(5, TimeUnit.MILLISECONDS)
                .until(condition);
    }

    void awaitAcks(int count) {
        await(() -> acks.size() >= count);
    }

    int awaitClose() {
        await(() -> closeCode != 0);
        return closeCode;
    }

    /** The canonical reading of the own document. */
    List<Block> blocks() {
        return with(r -> BlockReading.blocks(r.read()));
    }
}

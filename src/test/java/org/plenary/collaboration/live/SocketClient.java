package org.plenary.collaboration.live;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.replica.Decoder;
import org.plenary.collaboration.replica.Encoder;
import org.plenary.collaboration.replica.MissingDependencies;
import org.plenary.collaboration.replica.Replica;
import org.plenary.collaboration.replica.ServerText;
import org.plenary.collaboration.replica.StateVector;
import org.plenary.collaboration.replica.Update;

/** A client of the endpoint as a test plays it, with our own replica as its document. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final long id = ThreadLocalRandom.current().nextLong(1, 1L << 31);
    final List<String> notices = new CopyOnWriteArrayList<>();
    final List<Long> acks = new CopyOnWriteArrayList<>();
    final List<String> denials = new CopyOnWriteArrayList<>();
    final List<byte[]> presence = new CopyOnWriteArrayList<>();
    final List<String> order = new CopyOnWriteArrayList<>();
    private final Replica replica = new Replica();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private WebSocket socket;
    private volatile boolean synced;
    private volatile boolean reading = true;
    volatile int closeCode;
    volatile int steps1;
    private volatile Consumer<Long> onAck = head -> {};

    /** Without waiting for anything. */
    static SocketClient open(int port, DocumentId document, String cookie, String query) {
        return open(port, document, cookie, query, Map.of());
    }

    static SocketClient open(
            int port,
            DocumentId document,
            String cookie,
            String query,
            Map<String, String> headers) {
        var client = new SocketClient();
        var builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        headers.forEach(builder::header);
        URI address = URI.create("ws://127.0.0.1:" + port + "/collaboration/" + document + query);
        client.socket = builder.buildAsync(address, client).join();
        return client;
    }

    /** In step with the server. */
    static SocketClient join(int port, DocumentId document, String cookie) {
        SocketClient client = open(port, document, cookie, "");
        client.askForAll();
        client.await(() -> client.synced);
        return client;
    }

    void askForAll() {
        byte[] vector;
        synchronized (replica) {
            vector = replica.stateVector();
        }
        send(Frames.step1(vector));
    }

    void onAck(Consumer<Long> then) {
        onAck = then;
    }

    /** Stops taking frames from the socket. */
    void stopReading() {
        reading = false;
    }

    void resumeReading() {
        reading = true;
        socket.request(1);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        parts.writeBytes(bytes);
        if (last) {
            take(parts.toByteArray());
            parts.reset();
        }
        if (reading) {
            from.request(1);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        order.add("close " + code);
        closeCode = code;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closeCode = closeCode == 0 ? 1006 : closeCode;
    }

    private void take(byte[] frame) {
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

    void send(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
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

    <T> T with(java.util.function.Function<Replica, T> task) {
        synchronized (replica) {
            return task.apply(replica);
        }
    }

    void await(java.util.concurrent.Callable<Boolean> condition) {
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

    @Override
    public void close() {
        socket.abort();
    }
}

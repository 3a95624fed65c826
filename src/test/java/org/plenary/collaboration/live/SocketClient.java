package org.plenary.collaboration.live;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.plenary.collaboration.DocumentId;

/** A client over a real socket. */
final class SocketClient extends TestClient implements WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private volatile WebSocket socket;
    private volatile boolean reading = true;

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
        builder.buildAsync(address, client).join();
        return client;
    }

    /** In step with the server. */
    static SocketClient join(int port, DocumentId document, String cookie) {
        SocketClient client = open(port, document, cookie, "");
        client.askForAll();
        client.await(() -> client.synced);
        return client;
    }

    /** Stops taking frames from the socket. */
    void stopReading() {
        reading = false;
    }

    void resumeReading() {
        reading = true;
        socket.request(1);
    }

    /** The server speaks first, so frames may come before the opening has returned. */
    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
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

    synchronized void send(byte[] frame) {
        try {
            socket.sendBinary(ByteBuffer.wrap(frame), true).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("closed with " + closeCode + " after " + order, e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}

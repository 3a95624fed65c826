package org.plenary.collaboration.live;

import jakarta.websocket.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.CurrentAccount;
import org.plenary.collaboration.DocumentId;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.BinaryWebSocketHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The endpoint {@code /collaboration/{documentId}?epoch=n}: finds out who is there, puts frames
 * together and hands them to the room.
 */
@Component
class CollaborationSocket extends BinaryWebSocketHandler {
    static final String PATH = "/collaboration/";

    private static final String CLIENT = "client";
    private static final String PARTS = "parts";

    private final Rooms rooms;
    private final CurrentAccount accounts;

    CollaborationSocket(Rooms rooms, CurrentAccount accounts) {
        this.rooms = rooms;
        this.accounts = accounts;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        Principal principal = session.getPrincipal();
        Optional<AccountId> account = accounts.of(principal);
        if (principal == null || account.isEmpty()) {
            session.close(status(CloseCode.NOT_SIGNED_IN));
            return;
        }
        URI address = session.getUri();
        DocumentId document = address == null ? null : document(address.getPath());
        if (address == null || document == null) {
            session.close(status(CloseCode.REFUSED));
            return;
        }
        var wire = new SocketWire(nativeSession(session));
        var client =
                new Connection(
                        document, account.get(), principal, new Outbox(wire, rooms.threads()));
        session.getAttributes().put(CLIENT, client);
        rooms.open(document).join(client, epoch(address));
    }

    private static Session nativeSession(WebSocketSession session) {
        Session inner = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        if (inner == null) {
            throw new IllegalStateException("not a socket of this container");
        }
        return inner;
    }

    private static CloseStatus status(CloseCode code) {
        return new CloseStatus(code.number, code.reason);
    }

    private static @Nullable DocumentId document(String path) {
        try {
            int last = path.lastIndexOf('/');
            return new DocumentId(UUID.fromString(path.substring(last + 1)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Null when the client does not know one, or says nonsense. */
    private static @Nullable Long epoch(URI address) {
        String epoch =
                UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst("epoch");
        return epoch != null && epoch.matches("\\d{1,15}") ? Long.valueOf(epoch) : null;
    }

    /** Parts come as the container's small buffer cuts them; so idle sockets cost little. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message)
            throws InterruptedException {
        if (!(session.getAttributes().get(CLIENT) instanceof Connection client)
                || client.isClosed()) {
            return;
        }
        byte[] frame = whole(session, client, message);
        if (frame == null) {
            return;
        }
        if (!client.admit(frame.length)) {
            client.close(CloseCode.FAILED);
            return;
        }
        Inbound inbound = Inbound.decode(frame);
        rooms.find(client.document())
                .ifPresentOrElse(
                        room -> room.receive(client, inbound, frame.length),
                        () -> client.close(CloseCode.FAILED));
    }

    /** The frame when its last part has come, else null. */
    private static byte @Nullable [] whole(
            WebSocketSession session, Connection client, BinaryMessage message) {
        ByteBuffer part = message.getPayload();
        var before = (ByteArrayOutputStream) session.getAttributes().get(PARTS);
        int size = part.remaining() + (before == null ? 0 : before.size());
        if (size > Limits.FRAME) {
            session.getAttributes().remove(PARTS);
            client.close(CloseCode.TOO_LARGE);
            return null;
        }
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        if (before == null && message.isLast()) {
            return bytes;
        }
        if (before == null) {
            before = new ByteArrayOutputStream(bytes.length * 2);
            session.getAttributes().put(PARTS, before);
        }
        before.writeBytes(bytes);
        if (!message.isLast()) {
            return null;
        }
        session.getAttributes().remove(PARTS);
        return before.toByteArray();
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        leave(session);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        leave(session);
    }

    private void leave(WebSocketSession session) {
        if (session.getAttributes().get(CLIENT) instanceof Connection client) {
            client.close(CloseCode.GOING_AWAY);
            rooms.find(client.document()).ifPresent(room -> room.leave(client));
        }
    }
}

package org.plenary.collaboration.live;

import java.security.Principal;
import org.plenary.access.AccountId;
import org.plenary.collaboration.DocumentId;

/** A client of a node that has no web server. */
final class NodeClient extends TestClient implements Wire {
    private final Rooms rooms;
    private final Connection connection;

    private NodeClient(Rooms rooms, DocumentId document, AccountId account) {
        this.rooms = rooms;
        Principal nobody = account::toString;
        this.connection =
                new Connection(document, account, nobody, new Outbox(this, rooms.threads()));
    }

    static NodeClient join(Rooms rooms, DocumentId document, AccountId account) {
        var client = new NodeClient(rooms, document, account);
        rooms.open(document).join(client.connection, null);
        client.askForAll();
        client.await(() -> client.synced);
        return client;
    }

    @Override
    void send(byte[] frame) {
        rooms.find(connection.document())
                .ifPresent(room -> room.receive(connection, Inbound.decode(frame), frame.length));
    }

    @Override
    public void write(byte[] frame) {
        take(frame);
    }

    @Override
    public void flush() {}

    @Override
    public void close(CloseCode code) {
        closeCode = code.number;
        order.add("close " + code.number);
    }

    @Override
    public void close() {
        rooms.find(connection.document()).ifPresent(room -> room.leave(connection));
    }
}

package org.plenary.collaboration.live;

import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.DocumentAccess;
import org.plenary.collaboration.DocumentRole;

/** Who is connected to a room, and what they may know. */
final class Audience {
    private final Room room;
    private final RoomParts parts;
    private final CopyOnWriteArrayList<Connection> connections = new CopyOnWriteArrayList<>();

    Audience(Room room, RoomParts parts) {
        this.room = room;
        this.parts = parts;
    }

    void add(Connection client) {
        connections.add(client);
    }

    void remove(Connection client) {
        connections.remove(client);
    }

    boolean isEmpty() {
        return connections.isEmpty();
    }

    void closeAll(CloseCode code) {
        connections.forEach(client -> client.close(code));
    }

    /** Tells a client its role, at first and when it has changed; room's thread only. */
    void tellRole(Connection client, DocumentRole role) {
        if (role == client.toldRole) {
            return;
        }
        client.toldRole = role;
        if (role.atLeast(DocumentRole.SUGGEST) && client.authorKey.isEmpty()) {
            client.authorKey = parts.authors().of(room.document(), client.account());
        }
        room.answer(head -> client.send(Frames.notice(client.notice(role, room.epoch(), head))));
    }

    /** Judges everyone anew after rights have changed. */
    void review() {
        room.post(current -> {
            for (Connection client : connections) {
                review(client);
            }
        });
    }

    private void review(Connection client) {
        if (client.isClosed()) {
            return;
        }
        if (parts.accounts().of(client.principal()).isEmpty()) {
            refuse(client, CloseCode.NOT_SIGNED_IN, "");
            return;
        }
        DocumentAccess access = room.access(client);
        if (access.role() == DocumentRole.NONE) {
            refuse(client, CloseCode.REFUSED, "You have no right to this document any more.");
        } else {
            tellRole(client, access.role());
            if (!access.displayName().equals(client.shownName)) {
                // under the new name once the client announces itself again
                room.presence.remove(client, System.nanoTime());
            }
        }
    }

    /** Says why, then closes; both after the answers to earlier frames. */
    void refuse(Connection client, CloseCode code, String why) {
        client.refuse();
        room.answer(head -> {
            if (code == CloseCode.REFUSED) {
                client.send(Frames.denied(why));
            }
            client.close(code);
        });
    }

    void broadcast(byte[] frame, @Nullable Connection except) {
        for (Connection client : connections) {
            if (client != except) {
                client.send(frame);
            }
        }
    }
}

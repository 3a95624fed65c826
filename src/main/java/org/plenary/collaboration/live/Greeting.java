package org.plenary.collaboration.live;

import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.DocumentAccess;
import org.plenary.collaboration.DocumentRole;

/** What a new socket hears first: what it may do here, then what the server knows. */
final class Greeting {
    private final Room room;
    private final Connection client;

    Greeting(Room room, Connection client) {
        this.room = room;
        this.client = client;
    }

    void take(LiveDocument live, @Nullable Long expectedEpoch) {
        DocumentAccess access = room.access(client);
        if (access.role() == DocumentRole.NONE) {
            room.audience.refuse(client, CloseCode.REFUSED, "You have no right to this document.");
            return;
        }
        room.audience.tellRole(client, access.role());
        if (expectedEpoch != null && expectedEpoch != live.epoch) {
            room.audience.refuse(client, CloseCode.EPOCH, "");
            return;
        }
        byte[] step1 = Frames.step1(live.stateVector());
        byte[] others = room.presence.everybody();
        room.answer(head -> {
            client.send(step1);
            if (others != null) {
                client.send(others);
            }
        });
    }
}

package org.plenary.collaboration.live;

import java.util.List;
import java.util.Optional;
import org.plenary.collaboration.DocumentAccess;
import org.plenary.collaboration.DocumentRole;
import org.plenary.collaboration.replica.MalformedUpdate;

/** One frame of one client in its turn: the right is asked now, then the frame is served. */
final class FrameTurn {
    private final Room room;
    private final Connection client;
    private final int bytes;

    FrameTurn(Room room, Connection client, int bytes) {
        this.room = room;
        this.client = client;
        this.bytes = bytes;
    }

    void take(Inbound frame, LiveDocument live) {
        if (frame instanceof Inbound.Malformed malformed) {
            room.audience.refuse(client, CloseCode.MALFORMED, malformed.reason());
            return;
        }
        DocumentAccess access = room.access(client);
        if (access.role() == DocumentRole.NONE) {
            room.audience.refuse(
                    client, CloseCode.REFUSED, "You have no right to this document any more.");
            return;
        }
        room.audience.tellRole(client, access.role());
        switch (frame) {
            case Inbound.Change change ->
                    new ChangeTurn(room, live, client, change, bytes).take(access);
            case Inbound.Step1 step -> reply(Frames.step2(live.diff(step.known())));
            case Inbound.Awareness awareness -> {
                presence(awareness.states(), access, live);
                client.answered(bytes);
            }
            case Inbound.QueryAwareness query -> {
                byte[] all = room.presence.everybody();
                if (all == null) {
                    client.answered(bytes);
                } else {
                    reply(all);
                }
            }
            default -> client.answered(bytes);
        }
    }

    private void reply(byte[] frame) {
        room.answer(head -> {
            client.answered(bytes);
            client.send(frame);
        });
    }

    private void presence(byte[] payload, DocumentAccess access, LiveDocument live) {
        long now = System.nanoTime();
        if (payload.length > Limits.PRESENCE || !client.mayAnnounce(now)) {
            return;
        }
        List<Presence.Announced> states;
        try {
            states = Presence.decode(payload);
        } catch (MalformedUpdate e) {
            room.audience.refuse(client, CloseCode.MALFORMED, String.valueOf(e.getMessage()));
            return;
        }
        client.shownName = access.displayName();
        for (Presence.Announced state : states) {
            Owner owner = live.owner(state.client());
            boolean own =
                    owner == null
                            || (!owner.byServer() && client.account().value().equals(owner.user()));
            Optional<String> shown = PresenceText.of(state.json(), client.account(), access);
            if (own && shown.isPresent()) {
                room.presence.put(client, state, shown.get(), now);
            }
        }
    }
}

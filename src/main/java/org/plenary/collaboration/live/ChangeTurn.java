package org.plenary.collaboration.live;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plenary.collaboration.DocumentAccess;
import org.plenary.collaboration.DocumentRole;
import org.plenary.collaboration.replica.Applied;
import org.plenary.collaboration.replica.MalformedUpdate;
import org.plenary.collaboration.replica.MissingDependencies;
import org.plenary.collaboration.replica.UpdatePlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One step 2 or update of one client: planned, judged by the right of this moment, applied, handed
 * to the log. Nothing changes before it is allowed; each frame gets exactly one answer.
 */
final class ChangeTurn {
    private static final Logger log = LoggerFactory.getLogger(ChangeTurn.class);

    private final Room room;
    private final LiveDocument live;
    private final Connection client;
    private final Inbound.Change frame;
    private final int bytes;

    ChangeTurn(Room room, LiveDocument live, Connection client, Inbound.Change frame, int bytes) {
        this.room = room;
        this.live = live;
        this.client = client;
        this.frame = frame;
        this.bytes = bytes;
    }

    void take(DocumentAccess access) {
        UpdatePlan plan;
        try {
            plan = planned();
        } catch (MalformedUpdate e) {
            room.audience.refuse(client, CloseCode.MALFORMED, String.valueOf(e.getMessage()));
            return;
        } catch (MissingDependencies e) {
            askForMissing();
            return;
        }
        client.fruitless = 0;
        DocumentRole role = access.role();
        if (plan.changesNothing()
                || (!role.atLeast(DocumentRole.SUGGEST) && plan.deletesOnlyFormats())) {
            room.answer(this::acknowledge);
        } else if (!role.atLeast(DocumentRole.SUGGEST)) {
            room.audience.refuse(
                    client, CloseCode.REFUSED, "You may read this document, not change it.");
        } else {
            accept(plan, role);
        }
    }

    private UpdatePlan planned() {
        try {
            return live.plan(frame.update());
        } catch (MissingDependencies e) {
            // the client may know more through another node
            room.catchUp();
            return live.plan(frame.update());
        }
    }

    private void askForMissing() {
        client.fruitless++;
        byte[] reply =
                client.fruitless > Limits.FRUITLESS_ROUNDS
                        ? Frames.notice("{\"reload\":true}")
                        : Frames.step1(live.stateVector());
        room.answer(head -> {
            client.answered(bytes);
            client.send(reply);
        });
    }

    private void accept(UpdatePlan plan, DocumentRole role) {
        Map<Long, Owner> claims = new HashMap<>();
        Owner owner = new Owner(client.account().value(), false);
        if (!live.claim(plan.newClients().keySet(), owner, claims)) {
            room.audience.refuse(
                    client, CloseCode.REFUSED, "Text under somebody else's client id.");
            return;
        }
        Applied applied;
        try {
            if (role == DocumentRole.SUGGEST && !live.passesAsSuggestion(plan, client.authorKey)) {
                live.unclaim(claims);
                room.audience.refuse(
                        client, CloseCode.REFUSED, "You may suggest changes here, not make them.");
                return;
            }
            applied = role == DocumentRole.SUGGEST ? live.applyTried(plan) : live.apply(plan);
        } catch (RuntimeException e) {
            log.warn("An update broke the replica of {}", client.document(), e);
            live.unclaim(claims);
            room.rebuild();
            room.audience.refuse(client, CloseCode.MALFORMED, "This change takes too long.");
            return;
        }
        enqueue(applied, claims);
    }

    private void enqueue(Applied applied, Map<Long, Owner> claims) {
        LiveDocument.Mended mended =
                applied.touchesBlocks() ? live.normalise() : LiveDocument.Mended.NOTHING;
        UUID user = client.account().value();
        room.store(
                new StoredChange(frame.payload(), user, claims, mended.entries()),
                client,
                this::acknowledge);
        if (mended.edit() != null) {
            room.store(mended.edit(), null, head -> {});
        }
    }

    private void acknowledge(long head) {
        client.answered(bytes);
        client.send(Frames.ack(head));
    }
}

package org.plenary.collaboration.live;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotFound;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.replica.Applied;
import org.plenary.collaboration.replica.ItemId;
import org.plenary.collaboration.replica.MissingDependencies;
import org.plenary.collaboration.replica.Replica;
import org.plenary.collaboration.replica.ServerText;
import org.plenary.collaboration.replica.StateVector;
import org.plenary.collaboration.replica.Update;
import org.plenary.collaboration.replica.UpdatePlan;

/**
 * One document in memory with what the log says of it. One thread at a time, except for {@link
 * #progress} and {@link #owner}.
 */
final class LiveDocument {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long FIRST_SERVER_CLIENT = 1L << 32;

    private final DocumentId id;
    private final UUID writer;
    private final UpdateLog log;
    private final Map<Long, Owner> clients = new ConcurrentHashMap<>();
    private final Map<Owner, Long> serverClients = new HashMap<>();
    private final BlockRegister blocks = new BlockRegister();
    private final SuggestionTrial trial = new SuggestionTrial();
    private Replica replica;
    final long epoch;
    final Progress progress = new Progress();

    private LiveDocument(DocumentId id, UUID writer, UpdateLog log, StoredDocument stored) {
        this.id = id;
        this.writer = writer;
        this.log = log;
        this.epoch = stored.epoch();
        this.replica = Replica.of(stored.payloads().toArray(byte[][]::new));
        adopt(stored);
    }

    /**
     * @throws NotFound when there is no such document
     */
    static LiveDocument load(DocumentId id, UUID writer, UpdateLog log) {
        StoredDocument stored =
                log.load(id).orElseThrow(() -> new NotFound("There is no such document."));
        return new LiveDocument(id, writer, log, stored);
    }

    private void adopt(StoredDocument stored) {
        clients.putAll(stored.clients());
        blocks.load(stored.blocks());
        progress.seen(stored.seq());
    }

    /** Makes the replica anew after it broke: from the log and what is on its way there. */
    void rebuild() {
        List<byte[]> uncommitted = progress.uncommitted();
        StoredDocument stored =
                log.load(id).orElseThrow(() -> new NotFound("There is no such document."));
        if (stored.epoch() != epoch) {
            throw new DocumentRefused(id, CloseCode.EPOCH);
        }
        replica = Replica.of(stored.payloads().toArray(byte[][]::new));
        for (byte[] payload : uncommitted) {
            replica.apply(replica.plan(Update.decodeStored(payload)));
        }
        // one clock with two contents would split the world
        serverClients.clear();
        trial.end();
        adopt(stored);
    }

    /** What another node stored, in order. */
    record CaughtUp(List<byte[]> payloads, boolean touchesBlocks) {}

    /**
     * Takes in the rows of other nodes.
     *
     * @throws MissingDependencies when a row does not fit; the replica must be rebuilt
     */
    CaughtUp catchUp() {
        List<StoredDocument.Row> rows = log.rowsAfter(id, epoch, progress.seen());
        List<byte[]> foreign =
                rows.stream()
                        .filter(row -> !row.writer().equals(writer))
                        .map(StoredDocument.Row::payload)
                        .toList();
        boolean touchesBlocks = false;
        boolean newClients = false;
        for (byte[] payload : foreign) {
            UpdatePlan plan = replica.plan(Update.decodeStored(payload));
            newClients |= !clients.keySet().containsAll(plan.newClients().keySet());
            touchesBlocks |= apply(plan).touchesBlocks();
        }
        if (newClients) {
            clients.putAll(log.clients(id, epoch));
        }
        if (touchesBlocks) {
            blocks.load(log.blocks(id, epoch));
        }
        if (!rows.isEmpty()) {
            progress.seen(rows.getLast().seq());
        }
        return new CaughtUp(foreign, touchesBlocks);
    }

    UpdatePlan plan(Update update) {
        return replica.plan(update);
    }

    /** Applies a plan that needed no trial. */
    Applied apply(UpdatePlan plan) {
        Applied applied = replica.apply(plan);
        trial.follow(plan.update());
        return applied;
    }

    /** Applies a plan whose update has passed {@link #passesAsSuggestion}. */
    Applied applyTried(UpdatePlan plan) {
        return replica.apply(plan);
    }

    boolean passesAsSuggestion(UpdatePlan plan, String authorKey) {
        return trial.passes(replica, plan.update(), authorKey);
    }

    void endTrial() {
        trial.end();
    }

    @Nullable Owner owner(long client) {
        return clients.get(client);
    }

    /** Remembers who uses client ids that were free; false when one belongs to somebody else. */
    boolean claim(Iterable<Long> used, Owner owner, Map<Long, Owner> claims) {
        for (long client : used) {
            Owner known = clients.get(client);
            if (known == null) {
                claims.put(client, owner);
            } else if (!known.equals(owner)) {
                return false;
            }
        }
        clients.putAll(claims);
        return true;
    }

    /** The change that claimed these was refused after all. */
    void unclaim(Map<Long, Owner> claims) {
        claims.keySet().forEach(clients::remove);
    }

    /**
     * What mending the blocks led to.
     *
     * @param edit the server's change, null when the text was sound
     * @param entries for the register, to be stored with the change that brought them
     */
    record Mended(@Nullable StoredChange edit, Map<String, ItemId> entries) {
        static final Mended NOTHING = new Mended(null, Map.of());
    }

    /** Mends the blocks after a change that touched them. */
    Mended normalise() {
        Map<Long, Owner> claims = new HashMap<>();
        long client = serverClient(new Owner(null, true), claims);
        BlockRegister.Mending mending = blocks.mend(replica, client);
        byte[] payload = mending.payload();
        if (payload == null) {
            release(claims);
            return new Mended(null, mending.entries());
        }
        trial.follow(Update.decodeStored(payload));
        return new Mended(new StoredChange(payload, null, claims, mending.entries()), Map.of());
    }

    /** Edits in somebody's name; null when the edit changes nothing. */
    @Nullable StoredChange edit(@Nullable UUID user, Consumer<ServerText> edits) {
        Map<Long, Owner> claims = new HashMap<>();
        long client = serverClient(new Owner(user, true), claims);
        byte[] payload = replica.edit(client, edits);
        if (payload.length == 0) {
            release(claims);
            return null;
        }
        trial.follow(Update.decodeStored(payload));
        return StoredChange.of(payload, user, claims);
    }

    /** Ids that were drawn and not used are not remembered, as they are not stored. */
    private void release(Map<Long, Owner> claims) {
        claims.forEach((client, owner) -> {
            clients.remove(client);
            serverClients.remove(owner);
        });
    }

    private long serverClient(Owner owner, Map<Long, Owner> claims) {
        Long known = serverClients.get(owner);
        if (known != null) {
            return known;
        }
        long client = newServerClient();
        serverClients.put(owner, client);
        clients.put(client, owner);
        claims.put(client, owner);
        return client;
    }

    /** Beyond the 32 bits that browsers draw from. */
    static long newServerClient() {
        return RANDOM.nextLong(FIRST_SERVER_CLIENT, 1L << 53);
    }

    Replica replica() {
        return replica;
    }

    byte[] stateVector() {
        return replica.stateVector();
    }

    byte[] diff(StateVector known) {
        return replica.diff(known);
    }
}

package org.plenary.collaboration.replica;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One document in memory. For one thread at a time. Changes come in by {@link #plan} and {@link
 * #apply}, or are made here by {@link #edit}; a replica on which {@code apply} or {@code edit}
 * threw is broken and refuses everything afterwards.
 */
public final class Replica {
    /** The name of the root text of product documents. */
    public static final String ROOT = "content";

    private final StructStore store = new StructStore();
    private final boolean forgetDeleted;
    private long version;
    private long stamp;
    private boolean broken;
    private @Nullable Reading reading;
    private long readingVersion = -1;

    /** An empty document that forgets deleted content, as live documents do. */
    public Replica() {
        this(true);
    }

    /** An empty document; {@code forgetDeleted} is false where history is read. */
    public Replica(boolean forgetDeleted) {
        this.forgetDeleted = forgetDeleted;
    }

    /** A document with the given stored state or updates applied in order. */
    public static Replica of(byte[]... updates) {
        Replica replica = new Replica();
        for (byte[] update : updates) {
            replica.apply(replica.plan(Update.decodeStored(update)));
        }
        return replica;
    }

    /**
     * Works out what {@code update} would do; changes nothing.
     *
     * @throws MalformedUpdate when its structs build on each other
     * @throws MissingDependencies when it builds on content that is not here
     */
    public UpdatePlan plan(Update update) {
        checkSound();
        return new Planner(store, update).plan(version);
    }

    /**
     * Applies a plan made by this replica since its last change.
     *
     * @throws WorkLimitExceeded for an update that was crafted to take long; this replica is broken
     *     then
     */
    public Applied apply(UpdatePlan plan) {
        checkSound();
        if (plan.version() != version) {
            throw new IllegalStateException("the replica has changed since the plan was made");
        }
        if (plan.changesNothing()) {
            return new Applied(false, false);
        }
        broken = true;
        Transaction transaction = new Transaction(store);
        Integrator integrator = new Integrator(transaction, stamp);
        for (UpdatePlan.Step step : plan.steps()) {
            integrator.integrate(step.client(), step.struct());
        }
        stamp = integrator.stamp();
        Deleter deleter = new Deleter(transaction);
        for (Map.Entry<Long, ClockRanges> entry : plan.update().deletes().clients().entrySet()) {
            ClockRanges ranges = entry.getValue();
            ClientStructs home = store.openClient(entry.getKey());
            for (int i = 0; i < ranges.size(); i++) {
                deleter.deleteRange(home, ranges.clock(i), ranges.end(i));
            }
        }
        finish(transaction);
        return new Applied(true, transaction.touchesBlocks());
    }

    private void finish(Transaction transaction) {
        new Tidying(transaction).finish(forgetDeleted);
        version++;
        broken = false;
    }

    /**
     * Edits the root text as {@code client} and returns the update to store and send, empty when
     * nothing changed. The client id must be this process's own for this document: random in 2^32
     * to 2^53−1, and a new one after any discarded replica. If {@code edits} throws after it
     * changed something, the replica is broken.
     */
    public byte[] edit(long client, Consumer<ServerText> edits) {
        checkSound();
        broken = true;
        Transaction transaction = new Transaction(store);
        Integrator integrator = new Integrator(transaction, stamp);
        try {
            edits.accept(new ServerText(transaction, integrator, store.openRoot(ROOT), client));
        } catch (RuntimeException e) {
            if (transaction.isEmpty()) {
                finish(transaction);
            }
            throw e;
        }
        stamp = integrator.stamp();
        finish(transaction);
        return transaction.isEmpty() ? new byte[0] : StateWriter.changes(transaction);
    }

    /** What this replica knows. */
    public StateVector vector() {
        checkSound();
        return store.stateVector();
    }

    /** What this replica knows, in wire form. */
    public byte[] stateVector() {
        return vector().encode();
    }

    /** An update with everything beyond {@code known}, and all deletions. */
    public byte[] diff(StateVector known) {
        checkSound();
        return StateWriter.diff(store, known);
    }

    /** An update that makes this document out of an empty one. */
    public byte[] state() {
        return diff(StateVector.EMPTY);
    }

    /** All units that are deleted. */
    public DeleteSet deleteSet() {
        checkSound();
        return store.deleteSet();
    }

    /** Visible units of the root text. */
    public int length() {
        checkSound();
        TypeNode root = store.root(ROOT);
        return root == null ? 0 : root.length;
    }

    /** The root text as blocks; kept until the next change. */
    public Reading read() {
        checkSound();
        if (reading == null || readingVersion != version) {
            reading = new ReadingBuilder().read(store.root(ROOT));
            readingVersion = version;
        }
        return reading;
    }

    /** Who inserted what, in the order of the root text. */
    public List<AuthoredRange> authors() {
        checkSound();
        return AuthoredRange.of(store.root(ROOT));
    }

    /**
     * Where a position stands now, in units of the root text; empty when its unit is not known here
     * or was forgotten together with its surroundings.
     */
    public OptionalInt indexOf(RelativePosition position) {
        checkSound();
        return Positions.indexOf(store, position);
    }

    /**
     * The position at {@code index} that survives edits around it.
     *
     * @param assoc 0 or more: stays with the unit after it; negative: with the unit before it
     */
    public RelativePosition positionAt(int index, int assoc) {
        checkSound();
        return Positions.at(store.root(ROOT), index, assoc);
    }

    /** Whether the unit is known here and deleted. */
    public boolean isDeleted(ItemId id) {
        checkSound();
        Struct struct = store.find(id);
        return struct != null && struct.isDeleted();
    }

    StructStore store() {
        return store;
    }

    private void checkSound() {
        if (broken) {
            throw new IllegalStateException("this replica broke in an earlier change");
        }
    }
}

package org.plenary.collaboration.replica;

import java.util.Map;
import java.util.TreeMap;

/** How much of each client's content a replica holds: client → next clock. Immutable. */
public final class StateVector {
    /** Knows nothing. */
    public static final StateVector EMPTY = new StateVector(new TreeMap<>());

    private final TreeMap<Long, Integer> clocks;

    private StateVector(TreeMap<Long, Integer> clocks) {
        this.clocks = clocks;
    }

    /** From client → next clock. */
    public static StateVector of(Map<Long, Integer> clocks) {
        return new StateVector(new TreeMap<>(clocks));
    }

    /** Reads a whole encoded vector; throws {@link MalformedUpdate}. */
    public static StateVector decode(byte[] bytes) {
        Decoder in = new Decoder(bytes);
        int count = in.count(2);
        TreeMap<Long, Integer> clocks = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            long client = in.varUint();
            if (clocks.put(client, in.varUint31()) != null) {
                throw new MalformedUpdate("client " + client + " twice in a state vector");
            }
        }
        in.expectEnd();
        return new StateVector(clocks);
    }

    /** The wire form, clients descending. */
    public byte[] encode() {
        Encoder out = new Encoder(8 + clocks.size() * 10).varUint(clocks.size());
        clocks.descendingMap().forEach((client, clock) -> out.varUint(client).varUint(clock));
        return out.toBytes();
    }

    /** The next clock of {@code client}; 0 when it is unknown. */
    public int get(long client) {
        return clocks.getOrDefault(client, 0);
    }

    /** Client → next clock, as a copy. */
    public Map<Long, Integer> clients() {
        return Map.copyOf(clocks);
    }

    /** Whether everything that {@code other} knows is known here too. */
    public boolean covers(StateVector other) {
        return other.clocks.entrySet().stream().allMatch(e -> get(e.getKey()) >= e.getValue());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateVector vector && clocks.equals(vector.clocks);
    }

    @Override
    public int hashCode() {
        return clocks.hashCode();
    }

    @Override
    public String toString() {
        return clocks.toString();
    }
}

package org.plenary.collaboration.replica;

import java.util.Map;
import java.util.TreeMap;

/** Which units are deleted: client → ranges of clocks. Immutable once built. */
public final class DeleteSet {
    /** Deletes nothing. */
    public static final DeleteSet EMPTY = new DeleteSet(new TreeMap<>());

    private final TreeMap<Long, ClockRanges> clients;

    DeleteSet(TreeMap<Long, ClockRanges> clients) {
        this.clients = clients;
    }

    static DeleteSet read(Decoder in) {
        int count = in.count(2);
        if (count == 0) {
            return EMPTY;
        }
        TreeMap<Long, ClockRanges> clients = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            long client = in.varUint();
            if (clients.put(client, readRanges(in)) != null) {
                throw new MalformedUpdate("client " + client + " twice in a delete set");
            }
        }
        return new DeleteSet(clients);
    }

    private static ClockRanges readRanges(Decoder in) {
        int count = in.count(2);
        ClockRanges ranges = new ClockRanges();
        for (int i = 0; i < count; i++) {
            int clock = in.varUint31();
            int length = in.varUint31();
            if (length == 0 || (long) clock + length > Integer.MAX_VALUE) {
                throw new MalformedUpdate("delete range out of bounds");
            }
            ranges.add(clock, length);
        }
        // overlapping ranges would each be walked again
        ranges.sortAndJoin();
        return ranges;
    }

    void write(Encoder out) {
        out.varUint(clients.size());
        clients.descendingMap()
                .forEach((client, ranges) -> {
                    out.varUint(client).varUint(ranges.size());
                    for (int i = 0; i < ranges.size(); i++) {
                        out.varUint(ranges.clock(i)).varUint(ranges.length(i));
                    }
                });
    }

    Map<Long, ClockRanges> clients() {
        return clients;
    }

    /** Whether it holds no range. */
    public boolean isEmpty() {
        return clients.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeleteSet set && clients.equals(set.clients);
    }

    @Override
    public int hashCode() {
        return clients.hashCode();
    }

    @Override
    public String toString() {
        return clients.toString();
    }
}

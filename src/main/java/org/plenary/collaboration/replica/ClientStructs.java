package org.plenary.collaboration.replica;

import java.util.Arrays;

/** Everything that one client made: structs without gaps, ascending by clock. */
final class ClientStructs {
    final long client;
    private Struct[] structs = new Struct[4];
    private int size;

    /** Where the last search ended; the next one often ends there too. */
    private int hint;

    ClientStructs(long client) {
        this.client = client;
    }

    int size() {
        return size;
    }

    Struct get(int index) {
        return structs[index];
    }

    /** The next clock. */
    int state() {
        return size == 0 ? 0 : structs[size - 1].end();
    }

    /** The index of the struct that holds {@code clock}, which must be below {@link #state()}. */
    int indexOf(int clock) {
        int low = 0;
        int high = size - 1;
        int middle = structs[high].clock <= clock ? high : Math.min(hint, high);
        while (low <= high) {
            Struct struct = structs[middle];
            if (clock < struct.clock) {
                high = middle - 1;
            } else if (clock >= struct.end()) {
                low = middle + 1;
            } else {
                hint = middle;
                return middle;
            }
            middle = (low + high) >>> 1;
        }
        throw new IllegalStateException("client " + client + " has no clock " + clock);
    }

    Struct find(int clock) {
        return structs[indexOf(clock)];
    }

    void append(Struct struct) {
        insert(size, struct);
    }

    void insert(int index, Struct struct) {
        if (size == structs.length) {
            structs = Arrays.copyOf(structs, size + (size >> 1) + 2);
        }
        System.arraycopy(structs, index, structs, index + 1, size - index);
        structs[index] = struct;
        size++;
    }

    void replace(int index, Struct struct) {
        structs[index] = struct;
    }

    void remove(int from, int to) {
        System.arraycopy(structs, to, structs, from, size - to);
        int kept = size - (to - from);
        Arrays.fill(structs, kept, size, null);
        size = kept;
    }
}

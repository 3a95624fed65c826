package org.plenary.collaboration.replica;

/** A run of one client's clocks: an {@link Item} or, where content was forgotten, a {@link Gap}. */
abstract sealed class Struct permits Item, Gap {
    final ClientStructs home;
    final int clock;
    int length;

    Struct(ClientStructs home, int clock, int length) {
        this.home = home;
        this.clock = clock;
        this.length = length;
    }

    final int end() {
        return clock + length;
    }

    abstract boolean isDeleted();

    /** The wire form from unit {@code offset} on. */
    abstract void write(Encoder out, int offset);
}

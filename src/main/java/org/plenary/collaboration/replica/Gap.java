package org.plenary.collaboration.replica;

/** Clocks whose items are gone for good ("GC" in Yjs). */
final class Gap extends Struct {
    static final int REF = 0;

    Gap(ClientStructs home, int clock, int length) {
        super(home, clock, length);
    }

    @Override
    boolean isDeleted() {
        return true;
    }

    @Override
    void write(Encoder out, int offset) {
        out.uint8(REF).varUint(length - offset);
    }
}

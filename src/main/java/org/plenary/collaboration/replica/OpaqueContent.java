package org.plenary.collaboration.replica;

/**
 * One unit that the replica carries without looking inside: binary (ref 3), embed (5), subdocument
 * (9).
 *
 * @param payload the bytes as they stood on the wire
 */
record OpaqueContent(int ref, byte[] payload) implements Content {
    static final int BINARY = 3;
    static final int EMBED = 5;
    static final int DOC = 9;

    @Override
    public int length() {
        return 1;
    }

    @Override
    public boolean countable() {
        return true;
    }

    @Override
    public Content tail(int k) {
        throw new IllegalStateException("one unit");
    }

    @Override
    public Content head(int k) {
        throw new IllegalStateException("one unit");
    }

    @Override
    public boolean joins(Content right) {
        return false;
    }

    @Override
    public Content joined(Content right) {
        throw new IllegalStateException("does not join");
    }

    @Override
    public void write(Encoder out, int offset) {
        out.raw(payload);
    }
}

package org.plenary.collaboration.replica;

/**
 * A sound update that builds on content which this replica does not hold. Nothing was changed;
 * catch up or ask the sender with sync step 1, then plan again.
 */
public final class MissingDependencies extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long client;
    private final int clock;

    MissingDependencies(long client, int clock) {
        super("needs client " + client + " beyond clock " + clock, null, false, false);
        this.client = client;
        this.clock = clock;
    }

    /** The client whose content is missing. */
    public long client() {
        return client;
    }

    /** The first clock of that client which is missing, as far as is known. */
    public int clock() {
        return clock;
    }
}

package org.plenary.collaboration.replica;

/**
 * Applying an update took more work than any honest update takes. The replica is broken from here
 * on: discard it and rebuild it from stored updates.
 */
public final class WorkLimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkLimitExceeded(String reason) {
        super(reason);
    }
}

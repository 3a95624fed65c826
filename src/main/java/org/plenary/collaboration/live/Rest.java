package org.plenary.collaboration.live;

/** When a room was last changed here, and since when nobody is in it. Times by nanoTime. */
final class Rest {
    private long firstChange;
    private long lastChange;
    private boolean unsettled;
    private long leftAt = System.nanoTime();

    synchronized void changed() {
        lastChange = System.nanoTime();
        if (!unsettled) {
            unsettled = true;
            firstChange = lastChange;
        }
    }

    synchronized void left() {
        leftAt = System.nanoTime();
    }

    /** True once for each time that the document came to rest, or goes on for long. */
    synchronized boolean settles(long now) {
        boolean settles =
                unsettled
                        && (now - lastChange > Limits.REST.toNanos()
                                || now - firstChange > Limits.LONGEST_UNREST.toNanos());
        unsettled &= !settles;
        return settles;
    }

    synchronized boolean isSettled() {
        return !unsettled;
    }

    synchronized boolean graceIsOver(long now) {
        return now - leftAt > Limits.GRACE.toNanos();
    }
}

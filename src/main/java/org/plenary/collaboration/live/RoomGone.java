package org.plenary.collaboration.live;

/** The room ended before it could answer; the log has what was stored. */
final class RoomGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RoomGone() {
        super("The document's room ended before the change was stored; try again.");
    }
}

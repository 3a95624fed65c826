package org.plenary.collaboration.live;

import org.jspecify.annotations.Nullable;

/**
 * What waits for the next commit: a change to store, or only an answer that must not overtake
 * earlier ones.
 *
 * @param change null when there is nothing to store
 * @param answer told once everything before it and itself is stored
 */
record Entry(Room room, @Nullable StoredChange change, Answer answer) {
    /** Must be quick: runs on the committing thread. */
    interface Answer {
        /**
         * @param head number of the document's last stored update
         */
        void stored(long head);

        /** It never will be; the room is gone. */
        default void lost() {}
    }

    int bytes() {
        return change == null ? 0 : change.payload().length;
    }
}

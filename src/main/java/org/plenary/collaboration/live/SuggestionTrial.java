package org.plenary.collaboration.live;

import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.replica.Replica;
import org.plenary.collaboration.replica.Suggestions;
import org.plenary.collaboration.replica.Update;

/**
 * A second replica of a room on which the changes of those who may only suggest are tried first.
 * There only while it is needed.
 */
final class SuggestionTrial {
    private @Nullable Replica replica;

    /**
     * Whether the text without the author's own suggestions stays as it is. If so, {@code update}
     * is then expected to be applied to {@code live}, without {@link #follow}.
     */
    boolean passes(Replica live, Update update, String authorKey) {
        if (replica == null) {
            replica = Replica.of(live.state());
        }
        Replica trial = replica;
        replica = null;
        trial.apply(trial.plan(update));
        if (!Suggestions.unchangedFor(authorKey, live.read(), trial.read())) {
            return false;
        }
        replica = trial;
        return true;
    }

    /** The live replica took this change without a trial. */
    void follow(Update update) {
        if (replica != null) {
            replica.apply(replica.plan(update));
        }
    }

    void end() {
        replica = null;
    }
}

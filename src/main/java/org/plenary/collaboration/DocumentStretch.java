package org.plenary.collaboration;

import java.time.Instant;
import java.util.Optional;
import org.plenary.access.AccountId;

/**
 * A stretch of a document's history: updates that one account made without a longer rest.
 *
 * @param firstSeq sequence number of its first update, {@code lastSeq} of its last, in this epoch
 * @param by empty for the server itself; whoever shows it answers for the attribution policy
 * @param updates how many; a few keystrokes each
 */
public record DocumentStretch(
        long epoch,
        long firstSeq,
        long lastSeq,
        Optional<AccountId> by,
        Instant from,
        Instant to,
        long updates) {}

package org.plenary.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;

/**
 * A change of state that was made.
 *
 * @param baseVersion the row's version that it was made from
 */
record SummaryMove(
        SummaryId summary,
        long baseVersion,
        SummaryAction action,
        SummaryState from,
        SummaryState to,
        @Nullable String note,
        AccountId account,
        Instant at) {}

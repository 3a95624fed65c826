package org.plenary.summary;

import org.plenary.workshop.SessionId;
import org.plenary.workshop.WorkshopId;

/**
 * A summary was started or moved to another state. Published in the transaction of the change.
 *
 * @param from null when it was just started
 * @param version of the row after the change
 */
public record SummaryStateChanged(
        SummaryId summary,
        WorkshopId workshop,
        SessionId session,
        @org.jspecify.annotations.Nullable SummaryState from,
        SummaryState to,
        long version) {}

package org.plenary.summary;

import java.time.Instant;
import org.plenary.collaboration.DocumentId;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.WorkshopId;

/**
 * One line of a list of summaries.
 *
 * @param version of the row, for a change made from the list
 * @param releasedVersion the newest public version; 0 while nothing is public
 */
public record SummaryOverview(
        SummaryId id,
        WorkshopId workshop,
        SessionId session,
        DocumentId document,
        SummaryState state,
        int round,
        long version,
        int releasedVersion,
        Instant changedAt) {}

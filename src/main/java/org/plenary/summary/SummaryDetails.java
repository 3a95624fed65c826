package org.plenary.summary;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.WorkshopId;

/**
 * One summary as the current account may see it.
 *
 * @param round 1 until the first publication, one more for each correction
 * @param version of the row; every change names the version it was made from
 * @param releasedVersion the newest public version; 0 while nothing is public
 * @param corrigendum why this round was begun; empty in round 1
 * @param returnedBecause why the organizer gave it back; empty unless it was
 * @param standings what the current account is to this summary
 * @param textRole what it may do in the text now
 * @param actions the moves it may make now
 */
public record SummaryDetails(
        SummaryId id,
        WorkshopId workshop,
        SessionId session,
        DocumentId document,
        SummaryState state,
        int round,
        long version,
        int releasedVersion,
        Optional<String> corrigendum,
        Optional<String> returnedBecause,
        Instant changedAt,
        AttributionPolicy policy,
        Set<SummaryStanding> standings,
        DocumentRole textRole,
        Set<SummaryAction> actions) {

    public boolean may(SummaryAction action) {
        return actions.contains(action);
    }

    public boolean mayComment() {
        return SummaryRules.mayComment(state, standings);
    }

    public boolean mayDecide() {
        return SummaryRules.mayDecide(state, standings);
    }
}

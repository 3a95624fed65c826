package org.plenary.summary;

import org.plenary.workshop.SessionId;
import org.plenary.workshop.WorkshopId;

/**
 * Where a summary stands, for someone who may read its text or at least a public version.
 *
 * @param readable whether the text itself is theirs to read
 * @param releasedVersion the newest public version; 0 while nothing is public
 */
public record SummaryPlace(
        SummaryId id,
        WorkshopId workshop,
        String workshopSlug,
        String workshopTitle,
        SessionId session,
        String sessionSlug,
        String sessionTitle,
        SummaryState state,
        int releasedVersion,
        boolean readable) {

    /**
     * The way to a passage: in the workspace for who reads the text, else in the public version.
     *
     * @param version the public version; 0 for none
     */
    public String passagePath(String blockId, int version) {
        return readable || version == 0
                ? SummaryPaths.passage(workshopSlug, sessionSlug, blockId)
                : SummaryPaths.publicPassage(workshopSlug, sessionSlug, version, blockId);
    }

    /** As someone sees it who reads public versions only. */
    SummaryPlace fromOutside() {
        return new SummaryPlace(
                id,
                workshop,
                workshopSlug,
                workshopTitle,
                session,
                sessionSlug,
                sessionTitle,
                state,
                releasedVersion,
                false);
    }
}

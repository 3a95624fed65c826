package org.plenary.framework;

import org.plenary.summary.PassageKind;
import org.plenary.summary.SummaryPaths;

/**
 * A passage that an item rests on and that everyone may read, word for word in a public version.
 *
 * @param summaryVersion the public version of the summary that holds the words
 * @param blockId the passage's permanent id
 */
public record ReleasedEvidence(
        EvidenceTie tie,
        PassageKind kind,
        String quotation,
        String workshopSlug,
        String workshopTitle,
        String sessionSlug,
        String sessionTitle,
        int summaryVersion,
        String blockId) {

    /** The permanent address of the passage on the public site. */
    public String path() {
        return SummaryPaths.publicPassage(workshopSlug, sessionSlug, summaryVersion, blockId);
    }
}

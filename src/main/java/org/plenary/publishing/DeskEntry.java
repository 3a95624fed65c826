package org.plenary.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.summary.SummaryId;
import org.plenary.summary.SummaryState;

/**
 * One summary on the publishing desk.
 *
 * @param version of the summary's row
 * @param sessionPath where it is written and reviewed, in the workspace
 * @param publicPath where its newest version is read; empty while nothing is public
 * @param waitedFor the names of those whose turn it is; empty when nobody is appointed, or when it
 *     is the reader's own turn
 * @param yours whether it is the current account's turn
 * @param nudgedAt when those who are waited for were last reminded
 */
public record DeskEntry(
        SummaryId summary,
        long version,
        SummaryState state,
        String session,
        String workshop,
        String workshopSlug,
        String sessionPath,
        Optional<String> publicPath,
        int releasedVersion,
        List<String> waitedFor,
        boolean yours,
        Instant since,
        Optional<Instant> nudgedAt) {
    public DeskEntry {
        waitedFor = List.copyOf(waitedFor);
    }

    /** Somebody else can be reminded. */
    public boolean canNudge() {
        return !waitedFor.isEmpty() && !yours;
    }
}

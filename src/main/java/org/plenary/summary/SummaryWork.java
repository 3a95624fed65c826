package org.plenary.summary;

import java.util.List;

/** What waits for one account, oldest first; each list has at most 100 entries. */
public record SummaryWork(
        List<SummaryOverview> toWrite,
        List<SummaryOverview> toReview,
        List<SummaryOverview> toPublish) {
    public SummaryWork {
        toWrite = List.copyOf(toWrite);
        toReview = List.copyOf(toReview);
        toPublish = List.copyOf(toPublish);
    }

    public boolean empty() {
        return toWrite.isEmpty() && toReview.isEmpty() && toPublish.isEmpty();
    }
}

package org.plenary.workshop;

import java.util.List;

/** One page of a programme, by time; sessions without a time stand last. */
public record ProgrammePage(ProgrammeFilter filter, List<SessionSummary> sessions, int total) {
    /** At least 1. */
    public int pages() {
        return Math.max(1, Math.ceilDiv(total, ProgrammeFilter.PAGE_SIZE));
    }
}

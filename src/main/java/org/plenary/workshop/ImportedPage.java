package org.plenary.workshop;

import java.util.List;

/**
 * A workshop as it was read from an event page; nothing is stored yet, and all of it can be changed
 * before {@link EventPageImport#create}.
 *
 * @param source the page's text with the mends that were made to it
 * @param toCheck sentences about what is doubtful or missing
 */
public record ImportedPage(
        WorkshopPlan plan,
        List<SessionWithContributions> sessions,
        SourceText source,
        List<String> toCheck) {

    public ImportedPage {
        sessions = List.copyOf(sessions);
        toCheck = List.copyOf(toCheck);
    }

    /** The same page with what a person corrected. */
    public ImportedPage corrected(WorkshopPlan better) {
        return new ImportedPage(better, sessions, source, toCheck);
    }

    /** The same page with other sessions. */
    public ImportedPage with(List<SessionWithContributions> others) {
        return new ImportedPage(plan, others, source, toCheck);
    }
}

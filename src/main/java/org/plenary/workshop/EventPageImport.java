package org.plenary.workshop;

import org.plenary.base.NotAllowed;
import org.plenary.workshop.eventpage.EventPage;
import org.plenary.workshop.eventpage.EventPageReader;
import org.plenary.workshop.eventpage.PageWarning;
import org.plenary.workshop.eventpage.ReadingChoices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes workshops from event pages, for those who may make workshops. Reading stores nothing;
 * creating stores all of it or nothing.
 */
@Service
public class EventPageImport {
    private final EventPageReader reader = new EventPageReader();
    private final Workshops workshops;

    EventPageImport(Workshops workshops) {
        this.workshops = workshops;
    }

    /**
     * Reads a page without any choices.
     *
     * @param name where the page came from, such as a file's name
     * @param page plain text, Markdown or HTML, at most {@link EventPageReader#MAX_CHARACTERS}
     * @throws NotAllowed when the current account may not make workshops
     * @throws org.plenary.base.InvalidInput when the page is too long
     */
    public ImportedPage read(String name, String page) {
        return plan(name, preview(page, ReadingChoices.none()));
    }

    /** As {@link #read}, but answers all that was recognised, with its places in the text. */
    public EventPage preview(String page, ReadingChoices choices) {
        if (!workshops.mayCreate()) {
            throw new NotAllowed(
                    "Your account cannot make workshops, so the page was not read. An administrator can make you an organizer.");
        }
        return reader.read(page, choices);
    }

    /** The workshop that what was recognised makes; stores nothing. */
    public ImportedPage plan(String name, EventPage page) {
        return new ImportedPage(
                EventPagePlan.of(page),
                EventPageSessions.of(page),
                new SourceText(name, page.text()),
                page.warnings().stream().map(PageWarning::sentence).distinct().toList());
    }

    /** Makes the workshop with its sessions and keeps the page's text. */
    @Transactional
    public WorkshopId create(ImportedPage page) {
        return workshops.create(page.plan(), page.source(), page.sessions());
    }
}

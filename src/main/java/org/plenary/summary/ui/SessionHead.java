package org.plenary.summary.ui;

import java.time.Instant;
import org.plenary.base.Dates;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.TimeText;
import org.plenary.workshop.SessionDetails;

/** The thin head of a session's pages. */
final class SessionHead {
    private SessionHead() {}

    static PageHeader of(SessionDetails session) {
        PageHeader header = new PageHeader(session.title());
        header.addClassName("summary-head");
        header.context(SessionSummaryView.workshopLink(session));
        Instant starts = session.startsAt();
        if (starts != null) {
            header.facts(TimeText.moment(starts, session.zone()));
            header.fact(Dates.zoneName(starts, session.zone()));
        }
        header.fact(session.policy().word());
        return header;
    }
}

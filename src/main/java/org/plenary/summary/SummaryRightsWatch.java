package org.plenary.summary;

import java.util.List;
import org.plenary.base.InvalidInput;
import org.plenary.collaboration.DocumentRightsChanged;
import org.plenary.workshop.ParticipationChanged;
import org.plenary.workshop.ProgrammePublished;
import org.plenary.workshop.ProgrammeWithdrawn;
import org.plenary.workshop.RapporteurChanged;
import org.plenary.workshop.SessionAccessChanged;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionOpened;
import org.plenary.workshop.SessionRemoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Passes on, in the transaction of the change, that people's rights in a summary's text are others
 * than before. The collaboration module itself hears of suspended accounts.
 */
@Component
class SummaryRightsWatch {
    private final SummaryRepository summaries;
    private final SummaryFeed feed;
    private final ApplicationEventPublisher events;

    SummaryRightsWatch(
            SummaryRepository summaries, SummaryFeed feed, ApplicationEventPublisher events) {
        this.summaries = summaries;
        this.feed = feed;
        this.events = events;
    }

    @EventListener
    void participation(ParticipationChanged change) {
        tell(summaries.findByWorkshopId(change.workshop().value()));
    }

    /** A draft's notes are for those who answer for them only. */
    @EventListener
    void published(ProgrammePublished change) {
        tell(summaries.findByWorkshopId(change.workshop().value()));
    }

    @EventListener
    void withdrawn(ProgrammeWithdrawn change) {
        tell(summaries.findByWorkshopId(change.workshop().value()));
    }

    @EventListener
    void rapporteurs(RapporteurChanged change) {
        tell(change.session());
    }

    @EventListener
    void access(SessionAccessChanged change) {
        tell(change.session());
    }

    @EventListener
    void opened(SessionOpened change) {
        tell(change.session());
    }

    @EventListener
    void removed(SessionRemoved change) {
        if (summaries.findBySessionId(change.session().value()).isPresent()) {
            throw new InvalidInput(
                    "This session has a summary, which would be lost with it, so it stays in the programme. Rename the session instead.");
        }
    }

    @EventListener
    void state(SummaryStateChanged change) {
        feed.publish(change.summary(), SummaryFeed.Topic.STATE);
    }

    private void tell(SessionId session) {
        tell(summaries.findBySessionId(session.value()).stream().toList());
    }

    private void tell(List<Summary> changed) {
        for (Summary summary : changed) {
            events.publishEvent(new DocumentRightsChanged(summary.document()));
            feed.publish(summary.id(), SummaryFeed.Topic.RIGHTS);
        }
    }
}

package org.plenary.workshop;

import java.time.Clock;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets people into a workshop; whoever calls has asked the rights. */
@Component
class Admission {
    static final int MOST_PEOPLE = 5_000;

    private final ParticipationRepository participations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admission(
            ParticipationRepository participations, ApplicationEventPublisher events, Clock clock) {
        this.participations = participations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The person takes part from now on. Who is there already keeps what they stated, and their
     * role too unless this one is stronger.
     *
     * @return whether the person is new
     */
    boolean admit(WorkshopId workshop, AccountId account, WorkshopRole role) {
        if (participations.countByWorkshopId(workshop.value()) >= MOST_PEOPLE) {
            throw new InvalidInput(
                    "This workshop has %,d people, as many as fit. Ask its organizers to make room."
                            .formatted(MOST_PEOPLE));
        }
        boolean added =
                participations.admit(
                                UUID.randomUUID(),
                                workshop.value(),
                                account.value(),
                                role.name(),
                                clock.instant())
                        == 1;
        if (!added) {
            participations
                    .findByWorkshopIdAndAccountId(workshop.value(), account.value())
                    .filter(p -> role.compareTo(p.role) < 0)
                    .ifPresent(p -> p.role = role);
        }
        events.publishEvent(new ParticipationChanged(workshop, account));
        return added;
    }
}

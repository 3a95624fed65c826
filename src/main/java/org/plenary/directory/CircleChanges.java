package org.plenary.directory;

import org.plenary.workshop.ParticipationChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever joins or leaves a workshop widens or narrows the circle, in the same transaction. */
@Component
class CircleChanges {
    private final PersonValues values;

    CircleChanges(PersonValues values) {
        this.values = values;
    }

    @EventListener
    void on(ParticipationChanged changed) {
        values.of(changed.account()).ifPresent(values::retag);
    }
}
